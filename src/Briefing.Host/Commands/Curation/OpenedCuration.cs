using System.Collections.Immutable;
using Briefing.Host.Serving;
using Briefing.Knowledge.Facts;
using Briefing.Knowledge.Ingestion;

namespace Briefing.Host.Commands.Curation;

/// <summary>Sources that were read in just now, with how their curated facts stand.</summary>
internal sealed class OpenedCuration : IDisposable
{
    private readonly OpenedBriefing _opened;

    private OpenedCuration(OpenedBriefing opened, IngestReport report) => (_opened, Report) = (opened, report);

    /// <summary>How every fact stands that can be read.</summary>
    internal ImmutableArray<FactReport> Facts => Report.CuratedFacts;

    /// <summary>Entries that cannot be read at all, with file and line.</summary>
    internal ImmutableArray<string> Unreadable =>
        [.. Report.RefusedFacts.Except(Report.CuratedFacts.Select(fact => fact.Message).OfType<string>(), StringComparer.Ordinal)];

    private IngestReport Report { get; }

    internal static OpenedCuration Open(StoreChoice choice, Terminal terminal, CancellationToken cancellation)
    {
        if (choice.Sources.Count == 0)
            throw new CommandFailure("Name the folder of documents whose facts are meant with --sources DIR.", CommandFailure.WrongUsage);
        var opened = OpenedBriefing.Open(choice, terminal, keepsState: true);
        try
        {
            return new OpenedCuration(opened, opened.Ingest(null, cancellation));
        }
        catch
        {
            opened.Dispose();
            throw;
        }
    }

    /// <summary>The fact of an id.</summary>
    /// <exception cref="CommandFailure">There is none.</exception>
    internal FactReport Fact(string id) => Facts.FirstOrDefault(fact => fact.Fact.Id == id)
        ?? throw new CommandFailure($"There is no fact {id}; `briefing-bot facts list` shows the ids.");

    /// <inheritdoc/>
    public void Dispose() => _opened.Dispose();
}
