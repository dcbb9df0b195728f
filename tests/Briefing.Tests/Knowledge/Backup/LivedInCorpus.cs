using Briefing.Tests.Knowledge.Ingestion;

namespace Briefing.Tests.Knowledge.Backup;

/// <summary>A store that has been in use, for backups to hold.</summary>
internal static class LivedInCorpus
{
    /// <summary>A changed document, one that is gone, a curated fact, a conversation.</summary>
    internal static void Live(this SourcesCorpus corpus)
    {
        corpus.Write("facts.yaml", """
            facts:
              - claim: The mill lacks money.
                quote:
                  source: mill.md
                  exact: the mill needs 40 million lei
            """);
        corpus.Ingest();
        corpus.Time.Now += TimeSpan.FromHours(1);
        corpus.Write("ferry.txt", "Ferry to Kos sails again\n\nHarbour master Eleni Vasiliou said that the pier had been mended.\n");
        File.Delete(corpus["deep/bridge.html"]);
        corpus.Ingest();
        using var store = corpus.Open();
        store.WriteState("cli:terminal", """{"last":"the mill"}""", corpus.Time.Now);
    }
}
