using System.Security.Cryptography;
using BenchmarkDotNet.Attributes;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Ingestion;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Storage;

namespace Briefing.Benchmarks;

/// <summary>From captured bytes to a filled store, over the whole corpus; the reference is hashing the same bytes.</summary>
public class ReadingBenchmarks
{
    private readonly DocumentAnalyser _analyser = new(DocumentCorpus.Lexicon);

    /// <summary>The reference.</summary>
    [Benchmark(Baseline = true)]
    public int Sha256()
    {
        var sum = 0;
        foreach (var capture in DocumentCorpus.Captures) sum += SHA256.HashData(capture.Bytes.Span)[0];
        return sum;
    }

    /// <summary>Blocks and sentences.</summary>
    [Benchmark]
    public int ReadAlone() => DocumentCorpus.Captures.Sum(capture => DocumentReader.Read(capture, SourcesFile.None).Blocks.Length);

    /// <summary>Blocks, sentences, quotations and statements.</summary>
    [Benchmark]
    public int ReadWithQuotations() =>
        DocumentCorpus.Captures.Sum(capture => _analyser.Analyse(DocumentReader.Read(capture, SourcesFile.None)).Statements.Length);

    /// <summary>A whole ingest into a new store on disk.</summary>
    [Benchmark]
    public int Ingest()
    {
        var folder = Directory.CreateTempSubdirectory("briefing-benchmark-");
        try
        {
            using var store = SqliteFactStore.Open(Path.Combine(folder.FullName, "store.db"), TimeProvider.System, DocumentCorpus.Lexicon);
            return new Ingestion(store, DocumentCorpus.Lexicon, TimeProvider.System).Ingest([DocumentCorpus.Folder]).Statements;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
