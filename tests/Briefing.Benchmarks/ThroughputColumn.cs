using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace Briefing.Benchmarks;

/// <summary>Megabytes (10^6 bytes) of captured files a second, for benchmarks that go through the whole corpus in one call.</summary>
internal sealed class ThroughputColumn : IColumn
{
    public string Id => nameof(ThroughputColumn);

    public string ColumnName => "MB/s";

    public bool AlwaysShow => false;

    public ColumnCategory Category => ColumnCategory.Custom;

    public int PriorityInCategory => 0;

    public bool IsNumeric => true;

    public UnitType UnitType => UnitType.Dimensionless;

    public string Legend => "Megabytes of documents a second";

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase)
    {
        if (!GoesThroughCorpus(benchmarkCase) || summary[benchmarkCase]?.ResultStatistics is not { } statistics) return "-";
        return (DocumentCorpus.Bytes / 1e6 / (statistics.Mean / 1e9)).ToString("0.0", CultureInfo.InvariantCulture);
    }

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style) => GetValue(summary, benchmarkCase);

    public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => !GoesThroughCorpus(benchmarkCase);

    public bool IsAvailable(Summary summary) => summary.BenchmarksCases.Any(GoesThroughCorpus);

    private static bool GoesThroughCorpus(BenchmarkCase benchmarkCase) => benchmarkCase.Descriptor.Type == typeof(ReadingBenchmarks);
}
