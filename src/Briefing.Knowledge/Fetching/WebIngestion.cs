using System.Collections.Immutable;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Ingestion;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Storage;

namespace Briefing.Knowledge.Fetching;

/// <summary>Fetches pages into a store. Each page is one transaction; one that cannot be fetched is reported and the rest go on.</summary>
/// <param name="store">The store.</param>
/// <param name="lexicon">What quotations are found with.</param>
/// <param name="fetcher">What fetches.</param>
public sealed class WebIngestion(IFactIntake store, SpeechLexicon lexicon, PageFetcher fetcher)
{
    private readonly ReadingRules _rules = new(lexicon);

    /// <summary>Fetches pages and stores those that are new or changed. A version that was stored before stays in use where a page fails.</summary>
    /// <param name="addresses">Their addresses.</param>
    /// <param name="progress">Told after each page; null for nobody.</param>
    /// <param name="cancellation">Stops between two pages, or while one is fetched; what is stored stays.</param>
    /// <exception cref="StoreException">The store cannot be used.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public async Task<ImmutableArray<FileReport>> IngestAsync(
        IReadOnlyList<Uri> addresses, IProgress<IngestProgress>? progress, CancellationToken cancellation)
    {
        var reports = ImmutableArray.CreateBuilder<FileReport>(addresses.Count);
        foreach (var address in addresses)
        {
            reports.Add(await IngestAsync(address, cancellation));
            progress?.Report(new IngestProgress(reports.Count, addresses.Count, address.AbsoluteUri));
        }

        return reports.ToImmutable();
    }

    private async Task<FileReport> IngestAsync(Uri address, CancellationToken cancellation)
    {
        var path = address.AbsoluteUri;
        var sources = new SourcesFolder(SourcesFile.None, $"{_rules.Fingerprint}.none");
        try
        {
            var page = await fetcher.FetchAsync(address, null, cancellation);
            return new PageIntake(store, _rules).Keep(path, page!, sources);
        }
        catch (FetchException e)
        {
            return new FileReport(path, FileOutcome.Failed, e.Message);
        }
    }
}
