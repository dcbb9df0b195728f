using System.Collections.Immutable;
using Briefing.Conversation.Turns.Shapes;
using Briefing.Knowledge.Facts.Versions;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Search;

namespace Briefing.Conversation.Questions.Views;

/// <summary>What changed in the words of one speaker from quote to quote. Nothing is worded here: all pieces are cut from the quotes.</summary>
internal static class WordChanges
{
    private const int MostNotRepeated = 8;
    private const int ShortestWord = 3;

    /// <summary>From which share of common words on two quotes are wordings of one sentence, so that a word can stand in another's place.</summary>
    private const double SameSentence = 0.6;

    /// <summary>From which share of common words on it tells something which words of the one the other does not repeat.</summary>
    private const double Comparable = 0.2;

    /// <summary>The change from what a speaker said before to a later quote.</summary>
    /// <param name="earlier">The earlier quotes, in the order of their days; at least one.</param>
    /// <param name="later">The later quote.</param>
    internal static WordChange Between(IReadOnlyList<Statement> earlier, Statement later)
    {
        var text = later.Content.Text;
        var now = Words(text);
        var before = earlier.Select(statement => Words(statement.Content.Text)).ToArray();
        var likeness = before.Select(words => Likeness(words, now)).ToArray();
        var than = Enumerable.Range(0, before.Length).MaxBy(at => (likeness[at], at));
        if (likeness[than] >= SameSentence) return new WordChange(than, WordDifference.Between(earlier[than].Content.Text, text), []);
        var known = before.SelectMany(words => words).Select(token => token.Root).ToHashSet(StringComparer.Ordinal);
        var roots = now.Select(token => token.Root).ToHashSet(StringComparer.Ordinal);
        return new WordChange(than, Marked(text, now, known), likeness[than] < Comparable ? [] :
        [
            .. before[than].Where(token => token.Word.Length >= ShortestWord && !roots.Contains(token.Root)).DistinctBy(token => token.Root)
                .Select(token => earlier[than].Content.Text[token.Start..token.End]).Take(MostNotRepeated),
        ]);
    }

    /// <summary>The share of the words of two quotes that both have (Jaccard), 0 to 1.</summary>
    private static double Likeness(List<Token> old, List<Token> now)
    {
        var (left, right) = (old.Select(token => token.Root).ToHashSet(StringComparer.Ordinal), now.Select(token => token.Root).ToHashSet(StringComparer.Ordinal));
        var common = left.Count(right.Contains);
        return common == 0 ? 0 : common / (double)(left.Count + right.Count - common);
    }

    /// <summary>The text with the words that were not known before as added; what stands between two added words belongs to them.</summary>
    private static ImmutableArray<DifferencePiece> Marked(string text, List<Token> words, HashSet<string> known)
    {
        var pieces = ImmutableArray.CreateBuilder<DifferencePiece>();
        var at = 0;
        for (var i = 0; i < words.Count; i++)
        {
            if (known.Contains(words[i].Root)) continue;
            var (start, last) = (words[i].Start, i);
            while (last + 1 < words.Count && !known.Contains(words[last + 1].Root)) last++;
            if (start > at) pieces.Add(new DifferencePiece(DifferenceKind.Kept, text[at..start]));
            pieces.Add(new DifferencePiece(DifferenceKind.Added, text[start..words[last].End]));
            (at, i) = (words[last].End, last);
        }

        if (at < text.Length) pieces.Add(new DifferencePiece(DifferenceKind.Kept, text[at..]));
        return pieces.ToImmutable();
    }

    /// <summary>The words that carry meaning, in order; stop words but for negations neither come nor go.</summary>
    private static List<Token> Words(string text) => [.. Negations.MeaningfulWords(text)];
}
