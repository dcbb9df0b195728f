using Briefing.Knowledge.Documents.Sentences;

namespace Briefing.Knowledge.Documents.PlainText;

/// <summary>
/// Finds whether the columns of the last page stand in the wrong order, as extractors leave them where the last page has
/// blocks of its own, and exchanges them: where that joins ends and beginnings plainly better than the order of the text.
/// </summary>
internal sealed class ColumnOrder(List<Fragment> fragments, Func<Fragment, bool> isBody, Vocabulary vocabulary)
{
    /// <summary>The most fragments that two columns hold.</summary>
    private const int LongestPage = 48;

    /// <summary>How much better the other order must be.</summary>
    private const double LeastGain = 2;

    /// <summary>Where notes end a column, the next one plainly begins.</summary>
    private const double BreakGain = 0.5;

    /// <summary>A seam that hardly any text has: a sentence that begins nowhere, or one that ends nowhere.</summary>
    private const double Impossible = -1.5;
    private const int LongestBox = 3;

    /// <summary>Puts the columns in order.</summary>
    public void Mend()
    {
        var end = fragments.FindLastIndex(IsText) + 1;
        var best = (Gain: 0.0, Middle: 0);
        var from = 0;
        var page = end > 0 ? fragments.FindLastIndex(end - 1, fragment => fragment.AfterPage) : -1;
        for (var first = end - 1; first > 0 && first >= Math.Max(page, end - LongestPage); first--)
            if ((first == page || page <= 0 && fragments[first].AfterBreak) && Best(first, end) is var found && found.Gain >= best.Gain) (best, from) = (found, first);
        if (best.Gain <= 0) return;
        var moved = fragments.GetRange(from, best.Middle - from);
        fragments.RemoveRange(from, moved.Count);
        fragments.InsertRange(from + end - best.Middle, moved);
        fragments[from].AfterBreak = moved[0].AfterBreak = true;
    }

    /// <summary>
    /// The best exchange of [first, middle) with [middle, end); gain 0 where none is good enough. In the order of the text one
    /// seam must be impossible, and in the other none.
    /// </summary>
    private (double Gain, int Middle) Best(int first, int end)
    {
        var best = (Gain: 0.0, Middle: 0);
        var before = Fit(first - 1, first);
        for (var middle = first + 1; middle < end; middle++)
        {
            var between = Fit(middle - 1, middle);
            var entering = Fit(first - 1, middle);
            if (entering <= Impossible || entering < before) continue;
            var (leaving, joining, ending) = (Fit(end - 1, -1), Fit(end - 1, first), Fit(middle - 1, -1));
            if (Math.Min(before, Math.Min(between, leaving)) > Impossible || Math.Min(joining, ending) <= Impossible) continue;
            var gain = entering + joining + ending - before - between - leaving;
            if (fragments[middle].AfterBreak) gain += BreakGain;
            if (gain >= LeastGain && gain > best.Gain) best = (gain, middle);
        }

        return best;
    }

    /// <summary>
    /// How well one fragment goes on after another, or how well the text ends with it (-1). A line without an end may be the
    /// last of its column, or a caption that stands between.
    /// </summary>
    private double Fit(int before, int after)
    {
        var (text, next) = (before, after);
        for (var skipped = 0; text > 0 && skipped < LongestBox && !IsText(fragments[text]); skipped++) text--;
        for (var skipped = 0; next >= 0 && next + 1 < fragments.Count && skipped < LongestBox && !IsText(fragments[next]); skipped++) next++;
        var following = next < 0 ? null : fragments[next];
        return text == before ? Fit(fragments[text], following) : Math.Max(Fit(fragments[text], following), Fit(fragments[before], following));
    }

    /// <summary>Running text, or the last words of it.</summary>
    private bool IsText(Fragment fragment) => isBody(fragment) || Wording.EndsSentence(fragment.Last) || Wording.StartsInside(fragment.First);

    /// <summary>How well a fragment goes on after another, or how well the text ends with it.</summary>
    private double Fit(Fragment before, Fragment? after)
    {
        var ended = Wording.EndsSentence(before.Last);
        if (after is null) return ended ? 0 : -2;
        var inside = Wording.StartsInside(after.First);
        if (ended) return inside ? -2 : 0;
        if (before.Last is [.., var letter, var hyphen] && LineHyphen.Is(hyphen) && char.IsLetter(letter)) return FitOfWord(before.Last, after.First);
        return inside ? 1 : OpensSentence(after.First) ? -1 : -0.5;
    }

    /// <summary>The two parts of a broken word make a word, or not.</summary>
    private double FitOfWord(ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        var left = before[(before.LastIndexOfAny(' ', '(', '“') + 1)..^1];
        var end = 0;
        while (end < after.Length && char.IsLetter(after[end])) end++;
        if (end == 0 || char.IsUpper(after[0])) return -1.5;
        var right = after[..end];
        var joined = string.Concat(left, right);
        if (vocabulary.Has(joined) || KnownWords.Has(joined)) return 2;
        return KnownWords.Has(right) && !KnownWords.Has(left) ? -1.5 : 0.5;
    }

    private static bool OpensSentence(ReadOnlySpan<char> words)
    {
        var end = words.IndexOfAny(" ,’'");
        return Abbreviations.StartsSentence(end < 0 ? words : words[..end]);
    }
}
