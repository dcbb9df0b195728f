using Briefing.Knowledge.Quotations;

namespace Briefing.Knowledge.Storage;

/// <summary>A resolution in two columns: its kind by name, and its confidence in per mille.</summary>
internal static class StoredResolution
{
    internal static long? Confidence(Resolution? resolution) =>
        resolution is { } stated ? (long)Math.Round(stated.Confidence * 1000, MidpointRounding.AwayFromZero) : null;

    /// <summary>Reads the columns that begin at <paramref name="at"/>.</summary>
    internal static Resolution? Read(RawRow row, int at) =>
        row.IsNull(at) ? null : new Resolution(NamePool.Member<ResolutionKind>(row.Bytes(at)), row.Number(at + 1) / 1000.0);
}
