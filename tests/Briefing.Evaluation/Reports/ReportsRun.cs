using System.Globalization;
using Briefing.Evaluation.Scale;
using Briefing.Knowledge.Reports;
using Briefing.Knowledge.Search;
using Briefing.Knowledge.Storage;

namespace Briefing.Evaluation.Reports;

/// <summary>
/// <c>reports FOLDER [--verbose]</c>: what is reported more than once in a folder of documents, for reading;
/// <c>reports pairs</c>: how many pairs of statements are told right, and which of those that are not held are not;
/// <c>reports --statements N</c>: the time that finding it takes for N invented statements, and for a quarter and half of them.
/// </summary>
internal static class ReportsRun
{
    internal static int Print(string[] args)
    {
        if (args is [var folder, .. var rest] && Directory.Exists(folder)) return Found(AnalysedDocuments.OfFolder(folder), rest is ["--verbose"]);
        if (args is ["pairs"]) return Pairs();
        if (args is not (["--statements", ..] or []))
        {
            Console.Error.WriteLine("usage: reports FOLDER [--verbose], reports pairs, or reports --statements N");
            return 2;
        }

        var most = Numbers.Of(args, "--statements", 100_000);
        foreach (var count in (int[])[most / 4, most / 2, most]) Time(AnalysedDocuments.Invented(count, seed: 1));
        return 0;
    }

    private static int Pairs()
    {
        foreach (var file in (string[])["pairs.yaml", "held-pairs.yaml"])
        {
            var pairs = ReportPair.Load(file);
            var score = PairsScore.Of(pairs);
            if (file == "pairs.yaml") foreach (var failure in score.Failures) Console.WriteLine(failure);
            Write($"{file}: {pairs.Count} pairs, {pairs.Count(pair => pair.One == "yes")} of one statement: {score}");
        }

        return 0;
    }

    private static void Time(StoreSnapshot snapshot)
    {
        var took = Best(() => ReportIndex.Build(snapshot));
        var search = Best(() => StatementIndex.Build(snapshot, TopicSynonyms.None));
        Write($"{snapshot.Statements.Length} statements of {snapshot.Documents.Length} documents: {took.TotalMilliseconds:0} ms, {took.TotalMicroseconds / snapshot.Statements.Length:0.0} µs each; the search index takes {search.TotalMilliseconds:0} ms; {ReportIndex.Build(snapshot).Count} reported more than once");
    }

    /// <summary>The least time of the processor in some runs: what else the machine does, and what is still being compiled, counts least.</summary>
    private static TimeSpan Best(Action build)
    {
        var best = TimeSpan.MaxValue;
        for (var run = 0; run < 4; run++)
        {
            var began = Environment.CpuUsage.TotalTime;
            build();
            var took = Environment.CpuUsage.TotalTime - began;
            if (took < best) best = took;
        }

        return best;
    }

    private static int Found(StoreSnapshot snapshot, bool isVerbose)
    {
        var index = ReportIndex.Build(snapshot);
        var copies = snapshot.Documents.Where(document => index.WorkOf(document.Metadata.Id) != document.Metadata.Id).ToArray();
        Write($"{snapshot.Documents.Length} documents, of which {copies.Length} are copies or summaries; {snapshot.Statements.Length} statements");
        if (isVerbose)
            foreach (var copy in copies) Write($"copy: {copy.Metadata.Id} of {index.WorkOf(copy.Metadata.Id)}");
        var groups = snapshot.Statements.Where(statement => index.GroupOf(statement) is not null).GroupBy(statement => index.GroupOf(statement)!.Value).ToArray();
        var reported = groups.Select(group => index.Of(group.First())).ToArray();
        Write($"{reported.Count(statement => statement.Reports.Length > 1)} statements with several reports, {reported.Count(statement => statement.Reports.Length == 1)} that copies or one document repeat");
        if (!isVerbose) return 0;
        foreach (var statement in reported.Where(statement => statement.Reports.Length > 1))
        {
            Write($"");
            foreach (var report in statement.Reports) Line(report, WordingVariant.Between(statement.Earliest.Statement, report.Statement).Kind.ToString());
        }

        foreach (var statement in snapshot.Statements.Where(statement => statement.Speaker is not null))
        {
            if (index.Of(statement).GivenToOthers is not { Length: > 0 } others) continue;
            Write($"\ngiven to others:");
            Line(new Report(statement, snapshot.Documents.First(document => document.Metadata.Id == statement.DocumentId), []), "");
            foreach (var other in others) Line(other, "");
        }

        return 0;
    }

    private static void Line(Report report, string variant) => Write(
        $"{report.Day:yyyy-MM-dd} {report.Source.Id} [{report.Statement.Speaker?.Name ?? "-"}, {report.Statement.Mode} {variant}{(report.Copies.IsEmpty ? "" : $" +{report.Copies.Length}")}] {report.Statement.Content.Text}");

    private static void Write(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
