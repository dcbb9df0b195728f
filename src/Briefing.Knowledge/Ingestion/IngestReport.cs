using System.Collections.Immutable;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Facts;
using Briefing.Knowledge.Facts.Versions;

namespace Briefing.Knowledge.Ingestion;

/// <summary>What became of a file.</summary>
public enum FileOutcome
{
    /// <summary>A document that the store did not have.</summary>
    New,

    /// <summary>Its content is another; the old version stays readable.</summary>
    Changed,

    /// <summary>The same content, read again because the reader, the lexicon or sources.yaml is another.</summary>
    Reread,

    /// <summary>Nothing to do.</summary>
    Unchanged,

    /// <summary>It is gone; its document answers no more questions and stays readable.</summary>
    Removed,

    /// <summary>It could not be read or stored; a version that was stored before stays in use.</summary>
    Failed,
}

/// <summary>How far ingesting is.</summary>
/// <param name="Done">How many files are done.</param>
/// <param name="Total">How many there are.</param>
/// <param name="File">The one done last, relative to its sources folder.</param>
public readonly record struct IngestProgress(int Done, int Total, string File);

/// <summary>What became of one file.</summary>
/// <param name="Path">Its absolute path.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Message">For a failure, one sentence that says what is wrong and what to do; else null.</param>
public sealed record FileReport(string Path, FileOutcome Outcome, string? Message = null)
{
    /// <summary>The document it is; null for a failure.</summary>
    public string? DocumentId { get; init; }

    /// <summary>How many blocks it has.</summary>
    public int Passages { get; init; }

    /// <summary>How many quotations were found in it.</summary>
    public int Quotations { get; init; }

    /// <summary>How many statements were found in it.</summary>
    public int Statements { get; init; }

    /// <summary>What its curator should know: no title, no date, dates that conflict, unreadable bytes.</summary>
    public ImmutableArray<ReadingWarning> Warnings { get; init; } = [];

    /// <summary>For a document that has changed, what became of the quotes of the version before; else null.</summary>
    public DocumentChange? Change { get; init; }
}

/// <summary>What ingesting found and did.</summary>
public sealed record IngestReport
{
    /// <summary>
    /// What became of the files, by path. Of many thousands only so many are told one by one, those first that failed, are
    /// gone, or have warnings; the counts are of all.
    /// </summary>
    public ImmutableArray<FileReport> Files => _files.Told;

    /// <summary>How many files that failed, are gone or have warnings are not among <see cref="Files"/>.</summary>
    public int LeftOut => _files.LeftOut;

    /// <summary>Warnings that concern no document: keys of a sources.yaml that nothing reads, folders that cannot be listed.</summary>
    public ImmutableArray<string> Warnings { get; init; } = [];

    /// <summary>The sources folders that were walked: those named, and those below that have a sources.yaml or facts.yaml of their own.</summary>
    public ImmutableArray<string> Folders { get; init; } = [];

    /// <summary>How many curated facts are anchored in their sources.</summary>
    public int Facts { get; init; }

    /// <summary>Why curated facts were refused: file and line, what is wrong, what to do.</summary>
    public ImmutableArray<string> RefusedFacts { get; init; } = [];

    /// <summary>How each curated fact stands, in the order of the folders and of their files.</summary>
    public ImmutableArray<FactReport> CuratedFacts { get; init; } = [];

    /// <summary>How each hidden quotation stands, likewise.</summary>
    public ImmutableArray<HiddenReport> HiddenQuotes { get; init; } = [];

    /// <summary>How many documents these sources have in the store.</summary>
    public int Documents => Count() - Count(FileOutcome.Removed) - Count(FileOutcome.Failed);

    /// <summary>How many blocks these have.</summary>
    public int Passages => _files.Passages;

    /// <summary>How many quotations these have.</summary>
    public int Quotations => _files.Quotations;

    /// <summary>How many statements these have.</summary>
    public int Statements => _files.Statements;

    private readonly FileTally _files = new();

    /// <summary>How many files were looked at, or are gone.</summary>
    public int Count() => Enum.GetValues<FileOutcome>().Sum(Count);

    /// <summary>How many files had an outcome.</summary>
    public int Count(FileOutcome outcome) => _files.Count(outcome);

    /// <summary>Takes up what became of one more file.</summary>
    public void Add(FileReport file) => _files.Add(file);
}
