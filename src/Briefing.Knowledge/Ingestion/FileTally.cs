using System.Collections.Immutable;

namespace Briefing.Knowledge.Ingestion;

/// <summary>
/// Counts what became of files and keeps so many of the reports as somebody may read: the memory that ingesting takes does
/// not grow with the number of documents.
/// </summary>
internal sealed class FileTally
{
    /// <summary>The most reports of files that nothing is to be said of, and of those that something is.</summary>
    private const int Most = 2000;

    private readonly int[] _counts = new int[Enum.GetValues<FileOutcome>().Length];
    private readonly List<FileReport> _plain = [];
    private readonly List<FileReport> _telling = [];

    internal int Passages { get; private set; }

    internal int Quotations { get; private set; }

    internal int Statements { get; private set; }

    internal int LeftOut { get; private set; }

    internal ImmutableArray<FileReport> Told => [.. _plain.Concat(_telling).OrderBy(report => report.Path, StringComparer.Ordinal)];

    internal int Count(FileOutcome outcome) => _counts[(int)outcome];

    internal void Add(FileReport file)
    {
        _counts[(int)file.Outcome]++;
        (Passages, Quotations, Statements) = (Passages + file.Passages, Quotations + file.Quotations, Statements + file.Statements);
        var isTelling = file.Outcome is FileOutcome.Failed or FileOutcome.Removed || !file.Warnings.IsEmpty || file.Change is { Lost: > 0 };
        var kept = isTelling ? _telling : _plain;
        if (kept.Count < Most) kept.Add(file);
        else if (isTelling) LeftOut++;
    }
}
