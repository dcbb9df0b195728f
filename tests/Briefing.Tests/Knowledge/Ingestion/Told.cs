using Briefing.Knowledge.Ingestion;

namespace Briefing.Tests.Knowledge.Ingestion;

/// <summary>Notes what it is told, and stops the work after some steps by throwing as a kill would: with nothing cleaned up.</summary>
internal sealed class Told(int stopAfter = int.MaxValue) : IProgress<IngestProgress>
{
    internal List<IngestProgress> Steps { get; } = [];

    public void Report(IngestProgress value)
    {
        Steps.Add(value);
        if (Steps.Count >= stopAfter) throw new StoppedException();
    }
}

internal sealed class StoppedException : Exception;
