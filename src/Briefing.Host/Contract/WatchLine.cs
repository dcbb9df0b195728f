using Briefing.Knowledge.Fetching.Watches;
using Briefing.Knowledge.Ingestion;

namespace Briefing.Host.Contract;

/// <summary>What the <c>sources</c> commands print of a watched source, one object a line.</summary>
/// <param name="Source">The address, or the absolute path of the folder.</param>
/// <param name="Kind">page, feed or folder.</param>
/// <param name="EverySeconds">How often it is looked at while all is well, in seconds.</param>
/// <param name="Outcome">unchanged, changed, failed or gone; null before the first look.</param>
/// <param name="Message">What is wrong and what to do; null where nothing is.</param>
/// <param name="Failures">How often in a row it could not be looked at.</param>
/// <param name="CheckedAt">When it was looked at last, ISO 8601 in UTC; null for never.</param>
/// <param name="ChangedAt">When something of it was captured last; null for never.</param>
/// <param name="NextAt">When it is looked at next.</param>
/// <param name="Documents">What became of its documents in this look; null where it was not looked at.</param>
internal sealed record WatchLine(
    string Source,
    string Kind,
    long EverySeconds,
    string? Outcome,
    string? Message,
    int Failures,
    DateTimeOffset? CheckedAt,
    DateTimeOffset? ChangedAt,
    DateTimeOffset NextAt,
    IReadOnlyList<WatchedDocumentElement>? Documents)
{
    internal static WatchLine Of(Watch watch, WatchReport? report = null) => new(
        watch.Source, Lower(watch.Kind), (long)watch.Every.TotalSeconds, watch.Outcome is { } outcome ? Lower(outcome) : null, watch.Message,
        watch.Failures, watch.CheckedAt, watch.ChangedAt, watch.NextAt,
        report is null ? null : [.. report.Files.Select(file => new WatchedDocumentElement(file.Path, file.DocumentId, Lower(file.Outcome), file.Message))]);

    internal static string Lower<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();
}

/// <summary>What became of one document of a watched source.</summary>
internal sealed record WatchedDocumentElement(string Path, string? Id, string Outcome, string? Message);
