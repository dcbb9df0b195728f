using System.Collections.Immutable;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Search;
using Briefing.Knowledge.Storage;

namespace Briefing.Knowledge.Facts.Suggestions;

/// <summary>How well a quotation would do as a curated fact: how much it says, how far it stands for itself, how well its source is known.</summary>
internal sealed class SuggestionScore
{
    /// <summary>A quotation says enough with so many words that are no function words.</summary>
    private const double FullOfWords = 12;

    /// <summary>Words that lean on the sentence before, at the start of what somebody says.</summary>
    private static readonly HashSet<string> Leaning = new(StringComparer.OrdinalIgnoreCase)
    {
        "he", "she", "it", "they", "this", "that", "these", "those", "but", "and", "then", "there", "here", "such", "also", "him", "her", "them", "which", "because",
        "well", "so", "sure", "okay", "yes", "no", "look", "now", "again", "first", "second", "third", "lastly", "finally", "however", "therefore",
    };

    private readonly Dictionary<string, int> _frequencies = new(StringComparer.Ordinal);
    private readonly int _count;

    /// <param name="statements">All quotations that may be suggested: how rare a word is, is counted in them.</param>
    internal SuggestionScore(IReadOnlyCollection<Statement> statements)
    {
        _count = statements.Count;
        foreach (var statement in statements)
            foreach (var stem in Stems(statement.Passage.Text)) _frequencies[stem] = _frequencies.GetValueOrDefault(stem) + 1;
    }

    /// <summary>The stems of a text without its function words.</summary>
    internal ImmutableHashSet<string> Stems(string text) =>
        [.. TextAnalyzer.Analyze(text).Where(token => !token.IsStopWord && !token.IsWhole).Select(token => token.Stem)];

    internal double Of(Statement statement, StoredDocument document, ImmutableHashSet<string> stems)
    {
        var tokens = TextAnalyzer.Analyze(statement.Content.Text);
        var score = Math.Min(1, stems.Count / FullOfWords) * Rarity(stems);
        score += 0.1 * Math.Min(2, statement.About.Length);
        if (tokens.Any(token => token.IsNumber)) score += 0.15;
        if (statement.Mode == SpeechMode.Direct) score += 0.15;
        if (IsNamedInPlace(statement)) score += 0.25;
        if (tokens is [var first, ..] && Leaning.Contains(first.Word)) score -= 0.4;
        if (document.Metadata is { Publisher: not null, Published: not null }) score += 0.1;
        return score + 0.2 * OnTitle(document.Metadata, stems);
    }

    /// <summary>How rare the words are on average, 0 to 1: what everybody says says little.</summary>
    private double Rarity(ImmutableHashSet<string> stems) => stems.IsEmpty || _count < 2 ? 0
        : stems.Average(stem => Math.Log((_count + 1.0) / (1 + _frequencies.GetValueOrDefault(stem)))) / Math.Log(_count + 1.0);

    /// <summary>Whether a reader sees who speaks in the quote itself, or on the label of a transcript.</summary>
    private static bool IsNamedInPlace(Statement statement) =>
        statement.Block == BlockKind.Turn
        || statement.Passage.Text.Contains(statement.Speaker!.Name.Split(' ')[^1], StringComparison.OrdinalIgnoreCase);

    /// <summary>How much of the title's words the quotation has, 0 to 1: it is on what the document is about.</summary>
    private double OnTitle(DocumentMetadata metadata, ImmutableHashSet<string> stems)
    {
        var title = Stems(metadata.Title ?? "");
        return title.IsEmpty ? 0 : (double)title.Count(stems.Contains) / title.Count;
    }
}
