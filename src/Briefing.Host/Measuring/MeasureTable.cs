using System.Globalization;
using System.Text;

namespace Briefing.Host.Measuring;

/// <summary>The report as a table for people.</summary>
internal static class MeasureTable
{
    internal static string Of(MeasureReport report)
    {
        var table = new StringBuilder();
        Line($"{report.Corpus.Documents} documents, {report.Corpus.Statements} statements, {report.Corpus.Mb:0.00} MB; {report.Corpus.Questions} questions made from them");
        Line($"");
        Line($"{"",-44} {"p50 ms",10} {"p99 ms",10} {"worst ms",10}");
        Times("answering, in process", report.Answering);
        Times("  the same questions once more", report.AnsweringAgain);
        Times("  reference: SQLite FTS5 bm25(), same words", report.Reference.FullTextQuery);
        Times("start to first answer (built store)", report.Start.ToFirstAnswer);
        foreach (var rate in report.Requests) Times($"{rate.What}, {rate.Connections} at once", rate.Latency);
        Line($"");
        foreach (var rate in report.Requests) Line($"{$"{rate.What}, {rate.Connections} at once",-44} {rate.PerSecond,10:0} requests/s");
        if (report.Reading is { } reading)
        {
            Line($"{"reading alone, one core",-44} {reading.Alone,10:0.0} MB/s");
            Line($"{"reading with quotations and storing",-44} {reading.WithQuotationsAndStoring,10:0.0} MB/s");
        }

        Line($"{"resident memory of serve after these turns",-44} {report.ResidentMb,10:0} MB");
        Line($"{"  reference: SHA-256 of 64 MB",-44} {report.Reference.Sha256Of64Mb,10:0} ms");
        Stages("loading", report.Loading);
        Stages("answering", report.Answers);
        return table.ToString();

        void Stages(string what, IReadOnlyList<StageTime> stages)
        {
            if (stages.Count == 0) return;
            Line($"");
            Line($"{$"stages of {what}",-44} {"p50 ms",10} {"p99 ms",10} {"worst ms",10} {"times",8} {"all ms",10}");
            foreach (var stage in stages)
                Line($"{stage.Stage,-44} {stage.Each.P50,10:0.00} {stage.Each.P99,10:0.00} {stage.Each.Worst,10:0.00} {stage.Each.Calls,8} {stage.TotalMs,10:0}");
        }

        void Times(string what, Latency latency) => Line($"{what,-44} {latency.P50,10:0.00} {latency.P99,10:0.00} {latency.Worst,10:0.00}");

        void Line(FormattableString line) => table.AppendLine(line.ToString(CultureInfo.InvariantCulture));
    }
}
