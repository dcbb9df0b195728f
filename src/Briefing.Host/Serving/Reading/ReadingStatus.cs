using Briefing.Knowledge.Ingestion;

namespace Briefing.Host.Serving.Reading;

/// <summary>How far the reading of the sources has come, for pages, health checks, and replies that there is nothing to make of yet.</summary>
internal sealed class ReadingStatus
{
    private volatile State _state = new("reading", "The documents are being read for the first time. Answers come as soon as that is done.");

    /// <summary><c>reading</c>, <c>ready</c> or <c>failed</c>.</summary>
    internal string Word => _state.Word;

    /// <summary>What is under way or wrong, in one sentence; null when all is well.</summary>
    internal string? Notice => _state.Notice;

    /// <summary>The sources are being read for the first time.</summary>
    internal void Reading(IngestProgress progress) => _state = _state with
    {
        Notice = $"The documents are being read for the first time: {progress.Done} of {progress.Total}. Answers come as soon as that is done.",
    };

    /// <summary>All that there is has been read.</summary>
    /// <param name="notice">What is to be said of it; null for nothing.</param>
    internal void Ready(string? notice) => _state = new State("ready", notice);

    /// <summary>The sources could not be read.</summary>
    /// <param name="why">Why, one sentence.</param>
    /// <returns>Whether that is new.</returns>
    internal bool Failed(string why)
    {
        var notice = $"The documents could not be read: {why}";
        var isNew = _state.Notice != notice;
        _state = new State("failed", notice);
        return isNew;
    }

    private sealed record State(string Word, string? Notice);
}
