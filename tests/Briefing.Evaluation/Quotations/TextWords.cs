using System.Collections.Immutable;
using Briefing.Knowledge.Documents;

namespace Briefing.Evaluation.Quotations;

/// <summary>
/// A text as words, so that spans of two hands can be compared: a word is a run of letters and digits, with the apostrophes
/// inside it ("don't", "Ordway's"). Punctuation and quotation marks are no words and so never count; a span that touches a
/// word holds it, so that "Ordway" and "Ordway's" are the same.
/// </summary>
internal sealed class TextWords
{
    private TextWords(string text, ImmutableArray<TextSpan> spans) => (Text, Spans) = (text, spans);

    /// <summary>The text.</summary>
    internal string Text { get; }

    /// <summary>The words in order, in UTF-16 code units.</summary>
    internal ImmutableArray<TextSpan> Spans { get; }

    internal static TextWords Of(string text)
    {
        var spans = ImmutableArray.CreateBuilder<TextSpan>();
        for (var at = 0; at < text.Length; at++)
        {
            if (!IsLetter(text, at)) continue;
            var start = at;
            while (at < text.Length && (IsLetter(text, at) || IsInner(text, at))) at++;
            spans.Add(new TextSpan(start, at));
        }

        return new TextWords(text, spans.ToImmutable());
    }

    /// <summary>The word as it is compared: lower case, with plain apostrophes.</summary>
    internal string this[int word] => Text[Spans[word].Start..Spans[word].End].Replace('’', '\'').ToLowerInvariant();

    /// <summary>The numbers of the words that some spans touch.</summary>
    internal SortedSet<int> In(IEnumerable<TextSpan> spans)
    {
        var words = new SortedSet<int>();
        foreach (var span in spans)
            for (var word = FirstEndingAfter(span.Start); word < Spans.Length && Spans[word].Start < span.End; word++) words.Add(word);
        return words;
    }

    /// <summary>The text from the first to the last of some words, with "…" where some between are left out.</summary>
    internal string Show(IReadOnlyCollection<int> words)
    {
        var shown = new System.Text.StringBuilder();
        var last = -1;
        foreach (var word in words)
        {
            if (last >= 0 && word != last + 1) shown.Append(" …");
            if (last >= 0) shown.Append(' ');
            shown.Append(Text.AsSpan(Spans[word].Start, Spans[word].Length));
            last = word;
        }

        return shown.ToString();
    }

    private int FirstEndingAfter(int at)
    {
        var (low, high) = (0, Spans.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Spans[middle].End <= at) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private static bool IsLetter(string text, int at) => char.IsLetterOrDigit(text[at]) || char.IsSurrogate(text[at]) || IsAccent(text[at]);

    private static bool IsAccent(char c) => char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.NonSpacingMark;

    private static bool IsInner(string text, int at) =>
        text[at] is '\'' or '’' && at > 0 && at + 1 < text.Length && char.IsLetterOrDigit(text[at - 1]) && char.IsLetterOrDigit(text[at + 1]);
}
