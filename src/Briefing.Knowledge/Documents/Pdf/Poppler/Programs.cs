namespace Briefing.Knowledge.Documents.Pdf.Poppler;

/// <summary>Programs on the search path.</summary>
internal static class Programs
{
    /// <summary>The full path of a program; null where the search path has none of that name.</summary>
    public static string? Find(string name) => Find(name, Environment.GetEnvironmentVariable("PATH"));

    /// <summary>The same for a given search path.</summary>
    public static string? Find(string name, string? searchPath)
    {
        var file = OperatingSystem.IsWindows() ? name + ".exe" : name;
        foreach (var folder in (searchPath ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
            if (Path.IsPathFullyQualified(folder) && File.Exists(Path.Combine(folder, file))) return Path.Combine(folder, file);
        return null;
    }
}
