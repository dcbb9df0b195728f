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

    /// <summary>The folder of the set's documents; the practice pack lies beside the program.</summary>
    internal static string Documents(ExpectedSet set) =>
        set.Corpus == PracticePack ? Path.Combine(AppContext.BaseDirectory, "Sample") : Path.Combine(SharedFolder(), set.Corpus);

    internal static IReadOnlyList<Question> Questions(ExpectedSet set)
    {
        const string Shared = "shared/";
        return Question.ReadSet(set.Questions.StartsWith(Shared, StringComparison.Ordinal)
            ? Path.Combine(SharedFolder(), set.Questions[Shared.Length..])
            : Path.Combine(AppContext.BaseDirectory, set.Questions));
    }
}
