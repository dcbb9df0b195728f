using System.Buffers;
using System.Collections.Immutable;

namespace Briefing.Knowledge.Documents.Sentences;

/// <summary>
/// Splits the flow of a block into sentences. A sentence ends at a stop, with the quotation marks and brackets that close
/// after it, before white space and something that can begin a sentence. The work grows linearly with the text.
/// </summary>
internal static class SentenceSplitter
{
    /// <summary>The longest sentence that can be quoted whole; longer ones are divided at their clauses.</summary>
    public const int LongestQuotable = 600;

    private static readonly SearchValues<char> Stops = SearchValues.Create(".!?…。！？");

    /// <summary>The sentences of a flow, as ranges without white space at their ends; together they hold all else.</summary>
    /// <param name="flow">Text in which white space is folded.</param>
    /// <param name="names">Surnames that the document uses, by which "the U.S. Miller said" is told from "the U.S. Senate said".</param>
    public static ImmutableArray<TextSpan> Split(string flow, IReadOnlySet<string>? names = null)
    {
        var sentences = ImmutableArray.CreateBuilder<TextSpan>();
        var start = 0;
        for (var at = NextStop(flow, 0); at >= 0; at = NextStop(flow, at))
        {
            var first = at;
            at = EndOfStops(flow, at);
            var end = EndOfClosers(flow, at, start);
            if (end < flow.Length && IsEnd(flow, start, first, at, end, names))
            {
                Add(sentences, flow, start, end);
                start = end;
            }

            at = Math.Max(at, end);
        }

        Add(sentences, flow, start, flow.Length);
        return sentences.ToImmutable();
    }

    private static int NextStop(string flow, int from)
    {
        var found = flow.AsSpan(from).IndexOfAny(Stops);
        return found < 0 ? -1 : from + found;
    }

    /// <summary>After a run of stops; "..." may be printed with spaces.</summary>
    private static int EndOfStops(string flow, int at)
    {
        while (at < flow.Length)
        {
            if (Stops.Contains(flow[at])) at++;
            else if (flow[at] == ' ' && at + 2 < flow.Length && flow[at + 1] == '.' && flow[at - 1] == '.' && flow[at + 2] is ' ' or '.') at++;
            else break;
        }

        return at;
    }

    private static int EndOfClosers(string flow, int at, int start)
    {
        while (at < flow.Length)
        {
            var c = flow[at];
            if (c is '”' or '’' or ')' or ']' or '»' or '›' or '\'' || c == '"' && ClosesQuote(flow, at, start)) at++;
            else break;
        }

        // A closing mark set off by a space ("began. ”") still belongs to what it closes.
        if (at + 1 < flow.Length && flow[at] == ' ' && flow[at + 1] == '”') at += 2;
        return at;
    }

    /// <summary>A straight mark right after a stop closes, unless it opens the next sentence without a space before it.</summary>
    private static bool ClosesQuote(string flow, int at, int start) =>
        at + 1 == flow.Length || !char.IsLetterOrDigit(flow[at + 1]) || flow.AsSpan(start, at - start).Count('"') % 2 == 1;

    private static bool IsEnd(string flow, int start, int stop, int afterStops, int end, IReadOnlySet<string>? names)
    {
        if (flow[stop] is '。' or '！' or '？') return true;
        if (flow[end] != ' ') return false;
        var next = Openers(flow, end + 1);
        if (next >= flow.Length || char.IsLower(flow[next])) return false;
        if (flow[afterStops - 1] != '.' || afterStops - stop > 1) return flow[stop] != '…' || char.IsUpper(flow[next]) || next > end + 1;
        // A closing mark after the stop leaves no doubt, except after an abbreviation in brackets: "(the U.S.) Senate".
        var word = WordBefore(flow, start, stop);
        return FullStop.Ends(flow, word, stop, end, next, word.Start <= start + 1, names);
    }

    private static int Openers(string flow, int at)
    {
        while (at < flow.Length && flow[at] is '“' or '‘' or '(' or '[' or '"' or '\'' or '«' or '„' or '—' or '–' or '-' or ' ') at++;
        return at;
    }

    /// <summary>The word before a stop: from the white space or opening mark before it.</summary>
    private static TextSpan WordBefore(string flow, int start, int stop)
    {
        var at = stop;
        while (at > start && stop - at < 40 && flow[at - 1] is not (' ' or '(' or '[' or '“' or '"' or '‘' or '—' or '–' or '/')) at--;
        return new TextSpan(at, stop);
    }

    private static void Add(ImmutableArray<TextSpan>.Builder sentences, string flow, int start, int end)
    {
        while (start < end && flow[start] == ' ') start++;
        while (end > start && flow[end - 1] == ' ') end--;
        if (end - start > LongestQuotable) LongSentence.Divide(sentences, flow, new TextSpan(start, end));
        else if (end > start) sentences.Add(new TextSpan(start, end));
    }
}
