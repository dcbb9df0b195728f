using System.Collections.Immutable;
using Briefing.Knowledge.Facts.Versions;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Search;

namespace Briefing.Knowledge.Reports;

/// <summary>How the words of one report stand to those of another.</summary>
public enum VariantKind
{
    /// <summary>The same words; punctuation, capitals and British or American spelling aside.</summary>
    Same,

    /// <summary>A part of the words.</summary>
    Part,

    /// <summary>The words and more around them.</summary>
    Whole,

    /// <summary>The statement in the reporter's own words, on one side or both.</summary>
    Retold,

    /// <summary>Other words in some places.</summary>
    Changed,
}

/// <summary>How another report words the statement that is shown.</summary>
/// <param name="Kind">In what way it differs.</param>
/// <param name="Pieces">
/// For <see cref="VariantKind.Changed"/> the words of both from the first common word to the last: those shown and not in the
/// other are removed, those only in the other are added. Else empty.
/// </param>
public sealed record WordingVariant(VariantKind Kind, ImmutableArray<DifferencePiece> Pieces)
{
    /// <summary>Compares the content of the statement that is shown with that of another report.</summary>
    public static WordingVariant Between(Statement shown, Statement other)
    {
        ArgumentNullException.ThrowIfNull(shown);
        ArgumentNullException.ThrowIfNull(other);
        var (ours, theirs) = (Words(shown.Content.Text), Words(other.Content.Text));
        if (ours.AsSpan().SequenceEqual(theirs)) return new WordingVariant(VariantKind.Same, []);
        if (shown.Mode == SpeechMode.Indirect || other.Mode == SpeechMode.Indirect) return new WordingVariant(VariantKind.Retold, []);
        if (ours.AsSpan().IndexOf(theirs) >= 0) return new WordingVariant(VariantKind.Part, []);
        if (theirs.AsSpan().IndexOf(ours) >= 0) return new WordingVariant(VariantKind.Whole, []);
        if (shown.Mode == SpeechMode.Mixed || other.Mode == SpeechMode.Mixed) return new WordingVariant(OfQuoted(shown, ours, other, theirs), []);
        return new WordingVariant(VariantKind.Changed, Inner(WordDifference.Between(shown.Content.Text, other.Content.Text)));
    }

    /// <summary>Whether the words that one reporter sets between quotation marks are a part of the other's.</summary>
    private static VariantKind OfQuoted(Statement shown, string[] ours, Statement other, string[] theirs) =>
        other.Mode == SpeechMode.Mixed && shown.Mode == SpeechMode.Direct && AreIn(other.Content.Text, ours) ? VariantKind.Part
        : shown.Mode == SpeechMode.Mixed && other.Mode == SpeechMode.Direct && AreIn(shown.Content.Text, theirs) ? VariantKind.Whole
        : VariantKind.Retold;

    private static bool AreIn(string mixed, string[] words)
    {
        var quoted = QuotedRuns.Of(mixed);
        return quoted.Count > 0 && quoted.TrueForAll(run => words.AsSpan().IndexOf(Words(mixed[run])) >= 0);
    }

    private static string[] Words(string text) =>
        [.. TextAnalyzer.Analyze(text).Where(token => !token.IsWhole).Select(token => token.IsStopWord ? token.Word : Analysed(token))];

    /// <summary>The word in one spelling; inflected forms stay apart, as they are other words.</summary>
    private static string Analysed(Token token) => Search.Analysis.SpellingVariants.ToAmerican(token.Word);

    /// <summary>Without what one side has before the first common word and behind the last: there the quotations are cut.</summary>
    private static ImmutableArray<DifferencePiece> Inner(ImmutableArray<DifferencePiece> pieces)
    {
        var kept = pieces.Select((piece, i) => (piece, i)).Where(item => item.piece.Kind == DifferenceKind.Kept && item.piece.Text.Any(char.IsLetterOrDigit)).ToArray();
        return kept.Length == 0 ? [] : [.. pieces[kept[0].i..(kept[^1].i + 1)]];
    }
}
