using System.Globalization;
using System.Text;
using Briefing.Conversation.Turns;

namespace Briefing.Evaluation.Scoring;

/// <summary>Scores and failures as text for people.</summary>
internal static class ScoreTable
{
    /// <summary>One row a kind and one for all.</summary>
    internal static string Of(string set, IReadOnlyCollection<Verdict> verdicts)
    {
        var table = new StringBuilder();
        table.AppendLine(Line($"{set,-18} {"turns",5} {"hit@1",6} {"hit@3",6} {"unansw. refused",16} {"answ. refused",14} {"verbatim",9} {"wrong speakers",15}"));
        foreach (var kind in verdicts.GroupBy(verdict => verdict.Kind).OrderBy(kind => kind.Key, StringComparer.Ordinal))
            Row(table, kind.Key, [.. kind]);
        Row(table, "all", verdicts);
        return table.ToString();
    }

    /// <summary>What was asked and the first three quotes, with where they come from.</summary>
    internal static string Failure(Verdict verdict)
    {
        var text = new StringBuilder();
        var how = verdict.IsUnanswerable ? "answered, and should not be"
            : !verdict.Reply.IsAnswered ? "refused"
            : verdict.InThree ? "right, but not first"
            : "wrong";
        text.AppendLine(Line($"{verdict.Id} [{verdict.Kind}] {verdict.Text}"));
        text.AppendLine(Line($"   {how}; {verdict.Reply.Outcome}, intent {verdict.Reply.Intent}, confidence {verdict.Reply.Confidence:0.00}"));
        if (verdict.NotVerbatim > 0) text.AppendLine(Line($"   {verdict.NotVerbatim} of the quotes are not verbatim"));
        if (verdict.WrongSpeakers > 0) text.AppendLine(Line($"   {verdict.WrongSpeakers} of the quotes are given to the wrong speaker"));
        foreach (var quote in verdict.Reply.Quotes.Take(3)) text.AppendLine(Quoted("   -", quote));
        if (verdict.Reply.Quotes.IsEmpty) text.AppendLine(Line($"   {verdict.Reply.Text.ReplaceLineEndings(" ")}"));
        foreach (var quote in verdict.Reply.Nearby.Take(2)) text.AppendLine(Quoted("   (nearby)", quote));
        return text.ToString();
    }

    private static string Quoted(string bullet, Quote quote)
    {
        var about = string.Join(", ", quote.Statement.About.Select(person => person.Name));
        var shown = quote.Text.Length > 300 ? quote.Text[..300] + "…" : quote.Text;
        var file = Path.GetFileName(quote.Source.File);
        return Line($"{bullet} {quote.Score:0.00} {quote.Statement.Mode} by {quote.Speaker}, about [{about}], {file[..Math.Min(40, file.Length)]}: {shown}");
    }

    private static void Row(StringBuilder table, string name, IReadOnlyCollection<Verdict> verdicts)
    {
        var scores = Scores.Of(verdicts);
        var asked = verdicts.Any(verdict => !verdict.IsUnanswerable);
        var refused = verdicts.Any(verdict => verdict.IsUnanswerable);
        table.AppendLine(Line($"{name,-18} {scores.Turns,5} {Cell(asked, scores.Hit1),6} {Cell(asked, scores.Hit3),6} {Cell(refused, scores.UnanswerableRefused),16} {Cell(asked, scores.AnswerableRefused),14} {Cell(true, scores.Verbatim),9} {scores.WrongSpeakers,15}"));
    }

    private static string Cell(bool measured, double share) => measured ? share.ToString("0.000", CultureInfo.InvariantCulture) : "";

    private static string Line(FormattableString line) => line.ToString(CultureInfo.InvariantCulture);
}
