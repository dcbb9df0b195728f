using System.Collections.Immutable;
using Briefing.Conversation.Digests.Schedules;
using Briefing.Conversation.Questions;
using Briefing.Conversation.Understanding.Patterns;
using Briefing.Conversation.Understanding.Requests;

namespace Briefing.Conversation.Digests.Talk;

/// <content>What a draft leaves open and the surroundings tell: the zone, which half of the day, who of one name.</content>
internal sealed partial class DigestTalk
{
    /// <summary>Hours that are of the morning where nothing else is said: who wants a digest at eight starts the day with it.</summary>
    private const int FirstOfMorning = 5, LastOfMorning = 11;

    private static Draft WithOwnZone(Draft draft, Dialogue dialogue, AskedTimes times) =>
        times.IsOwnZone && OwnZone(dialogue) is { } own ? draft with { Zone = own, OpenZones = [] } : draft;

    /// <summary>The zone of the client, else that of the asker's other digests; null where neither is known.</summary>
    private static Draft WithKnownZone(Draft draft, Dialogue dialogue) =>
        draft.Zone is not null || draft.OpenZones.Length > 1 ? draft : draft with { Zone = OwnZone(dialogue) ?? dialogue.Recipient.Subscriptions().LastOrDefault(other => other.Schedule is not null)?.Schedule!.Zone };

    private static string? OwnZone(Dialogue dialogue) => dialogue.Turn.Turn.TimeZone is { } zone && Occurrences.Known.Knows(zone) ? zone : null;

    /// <summary>"At 8:30" is of the morning, whenever it is said; "at 1" may be of either half.</summary>
    private static Draft WithHalf(Draft draft) =>
        draft is { IsHalfOpen: true, Time.Hour: >= FirstOfMorning and <= LastOfMorning } ? draft with { IsHalfOpen = false } : draft;

    private static ImmutableArray<string> People(Dialogue dialogue, string? name) =>
        name is null ? [] : People(dialogue, name, dialogue.Turn.View.Lexicon.People.Named(Understanding.Entities.PeopleIndex.Normalise(name)));

    private static ImmutableArray<string> People(Dialogue dialogue, string name, ImmutableArray<string> keys) =>
        [.. keys.Select(key => dialogue.Turn.View.Lexicon.People.Find(key)?.Reference.Name ?? name).Distinct(StringComparer.Ordinal).Take(5)];

    /// <summary>The words by which somebody was named who may be one of several.</summary>
    private static string CalledInText(Dialogue dialogue, Named open)
    {
        var names = People(dialogue, open.Name, open.Keys);
        var shared = Tokenizer.Split(names[0]).Tokens.Select(token => token.Text).LastOrDefault(word => names.All(name => name.Contains(word, StringComparison.OrdinalIgnoreCase)));
        return shared ?? open.Name;
    }
}
