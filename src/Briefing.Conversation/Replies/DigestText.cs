using System.Text;
using Briefing.Conversation.Turns;

namespace Briefing.Conversation.Replies;

/// <summary>What a digest has beside its quotes, as plain text: corrections, the lines that end it, and what can be said to it.</summary>
internal static class DigestText
{
    /// <summary>The quotes that were sent before and do not stand any more as they were sent.</summary>
    internal static void AppendCorrections(StringBuilder text, Reply reply)
    {
        if (reply.Corrections.IsEmpty) return;
        text.Append("\n\n== Corrected ==");
        foreach (var correction in reply.Corrections)
        {
            text.Append("\n\n").Append(correction.Line);
            foreach (var line in Lines(correction)) text.Append("\n   ").Append(line);
        }
    }

    /// <summary>The lines that end a reply, and what each of its buttons says: what a channel without buttons can be told.</summary>
    internal static void AppendEnd(StringBuilder text, Reply reply)
    {
        if (!reply.Closing.IsEmpty) text.Append('\n');
        foreach (var line in reply.Closing) text.Append('\n').Append(line);
        if (!reply.Actions.IsEmpty) text.Append("\n\nYou can say: ").AppendJoin(", ", reply.Actions.Select(action => $"“{action.Utterance}”").Distinct(StringComparer.Ordinal)).Append('.');
    }

    private static IEnumerable<string> Lines(QuoteCorrection correction)
    {
        var (was, now) = (correction.Was, correction.Now ?? correction.Was);
        yield return correction.Difference.IsEmpty ? was.Line.Text : ShapeText.Marked(correction.Difference);
        yield return now.Line.Badge;
        yield return now.Line.SourceLine;
        yield return $"As it was sent: {was.Link}";
        if (correction.Now is not null) yield return $"As it stands now: {now.Link}";
    }
}
