using Briefing.Conversation.Understanding.Patterns;

namespace Briefing.Conversation.Understanding.Requests;

/// <summary>Reads an hour that is a number and nothing else: "at 8", "7 Paris time", and where a time is expected "9".</summary>
/// <param name="zones">Names of time zones.</param>
internal sealed class BareHours(ZoneNames zones)
{
    private static readonly HashSet<string> Leading = new(StringComparer.Ordinal) { "at", "by", "around", "before", "@" };

    /// <summary>The times with the hour that the utterance names; as they were where it names none.</summary>
    /// <param name="utterance">The utterance.</param>
    /// <param name="times">What is known of its times, an hour not among it.</param>
    /// <param name="taken">Which tokens speak of times; that of the hour is marked.</param>
    /// <param name="expectsTime">Whether any number is an hour; else one behind "at" or in front of a zone.</param>
    internal AskedTimes Read(Utterance utterance, AskedTimes times, bool[] taken, bool expectsTime)
    {
        for (var at = 0; at < utterance.Tokens.Length; at++)
        {
            if (taken[at] || OptionLists.Number(utterance.Tokens[at].Folded) is not (>= 0 and <= 24 and var hour)) continue;
            if (!expectsTime && !(at > 0 && Leading.Contains(utterance.Tokens[at - 1].Folded)) && !IsBeforeZone(utterance, at, taken)) continue;
            taken[at] = true;
            return times with { Time = new TimeOnly(hour % 24, 0), IsHalfOpen = hour is >= 1 and <= 12 && utterance.Tokens[at].Folded[0] != '0' };
        }

        return times;
    }

    /// <summary>Whether the words right behind a token name a zone.</summary>
    private bool IsBeforeZone(Utterance utterance, int at, bool[] taken)
    {
        if (at + 1 >= taken.Length || taken[at + 1]) return false;
        bool[] behind = [.. taken];
        behind.AsSpan(0, at + 1).Fill(true);
        return zones.Find(utterance, behind, isClockNamed: true) is not null && behind[at + 1];
    }
}
