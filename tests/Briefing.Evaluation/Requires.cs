using Briefing.Evaluation.Running;

namespace Briefing.Evaluation;

/// <summary>A test whose need is absent skips and says why; under CI it fails.</summary>
internal static class Requires
{
    internal static string Shared()
    {
        var folder = Corpora.SharedFolder();
        if (Directory.Exists(folder)) return folder;
        var why = $"the real documents are not at {folder}; set BRIEFING_SHARED to their folder";
        if (Environment.GetEnvironmentVariable("CI") == "true") Assert.Fail($"Under CI nothing may be skipped: {why}.");
        Skip.If(true, why);
        return folder;
    }
}
