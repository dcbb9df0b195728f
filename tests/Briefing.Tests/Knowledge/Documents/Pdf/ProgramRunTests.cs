using System.Text;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Documents.Pdf.Poppler;

namespace Briefing.Tests.Knowledge.Documents.Pdf;

public sealed class ProgramRunTests
{
    private static readonly ProgramLimits Limits = new(TimeSpan.FromSeconds(30), 10, 512L << 20, 4096);

    [SkippableFact]
    public void Of_Program_GivesOutputComplaintsAndExitCode()
    {
        var run = Run(Limits, "printf said; printf complained >&2; exit 3");

        run.End.ShouldBe(ProgramEnd.Exited);
        run.ExitCode.ShouldBe(3);
        Encoding.UTF8.GetString(run.Output.ToArray()).ShouldBe("said");
        run.Complaints.ShouldBe("complained");
    }

    [SkippableFact]
    public void Of_ProgramThatNeverEnds_IsStoppedWithItsChildren() =>
        Run(Limits with { Time = TimeSpan.FromMilliseconds(300) }, "sleep 60 & sleep 60").End.ShouldBe(ProgramEnd.TookTooLong);

    [SkippableFact]
    public void Of_ProgramThatSaysTooMuch_IsStopped() => Run(Limits, "yes tide").End.ShouldBe(ProgramEnd.SaidTooMuch);

    [SkippableFact]
    public void Of_ProgramThatWaitsForInput_GetsNone() => Run(Limits, "cat").End.ShouldBe(ProgramEnd.Exited);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("relative/folder")]
    public void Find_NoSuchProgramOnThePath_IsNull(string? path) => Programs.Find("sh", path).ShouldBeNull();

    [Fact]
    public void Missing_Poppler_NamesThePackage() =>
        PdfExtraction.Missing(Capture.Of("salt.pdf", new byte[1])).Message.ShouldBe(
            "salt.pdf is a PDF; to read it, install poppler-utils (apt install poppler-utils; brew install poppler), or save its text as .txt.");

    private static ProgramRun Run(ProgramLimits limits, string script) =>
        ProgramRun.Of(Requires.Program("sh"), ["-c", script], Path.GetTempPath(), limits);
}
