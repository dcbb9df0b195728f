using Briefing.Evaluation.Quotations.Gold;
using Briefing.Evaluation.Scoring;

namespace Briefing.Evaluation.Running;

/// <summary>Where the real documents and the question sets lie.</summary>
internal static class Corpora
{
    /// <summary>The corpus that needs nothing from outside the repository.</summary>
    internal const string PracticePack = "sample";

    /// <summary>The folder of real documents: <c>BRIEFING_SHARED</c>, or <c>shared</c> beside the repository.</summary>
    internal static string SharedFolder()
    {
        if (Environment.GetEnvironmentVariable("BRIEFING_SHARED") is { Length: > 0 } folder) return Path.GetFullPath(folder);
        for (var parent = new DirectoryInfo(AppContext.BaseDirectory); parent is not null; parent = parent.Parent)
            if (File.Exists(Path.Combine(parent.FullName, "Bot.sln"))) return Path.GetFullPath(Path.Combine(parent.FullName, "..", "shared"));
        return Path.GetFullPath("shared");
    }

    /// <summary>How the names of the corpora begin that are a part of the texts of the gold set of quotations.</summary>
    private const string Invented = "invented-";

    /// <summary>Whether the corpus needs nothing from outside the repository.</summary>
    internal static bool IsOwn(string corpus) => corpus == PracticePack || corpus.StartsWith(Invented, StringComparison.Ordinal);

    /// <summary>The folder of the set's documents; the practice pack lies beside the program, invented texts are written there.</summary>
    internal static string Documents(ExpectedSet set) =>
        set.Corpus == PracticePack ? Path.Combine(AppContext.BaseDirectory, "Sample")
            : set.Corpus.StartsWith(Invented, StringComparison.Ordinal) ? Written(set.Corpus)
            : Path.Combine(SharedFolder(), set.Corpus);

    private static string Written(string corpus)
    {
        var folder = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "Written", corpus)).FullName;
        foreach (var file in GoldFile.In(GoldRun.Folder).Where(file => file.Part == corpus[Invented.Length..]))
            for (var i = 0; i < file.Texts.Length; i++) File.WriteAllText(Path.Combine(folder, $"{file.Name}-{i}.md"), file.Texts[i].ToMarkdown());
        return folder;
    }

    internal static IReadOnlyList<Question> Questions(ExpectedSet set)
    {
        const string Shared = "shared/";
        return Question.ReadSet(set.Questions.StartsWith(Shared, StringComparison.Ordinal)
            ? Path.Combine(SharedFolder(), set.Questions[Shared.Length..])
            : Path.Combine(AppContext.BaseDirectory, set.Questions));
    }
}
