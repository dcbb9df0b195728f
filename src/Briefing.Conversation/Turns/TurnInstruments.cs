using System.Collections.Frozen;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Briefing.Knowledge;

namespace Briefing.Conversation.Turns;

/// <summary>Counts and times turns. An attribute has one of a few values that the program itself names, whatever a stranger sends.</summary>
internal static class TurnInstruments
{
    private const string Channel = "briefing.channel";
    private const string Intent = "briefing.intent";
    private const string OutcomeName = "briefing.outcome";

    private static readonly FrozenSet<string> Channels = FrozenSet.ToFrozenSet(
        ["msteams", "emulator", "webchat", "directline", "hosted-webchat", "slack", "sms", "email", "telegram", "facebook", "line", "groupme", "kik", "alexa", "skype", "teams", "outlook", "m365"],
        StringComparer.Ordinal);

    private static readonly Counter<long> Turns = Metering.Meter.CreateCounter<long>("briefing.turns", "{turn}", "Turns, by channel, intent and outcome.");

    private static readonly Histogram<double> Duration = Metering.Meter.CreateHistogram(
        "briefing.turn.duration", "s", "How long the bot works on a turn, without sending.", tags: null, Metering.Durations);

    private static readonly Counter<long> Withheld = Metering.Meter.CreateCounter<long>("briefing.quotes.withheld", "{quote}", "Quotes that did not match their capture and were not shown.");

    /// <summary>Begins the span of a turn; null where nobody listens.</summary>
    internal static Activity? Begin(Turn turn)
    {
        var span = Tracing.Stage("turn");
        span?.SetTag(Channel, ChannelOf(turn));
        return span;
    }

    /// <summary>Counts a turn that was answered, and names its outcome in its span.</summary>
    internal static void Count(Turn turn, Reply reply, long since, TimeProvider time, Activity? span)
    {
        var (channel, outcome) = (ChannelOf(turn), NameOf(reply.Outcome));
        span?.SetTag(Intent, reply.Intent);
        span?.SetTag(OutcomeName, outcome);
        Turns.Add(1, new TagList { { Channel, channel }, { Intent, reply.Intent }, { OutcomeName, outcome } });
        if (Duration.Enabled) Duration.Record(time.GetElapsedTime(since).TotalSeconds, new TagList { { Channel, channel }, { OutcomeName, outcome } });
    }

    /// <summary>Counts a turn that failed.</summary>
    internal static void CountFailed(Turn turn, Exception fault, Activity? span)
    {
        span?.SetStatus(ActivityStatusCode.Error);
        span?.SetTag("error.type", fault.GetType().Name);
        Turns.Add(1, new TagList { { Channel, ChannelOf(turn) }, { Intent, "None" }, { OutcomeName, "failed" } });
    }

    /// <summary>Counts a quote that was not shown.</summary>
    internal static void CountWithheld() => Withheld.Add(1);

    /// <summary>The channel that a conversation's key begins with; conversations of the page have none, and those of strangers' channels are one.</summary>
    internal static string ChannelOf(Turn turn)
    {
        var end = turn.ConversationId.IndexOf('/', StringComparison.Ordinal);
        if (end < 0) return "page";
        return Channels.TryGetValue(turn.ConversationId[..end], out var known) ? known : "other";
    }

    private static string NameOf(Outcome outcome) => outcome switch
    {
        Outcome.Answer => "answer",
        Outcome.Abstain => "abstain",
        Outcome.Clarify => "clarify",
        Outcome.Command => "command",
        Outcome.SmallTalk => "small_talk",
        _ => "other",
    };
}
