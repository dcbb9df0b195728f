using Briefing.Knowledge.Quotations;

namespace Briefing.Evaluation.Quotations.Gold;

/// <summary>Words that an analysis gives to somebody.</summary>
/// <param name="Speaker">The name shown; null where it is left open.</param>
/// <param name="Mode">direct, indirect or mixed.</param>
/// <param name="Modality">How firmly, with hyphens (<c>said</c>, <c>not-said</c>).</param>
/// <param name="Words">The numbers of the words.</param>
internal sealed record GivenWords(string? Speaker, string Mode, string Modality, SortedSet<int> Words)
{
    /// <summary>What answers are cut from: the statements that are somebody's words.</summary>
    internal static List<GivenWords> Statements(DocumentAnalysis analysis, TextWords words) =>
    [
        .. analysis.Statements.Where(statement => statement.Mode != SpeechMode.Narration).Select(statement => new GivenWords(
            statement.Speaker?.Name, Name(statement.Mode.ToString()), Name(statement.Modality.ToString()), words.In(statement.Content.Spans))),
    ];

    /// <summary>The quotations, among them those that nobody is quoted with: denied, doubted, expected, and inside others.</summary>
    internal static List<GivenWords> Quotations(DocumentAnalysis analysis, TextWords words) =>
    [
        .. analysis.Quotations.Select(quotation => new GivenWords(
            quotation.Speaker?.Name, Name(quotation.Mode.ToString()), Name(quotation.Modality.ToString()), words.In(quotation.Content.Spans))),
    ];

    /// <summary>"MayHaveSaid" as <c>may-have-said</c>.</summary>
    private static string Name(string value) =>
        string.Concat(value.Select((c, at) => char.IsUpper(c) ? (at > 0 ? "-" : "") + char.ToLowerInvariant(c) : c.ToString()));
}
