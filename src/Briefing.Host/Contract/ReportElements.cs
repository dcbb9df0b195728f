using Briefing.Conversation.Turns;

namespace Briefing.Host.Contract;

/// <summary>Writes the reports of a quote in the form of the contract.</summary>
internal static class ReportElements
{
    internal static ReportElement Of(QuoteReport one)
    {
        var (statement, source) = (one.Report.Statement, one.Report.Source);
        return new ReportElement(
            one.Standing.ToString().ToLowerInvariant(), statement.Passage.Text, AnswerLines.Spans(statement.Content), statement.Speaker?.Name,
            source.Reporter, statement.Mode.ToString().ToLowerInvariant(), one.Variant.Kind.ToString().ToLowerInvariant(),
            one.Variant.Pieces.IsEmpty ? null : [.. one.Variant.Pieces.Select(DifferenceElement.Of)],
            AnswerLines.Source(source), AnswerLines.Spans(statement.Passage), one.Link);
    }
}
