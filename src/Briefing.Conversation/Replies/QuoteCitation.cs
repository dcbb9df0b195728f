using Briefing.Conversation.Turns;

namespace Briefing.Conversation.Replies;

/// <summary>A quote ready to be copied into a text of one's own: the words, whose they are, where and when they stand, and the link.</summary>
public static class QuoteCitation
{
    private const string OpeningMarks = "\"“„«»‘";

    /// <summary>The words between quotation marks, and a line each for who speaks in whose words, for the source and for the link.</summary>
    public static string Of(Quote quote)
    {
        ArgumentNullException.ThrowIfNull(quote);
        var words = quote.Line.Text;
        var isQuoted = words.Length > 0 && OpeningMarks.Contains(words[0], StringComparison.Ordinal) && words[^1] is '"' or '”' or '“' or '»' or '«' or '’';
        return $"{(isQuoted ? words : $"“{words}”")}\n— {quote.Line.Badge}\n{quote.Line.SourceLine}\n{quote.OriginalLink ?? quote.Link}";
    }
}
