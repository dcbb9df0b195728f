using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Quotations;

namespace Briefing.Benchmarks;

/// <summary>The documents that are benchmarked on: the real ones where they lie beside the repository, else the practice pack.</summary>
internal static class DocumentCorpus
{
    internal static string Dialogs { get; } = Path.Combine(AppContext.BaseDirectory, "dialogs");

    /// <summary>The folder.</summary>
    internal static string Folder { get; } = FindFolder();

    /// <summary>Every file that a reader exists for.</summary>
    internal static IReadOnlyList<Capture> Captures { get; } =
    [
        .. Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories).Where(DocumentReader.IsSupported).Order(StringComparer.Ordinal)
            .Select(path => Capture.Of(Path.GetRelativePath(Folder, path).Replace('\\', '/'), File.ReadAllBytes(path))),
    ];

    /// <summary>Their size in bytes.</summary>
    internal static long Bytes { get; } = Captures.Sum(capture => (long)capture.Bytes.Length);

    internal static SpeechLexicon Lexicon { get; } = SpeechLexicon.Load(Dialogs);

    private static string FindFolder()
    {
        var shared = Environment.GetEnvironmentVariable("BRIEFING_SHARED");
        for (var parent = new DirectoryInfo(AppContext.BaseDirectory); shared is null && parent is not null; parent = parent.Parent)
            if (File.Exists(Path.Combine(parent.FullName, "Bot.sln"))) shared = Path.Combine(parent.FullName, "..", "shared");
        var documents = Path.Combine(shared ?? "shared", "whitehouse");
        return Path.GetFullPath(Directory.Exists(documents) ? documents : Path.Combine(AppContext.BaseDirectory, "Sample"));
    }
}
