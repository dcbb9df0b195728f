using Briefing.Knowledge.Fetching.Watches;

namespace Briefing.Knowledge.Storage;

/// <summary>A watched source as it is kept beside the captures, so that a lost database is not a lost watch list.</summary>
/// <param name="Source">The address or folder.</param>
/// <param name="Kind">What kind of source it is.</param>
/// <param name="Every">How often it is looked at.</param>
/// <param name="AddedAt">When it was first watched.</param>
internal sealed record WatchedSource(string Source, WatchKind Kind, TimeSpan Every, DateTimeOffset AddedAt)
{
    internal static WatchedSource Of(Watch watch) => new(watch.Source, watch.Kind, watch.Every, watch.AddedAt);

    /// <summary>The watch, due at once.</summary>
    internal Watch Watch(DateTimeOffset now) => new() { Source = Source, Kind = Kind, Every = Every, AddedAt = AddedAt, NextAt = now };
}

/// <summary>The watched sources of one store.</summary>
/// <param name="Store">The file name of the database that they belong to.</param>
/// <param name="Sources">The sources.</param>
internal sealed record WatchesRecord(string Store, WatchedSource[] Sources);
