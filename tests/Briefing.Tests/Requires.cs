namespace Briefing.Tests;

/// <summary>What some tests need from outside the repository. A test whose need is absent skips and says why; under CI it fails.</summary>
internal static class Requires
{
    /// <summary>The folder of real documents: <c>BRIEFING_SHARED</c>, or <c>shared</c> beside the repository.</summary>
    internal static string Shared()
    {
        var folder = Environment.GetEnvironmentVariable("BRIEFING_SHARED") ?? Path.Combine(Repository(), "..", "shared");
        Met(Directory.Exists(folder), $"the real documents are not at {Path.GetFullPath(folder)}; set BRIEFING_SHARED to their folder");
        return Path.GetFullPath(folder);
    }

    /// <summary>A program on the PATH.</summary>
    internal static string Program(string name)
    {
        var found = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);
        Met(found is not null, $"the program {name} is not installed");
        return found!;
    }

    /// <summary>The program that reads PDF files.</summary>
    internal static void Poppler() => Program("pdftotext");

    /// <summary>The root of the checkout: the folder that holds Bot.sln.</summary>
    internal static string Repository()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Bot.sln"))) return folder.FullName;
        throw new InvalidOperationException("The tests do not run inside a checkout: no Bot.sln above " + AppContext.BaseDirectory);
    }

    /// <summary>Skips the test where the need is not met; fails it under <c>CI=true</c>.</summary>
    internal static void Met(bool met, string why)
    {
        if (!met && Environment.GetEnvironmentVariable("CI") == "true") Assert.Fail($"Under CI nothing may be skipped: {why}.");
        Skip.IfNot(met, why);
    }
}
