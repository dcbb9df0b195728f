namespace Briefing.Knowledge.Ingestion;

/// <summary>Sources that cannot be ingested at all: a folder that is missing or empty, a faulty sources.yaml. The message is one line and says what to do.</summary>
public sealed class IngestionException(string message, Exception? cause = null) : Exception(message, cause);
