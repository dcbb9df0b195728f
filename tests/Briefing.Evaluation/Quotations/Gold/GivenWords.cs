using Briefing.Knowledge.Quotations;

namespace Briefing.Evaluation.Quotations.Gold;

/// <summary>Words that an analysis gives to somebody.</summary>
/// <param name="Speaker">The name shown; null where it is left open.</param>
/// <param name="Mode">direct, indirect or mixed.</param>
/// <param name="Modality">How firmly, with hyphens (<c>said</c>, <c>not-said</c>).</param>
/// <param name="Words">The numbers of the words.</param>
internal sealed record GivenWords(string? Speaker, string Mode, string Modality, SortedSet<int> Words)
{
    /// <summary>Whether the speaker says that it is not so.</summary>
    internal bool IsDenied { get; init; }

    /// <summary>Who tells that the speaker said it; null where it is the document.</summary>
    internal string? Through { get; init; }

    /// <summary>What answers are cut from: the statements that are somebody's words.</summary>
    internal static List<GivenWords> Statements(DocumentAnalysis analysis, TextWords words) =>
    [
        .. analysis.Statements.Where(statement => statement.Mode != SpeechMode.Narration).Select(statement =>
            new GivenWords(statement.Speaker?.Name, NameOf(statement.Mode), SpeechNames.Of(statement.Modality), words.In(statement.Content.Spans))
            {
                IsDenied = statement.Polarity == Polarity.Denied,
            }),
    ];

    /// <summary>The quotations, among them those that nobody is quoted with: denied, doubted, expected, and inside others.</summary>
    internal static List<GivenWords> Quotations(DocumentAnalysis analysis, TextWords words) =>
    [
        .. analysis.Quotations.Select(quotation =>
            new GivenWords(quotation.Speaker?.Name, NameOf(quotation.Mode), SpeechNames.Of(quotation.Modality), words.In(quotation.Content.Spans))
            {
                IsDenied = quotation.Polarity == Polarity.Denied,
                Through = quotation.Through?.Name,
            }),
    ];

    private static string NameOf(SpeechMode mode) => mode.ToString().ToLowerInvariant();
}
