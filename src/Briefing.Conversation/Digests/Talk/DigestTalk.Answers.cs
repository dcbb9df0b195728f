using System.Collections.Immutable;
using Briefing.Conversation.Digests.Subscriptions;
using Briefing.Conversation.Questions.FollowUps;
using Briefing.Conversation.Turns;
using Briefing.Conversation.Understanding;
using Briefing.Conversation.Understanding.Patterns;
using Briefing.Conversation.Understanding.Requests;

namespace Briefing.Conversation.Digests.Talk;

/// <content>What answers a question of the bot's own: a choice, a yes or a no, or what was asked for in any words.</content>
internal sealed partial class DigestTalk
{
    private const int LongestAnswer = 10;

    /// <summary>The response to an answer; null where the turn is none, and then the question stays open.</summary>
    private Response? Answered(Dialogue dialogue)
    {
        var talk = dialogue.Talk;
        var words = Tokenizer.Split(dialogue.Turn.Utterance);
        if (words.Tokens.Length == 0) return null;
        if (YesNo.Of(words) is { } yes && (talk.IsFresh || talk.Draft is not null)) return yes ? Agreed(dialogue) : Dropped(dialogue);
        var said = Chosen(words, talk.Choices) ?? dialogue.Turn.Utterance;
        return talk.Asked switch
        {
            Asked.Which => talk.IsFresh ? Picked(dialogue, words) : null,
            Asked.Person => PersonMeant(dialogue, Tokenizer.Split(said)),
            Asked.Replace or Asked.Forget or Asked.Nothing => null,
            Asked.Answer => WhenAnswered(dialogue, said),
            _ => talk.Draft is { } draft ? Filled(dialogue, draft, said) : null,
        };
    }

    /// <summary>"The second one", "2": the choice at that place.</summary>
    private static string? Chosen(Utterance words, ImmutableArray<string> choices) => Place(words) is { } place && place <= choices.Length ? choices[place - 1] : null;

    private static int? Place(Utterance words)
    {
        if (words.Tokens.Length is 0 or > 4) return null;
        if (words.Tokens.Length == 1 && words.Tokens[0].Folded.Length == 1 && char.IsAsciiDigit(words.Tokens[0].Folded[0])) return null;
        var text = string.Join(' ', words.Tokens.Select(token => token.Folded));
        return text.Contains("last", StringComparison.Ordinal) || !words.Tokens.Any(token => token.Folded is "first" or "second" or "third" or "fourth" or "fifth" or "1st" or "2nd" or "3rd" or "4th" or "5th" or "number") ? null
            : ShownQuotes.Named(new SlotValue("nth", 0, words.Tokens.Length, null), words);
    }

    private Response? Agreed(Dialogue dialogue)
    {
        var talk = dialogue.Talk;
        if (talk is { Asked: Asked.Replace, Draft: { } draft }) return Change(dialogue, draft);
        if (talk.Asked == Asked.Forget) return Forget(dialogue.Turn.Turn);
        return talk.Asked == Asked.About && talk.Draft is { } open ? Continue(dialogue, open with { IsAboutAll = true }) : null;
    }

    private Response? Dropped(Dialogue dialogue) => dialogue.Talk.Asked == Asked.Nothing ? null
        : dialogue.With(Turns.Reply.Other(Outcome.Command, dialogue.Talk.Draft is { Of: not null } ? Intents.ChangeSubscription : Intents.Subscribe, 1, wording.Say("NothingChanged")), new KeptTalk { Focus = dialogue.Talk.Draft?.Of ?? dialogue.Talk.Focus });

    private Response? PersonMeant(Dialogue dialogue, Utterance words)
    {
        if (dialogue.Talk.Draft is not { } draft || words.Tokens.Length > LongestAnswer) return null;
        var folded = words.Tokens.Select(token => token.Folded).ToHashSet(StringComparer.Ordinal);
        var choices = dialogue.Talk.Choices;
        if (folded.Overlaps(["both", "all", "either"])) return Continue(dialogue, draft with { OpenName = null, Speakers = Union(draft.Speakers, choices) });
        var shared = choices.Select(Folded).Aggregate((one, other) => [.. one.Intersect(other)]);
        var meant = choices.Where(choice => Folded(choice).Except(shared).Any(folded.Contains)).ToArray();
        return meant is [var only] ? Continue(dialogue, draft with { OpenName = null, Speakers = Union(draft.Speakers, [only]) }) : null;

        static HashSet<string> Folded(string name) => [.. Tokenizer.Split(name).Tokens.Select(token => token.Folded)];
    }

    /// <summary>The draft with the answer in it; null where the words are no answer.</summary>
    private Response? Filled(Dialogue dialogue, Draft draft, string said)
    {
        var request = dialogue.Turn.Recognize(said).Request;
        // Whoever begins anew has changed their mind.
        if (request is { Intent: Intents.Subscribe } anew && !anew.Filter.IsEmpty && dialogue.Talk.Asked != Asked.About) return null;
        if (request is { Intent: not (Intents.ChangeSubscription or Intents.Subscribe) }) return null;
        if (request is { Times.NotOffered: { } rhythm }) return dialogue.With(Turns.Reply.Other(Outcome.Clarify, Intents.Subscribe, 1, wording.Say("RhythmNotOffered", rhythm)), dialogue.Talk);
        if (dialogue.Talk.Asked == Asked.Half && HalfOf(said) is { } part) return Continue(dialogue, draft.With(new AskedTimes { Part = part }));
        if (dialogue.Talk.Asked == Asked.Zone && Zone(dialogue, said) is { } zoned) return Continue(dialogue, zoned(draft));
        if (request is { Times.IsEmpty: false } or { Options.IsEmpty: false })
        {
            var filled = Filtered(draft, dialogue, dialogue.Talk.Asked == Asked.About ? request.Filter : AskedFilter.Nothing).With(request.Times).With(request.Options, services!.MostItems);
            return Continue(dialogue, WithOwnZone(filled, dialogue, request.Times));
        }

        return dialogue.Talk.Asked == Asked.About ? AboutSaid(dialogue, draft, said) : null;
    }

    private static DayPart? HalfOf(string said)
    {
        var words = Tokenizer.Split(said).Tokens.Select(token => token.Folded.Replace(".", "", StringComparison.Ordinal)).ToArray();
        return words.Length > 4 || words.Any(word => char.IsAsciiDigit(word[0])) ? null
            : words.Any(word => word is "am" or "morning" or "mornings" or "early" or "earlier" or "breakfast") ? DayPart.Morning
            : words.Any(word => word is "pm" or "evening" or "evenings" or "afternoon" or "night" or "tonight" or "late" or "later") ? DayPart.Evening : null;
    }

    /// <summary>A zone in an answer: "Rome", "I am in Tallinn", "Italy".</summary>
    private static Func<Draft, Draft>? Zone(Dialogue dialogue, string said)
    {
        var words = Tokenizer.Split(said);
        if (words.Tokens.Length > LongestAnswer) return null;
        for (var length = words.Tokens.Length; length > 0; length--)
            for (var from = 0; from + length <= words.Tokens.Length; from++)
            {
                var name = words.Slice(from, from + length);
                if (length == 1 && words.Tokens[from].Folded is "in" or "is" or "me" or "my" or "no" or "the" or "am" or "and") continue;
                if (dialogue.Turn.Recognize(name + " time").Request?.Times.Zones is not { IsDefaultOrEmpty: false } zones) continue;
                return draft => draft.With(new AskedTimes { Zones = zones });
            }

        return null;
    }

    /// <summary>"NATO", "Hegseth on Ukraine", "everything": what a digest is to be about; a question is none of it.</summary>
    private Response? AboutSaid(Dialogue dialogue, Draft draft, string said)
    {
        var words = Tokenizer.Split(said);
        if (words.Tokens.Length > LongestAnswer || said.Contains('?', StringComparison.Ordinal)) return null;
        if (words.Tokens.All(token => token.Folded is "everything" or "all" or "anything" or "any" or "of" or "it" or "new" or "that" or "is" or "about")) return Continue(dialogue, draft with { IsAboutAll = true });
        var filter = dialogue.Turn.Recognize(wording.Say("SubscribeWords", said)).Request is { Intent: Intents.Subscribe } request ? request.Filter : AskedFilter.Nothing;
        return filter.IsEmpty ? null : Continue(dialogue, Filtered(draft, dialogue, filter));
    }

    private Response? Picked(Dialogue dialogue, Utterance words)
    {
        var (recipient, talk) = (dialogue.Recipient, dialogue.Talk);
        var subscriptions = talk.Listed.Select(recipient.Find).OfType<Subscription>().ToImmutableArray();
        var place = words.Tokens is [{ Folded: [>= '1' and <= '9'] digit }] ? digit[0] - '0' : Place(words);
        var chosen = place is { } at && at <= subscriptions.Length ? [subscriptions[at - 1]] : Named(subscriptions, words);
        if (chosen is not [var only] || talk.Wish is not { } wish || dialogue.Turn.Recognize(wish).Request is not { } request) return null;
        return Do(dialogue, request, only);
    }
}
