using System.Globalization;
using System.Text;
using Briefing.Conversation.Turns;

namespace Briefing.Conversation.Replies;

/// <summary>A reply as plain text, for a terminal and for channels without cards.</summary>
public static class ReplyText
{
    /// <summary>The lead, the quotes with all that belongs to them, near evidence, sources and suggestions, in lines.</summary>
    public static string Render(Reply reply)
    {
        var text = new StringBuilder(reply.Understood.Length > 0 ? reply.Understood + "\n" + reply.Text : reply.Text);
        foreach (var point in reply.Points) text.Append("\n- ").Append(point.Text).Append(point.Link is null ? "" : "\n  " + point.Link);
        ShapeText.Append(text, reply, at => Number(text, reply.Quotes[at], at, reply.Verification));
        DigestText.AppendCorrections(text, reply);
        foreach (var line in reply.SourceLines) text.Append('\n').Append("- ").Append(line);
        if (reply.Nearby.Length > 0)
        {
            text.Append("\n\n").Append(reply.NearbyLead);
            for (var at = 0; at < reply.Nearby.Length; at++) Number(text, reply.Nearby[at], at);
        }

        if (reply.Suggestions.Length > 0)
        {
            text.Append("\n\n").Append(reply.SuggestionsLead);
            foreach (var suggestion in reply.Suggestions) text.Append('\n').Append("- ").Append(suggestion);
        }

        DigestText.AppendEnd(text, reply);
        return text.ToString();
    }

    private static void Number(StringBuilder text, Quote quote, int at, Verification? verification = null)
    {
        text.Append("\n\n").Append((at + 1).ToString(CultureInfo.InvariantCulture)).Append(". ").Append(quote.Line.Intro);
        foreach (var line in Lines(quote, Compared(verification, at + 1))) text.Append("\n   ").Append(line);
    }

    /// <summary>How a checked wording differs from a quote.</summary>
    private static IEnumerable<string> Compared(Verification? verification, int quote) =>
        verification is null ? [] : verification.Parts.Where(part => part.Quote == quote && part.Line.Length > 0).Select(part => part.Line);

    private static IEnumerable<string> Lines(Quote quote, IEnumerable<string> compared)
    {
        if (quote.Context is { Before.Length: > 0 } before) yield return $"… {before.Before} …";
        yield return quote.Line.Text;
        if (quote.Context is { After.Length: > 0 } after) yield return $"… {after.After} …";
        foreach (var line in compared) yield return line;
        yield return quote.Line.Badge;
        yield return quote.Line.SourceLine;
        if (quote.Reason.Length > 0) yield return quote.Reason;
        yield return quote.Link;
        if (quote.OriginalLink is not null) yield return quote.OriginalLink;
        foreach (var report in quote.Reports)
        {
            yield return report.Line;
            yield return report.Link;
        }

        foreach (var note in quote.Notes)
        {
            yield return note.Line;
            yield return note.Link;
        }
    }
}
