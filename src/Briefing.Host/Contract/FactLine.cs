using System.Text.Json.Serialization;
using Briefing.Knowledge.Facts;
using Briefing.Knowledge.Facts.Versions;
using Briefing.Knowledge.Quotations;

namespace Briefing.Host.Contract;

/// <summary>One curated fact, as <c>facts list --json</c> and <c>facts check --json</c> print it.</summary>
/// <param name="Id">What the fact is called.</param>
/// <param name="Standing"><c>in-use</c>, <c>hidden</c>, <c>changed</c> or <c>refused</c>.</param>
/// <param name="Claim">The claim in the curator's words.</param>
/// <param name="Speaker">Whose words they are; null where they are the author's.</param>
/// <param name="Curated">Whether the curator named the speaker.</param>
/// <param name="Topics">What it is about.</param>
/// <param name="Source">The document as the curator names it.</param>
/// <param name="Document">The id of the document; null where it was never found there.</param>
/// <param name="Quote">The exact text.</param>
/// <param name="Spans">Where it stands, in the version that it was anchored in last.</param>
/// <param name="File">The facts.yaml.</param>
/// <param name="Line">The line in it.</param>
/// <param name="Fault">What is wrong and what to do; null for nothing.</param>
/// <param name="Difference">For a changed one, what is not the same.</param>
internal sealed record FactLine(
    string Id, string Standing, string Claim, string? Speaker, bool Curated, IReadOnlyList<string> Topics, string Source, string? Document, string Quote,
    IReadOnlyList<SpanElement> Spans, string File, int Line, string? Fault, IReadOnlyList<DifferenceElement> Difference)
{
    /// <summary>How firmly it was said; null, and left out, where it was plainly said or is the author's.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Modality { get; init; }

    internal static FactLine Of(FactReport report) => new(
        report.Fact.Id, Word(report.Standing), report.Fact.Claim, report.Fact.Speaker ?? (report.Anchored?.Statement.Speaker ?? report.Anchored?.Statement.AscribedTo)?.Name, report.Fact.Speaker is not null,
        report.Fact.Topics, report.Fact.Quote.Source, report.Anchored?.Statement.DocumentId, report.Fact.Quote.Exact,
        report.Anchored is { } anchored ? AnswerLines.Spans(anchored.Statement.Passage) : [],
        report.File, report.Fact.Line, report.Fault, [.. report.Difference.Select(DifferenceElement.Of)])
    {
        Modality = report.Anchored is { Statement.Modality: not Knowledge.Quotations.Modality.Said } told ? SpeechNames.Of(told.Statement.Modality) : null,
    };

    private static string Word(FactStanding standing) => standing == FactStanding.InUse ? "in-use" : standing.ToString().ToLowerInvariant();
}

/// <summary>A run of text that was <c>kept</c>, <c>removed</c> or <c>added</c>.</summary>
internal sealed record DifferenceElement(string Kind, string Text)
{
    internal static DifferenceElement Of(DifferencePiece piece) => new(piece.Kind.ToString().ToLowerInvariant(), piece.Text);
}

/// <summary>One quotation that is taken from answers, as <c>facts list --json</c> prints it behind the facts.</summary>
/// <param name="Id">What it is called.</param>
/// <param name="Standing"><c>hidden-quote</c>; <c>changed</c> or <c>refused</c> where it was not found, so that nothing is hidden.</param>
/// <param name="Speaker">Whose words it is not to be taken for; null for anybody's.</param>
/// <param name="Because">Why.</param>
/// <param name="Source">The document as the curator names it.</param>
/// <param name="Quote">The exact text.</param>
/// <param name="File">The facts.yaml.</param>
/// <param name="Line">The line in it.</param>
/// <param name="Fault">What is wrong and what to do; null for nothing.</param>
internal sealed record HiddenQuoteLine(
    string Id, string Standing, string? Speaker, string? Because, string Source, string Quote, string File, int Line, string? Fault)
{
    internal static HiddenQuoteLine Of(HiddenReport report) => new(
        report.Quote.Id, report.Standing == FactStanding.Hidden ? "hidden-quote" : report.Standing.ToString().ToLowerInvariant(),
        report.Quote.Speaker, report.Quote.Because, report.Quote.Quote.Source, report.Quote.Quote.Exact, report.File, report.Quote.Line, report.Fault);
}
