using System.Text.Json.Nodes;

namespace Briefing.Tests.Channels.Fixtures;

/// <summary>Activities as real clients sent them, from the shared folder.</summary>
internal static class Captures
{
    /// <summary>One row for each capture; a single row of null where there are none here, so that the theory says it was skipped.</summary>
    public static TheoryData<string?> Names()
    {
        var folder = Folder();
        var names = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.json").Select(Path.GetFileName).Order(StringComparer.Ordinal).ToArray() : [];
        return names.Length > 0 ? [.. names] : [null];
    }

    /// <summary>The activity of a capture.</summary>
    internal static JsonObject Read(string? name)
    {
        Requires.Shared();
        return (JsonObject)JsonNode.Parse(File.ReadAllText(Path.Combine(Folder(), name!)))!["activity"]!;
    }

    private static string Folder() => Path.Combine(
        Environment.GetEnvironmentVariable("BRIEFING_SHARED") ?? Path.Combine(Requires.Repository(), "..", "shared"), "captures");
}
