using Briefing.Evaluation.Running;
using Briefing.Knowledge.Documents.Pdf.Poppler;
using Briefing.Tests.PostgreSql;

namespace Briefing.Evaluation;

/// <summary>A test whose need is absent skips and says why; under CI it fails.</summary>
internal static class Requires
{
    internal static string Shared()
    {
        var folder = Corpora.SharedFolder();
        if (Directory.Exists(folder)) return folder;
        Unmet($"the real documents are not at {folder}; set BRIEFING_SHARED to their folder");
        return folder;
    }

    /// <summary>The program that reads PDF files.</summary>
    internal static void Poppler()
    {
        if (Programs.Find("pdftotext") is null) Unmet("poppler-utils is not installed");
    }

    /// <summary>The programs of a PostgreSQL server.</summary>
    internal static void PostgreSql()
    {
        if (OwnCluster.Programs() is null) Unmet("PostgreSQL is not installed (initdb and postgres, on the PATH or under /usr/lib/postgresql)");
    }

    private static void Unmet(string why)
    {
        if (Environment.GetEnvironmentVariable("CI") == "true") Assert.Fail($"Under CI nothing may be skipped: {why}.");
        Skip.If(true, why);
    }
}
