namespace Briefing.Fuzzing.Inputs;

/// <summary>The files of our own making that the evaluation reads, as a start for damage.</summary>
internal static class SavedFiles
{
    /// <summary>The bytes of all files with an ending, in the order of their names; none where the program stands alone.</summary>
    public static IReadOnlyList<byte[]> OfEnding(string ending)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "fuzzed-files");
        return !Directory.Exists(folder) ? []
            : [.. Directory.EnumerateFiles(folder, "*" + ending, SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllBytes)];
    }
}
