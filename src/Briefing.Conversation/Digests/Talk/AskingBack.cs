using System.Collections.Immutable;
using Briefing.Conversation.Replies;
using Briefing.Conversation.Turns;
using Briefing.Conversation.Understanding;
using Briefing.Conversation.Understanding.Requests;

namespace Briefing.Conversation.Digests.Talk;

/// <summary>A question back, with what may be answered.</summary>
/// <param name="Asked">What is asked.</param>
/// <param name="Text">The question.</param>
/// <param name="Choices">Answers as a user would write them.</param>
internal sealed record QuestionBack(Asked Asked, string Text, ImmutableArray<string> Choices)
{
    /// <summary>The buttons.</summary>
    internal ImmutableArray<ReplyAction> Actions => [.. Choices.Select(choice => new ReplyAction(Intents.Subscribe, choice, choice))];
}

/// <summary>Finds what of a draft is still open, and how it is asked for: what about, on which days, at what time, by which clock.</summary>
internal sealed class AskingBack(Wording wording)
{
    private static readonly string[] UsualZones = ["Europe/Brussels", "Europe/London", "America/New_York", "Europe/Kyiv"];

    private readonly SubscriptionWords _words = new(wording);

    /// <summary>The first thing that is open; null where nothing is.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="people">Who may be meant by its open name.</param>
    /// <param name="topics">What the sources speak of most.</param>
    internal QuestionBack? Open(Draft draft, ImmutableArray<string> people, Func<ImmutableArray<string>> topics)
    {
        if (draft.OpenName is { } name) return new QuestionBack(Asked.Person, wording.Say("AskPerson", name), people);
        if (!draft.HasFilter) return new QuestionBack(Asked.About, wording.Say("AskAbout"), [.. topics().Prepend(wording.Say("AboutEverything"))]);
        if (draft.Days.IsEmpty) return new QuestionBack(Asked.Days, wording.Say("AskDays"), [wording.Say("EveryWeekday"), wording.Say("EveryDay"), wording.Say("OnMondays")]);
        if (draft.Minutes is null) return new QuestionBack(Asked.Time, wording.Say("AskTime"), Times(draft.Part));
        if (draft.OpenZones.Length > 1) return new QuestionBack(Asked.Zone, wording.Say("AskWhichZone"), [.. draft.OpenZones.Take(5).Select(_words.Zone)]);
        if (draft.Zone is null) return new QuestionBack(Asked.Zone, wording.Say("AskZone", Plain(draft.Time!.Value)), [.. UsualZones.Select(_words.Zone)]);
        return draft is { IsHalfOpen: true, Time: { } time } ? new QuestionBack(Asked.Half, wording.Say("AskHalf", Plain(time)), [wording.Say("InTheMorning", Early(time)), wording.Say("InTheEvening", Late(time))]) : null;
    }

    private static ImmutableArray<string> Times(DayPart part) => part switch
    {
        DayPart.Afternoon => ["13:00", "15:00", "17:00"],
        DayPart.Evening => ["18:00", "19:00", "20:00"],
        DayPart.Night => ["21:00", "22:00", "23:00"],
        _ => ["07:00", "08:00", "09:00"],
    };

    private static string Plain(TimeOnly time) => time.ToString("H:mm", System.Globalization.CultureInfo.InvariantCulture);

    private static string Early(TimeOnly time) => SubscriptionWords.Clock(new TimeOnly(time.Hour % 12, time.Minute));

    private static string Late(TimeOnly time) => SubscriptionWords.Clock(new TimeOnly((time.Hour % 12) + 12, time.Minute));
}
