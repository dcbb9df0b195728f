using System.ComponentModel;
using System.Globalization;
using Briefing.Knowledge.Documents.Pdf.Print;

namespace Briefing.Knowledge.Documents.Pdf.Poppler;

/// <summary>Has <c>pdftotext</c> of poppler-utils (https://poppler.freedesktop.org) find the words of a PDF and their places.</summary>
internal sealed class PdfExtraction(string program, ProgramLimits limits)
{
    private const string Package = "poppler-utils";

    private static readonly Lazy<PdfExtraction?> Found = new(() =>
        Programs.Find("pdftotext") is { } program ? new PdfExtraction(program, ProgramLimits.ForDocuments) : null);

    private readonly Lazy<string> _version = new(() => VersionOf(program));

    /// <summary>What PDF files are read with on this machine.</summary>
    /// <exception cref="UnreadableDocumentException">It is not installed.</exception>
    public static PdfExtraction For(Capture capture) => Found.Value ?? throw Missing(capture);

    /// <summary>The version of poppler: "22.12.0"; "?" where it does not say.</summary>
    public string Version => _version.Value;

    /// <summary>The words of a PDF.</summary>
    /// <exception cref="UnreadableDocumentException">It is encrypted or broken, or takes too long, or holds too much.</exception>
    public PrintedDocument Words(Capture capture)
    {
        // A file and not a pipe: the table of contents of a PDF stands at its end.
        var folder = Directory.CreateTempSubdirectory("briefing-pdf-");
        try
        {
            var file = Path.Combine(folder.FullName, "document.pdf");
            using (var stream = File.Create(file)) stream.Write(capture.Bytes.Span);
            var run = ProgramRun.Of(program, ["-bbox-layout", "-enc", "UTF-8", file, "-"], folder.FullName, limits);
            return Words(capture, run);
        }
        catch (Win32Exception fault)
        {
            throw new UnreadableDocumentException(
                $"{capture.RelativePath} could not be read: {program} does not start ({fault.Message}). Install {Package} again.", fault);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    internal static UnreadableDocumentException Missing(Capture capture) => new(
        $"{capture.RelativePath} is a PDF; to read it, install {Package} (apt install {Package}; brew install poppler), or save its text as .txt.");

    internal static UnreadableDocumentException NoPages(Capture capture) =>
        new($"{capture.RelativePath} has no pages; download it again, or print it to PDF again.");

    private static PrintedDocument Words(Capture capture, ProgramRun run) => run switch
    {
        { End: ProgramEnd.TookTooLong } => throw new UnreadableDocumentException(
            $"{capture.RelativePath} takes too long to read; print it to PDF again, or save its text as .txt."),
        { End: ProgramEnd.SaidTooMuch } => throw new UnreadableDocumentException(
            $"{capture.RelativePath} holds more words than are read from one file; split it."),
        { ExitCode: 0 } => BoundingBoxes.Read(run.Output.GetBuffer().AsSpan(0, (int)run.Output.Length)),
        _ when run.Complaints.Contains("password", StringComparison.OrdinalIgnoreCase) => throw new UnreadableDocumentException(
            $"{capture.RelativePath} is encrypted with a password; save it without one and ingest that file instead."),
        _ when run.Complaints.Contains("Wrong page range", StringComparison.Ordinal) => throw NoPages(capture),
        { ExitCode: 3 } => throw new UnreadableDocumentException(
            $"{capture.RelativePath} does not allow its text to be copied; ask its publisher for another form of it."),
        _ => throw new UnreadableDocumentException(string.Create(CultureInfo.InvariantCulture,
            $"{capture.RelativePath} is a broken PDF (pdftotext ended with {run.ExitCode}); download it again, or print it to PDF again.")),
    };

    private static string VersionOf(string program)
    {
        var run = ProgramRun.Of(program, ["-v"], Path.GetTempPath(), ProgramLimits.ForDocuments);
        foreach (var word in run.Complaints.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            if (char.IsAsciiDigit(word[0]) && word.Contains('.', StringComparison.Ordinal)) return word;
        return "?";
    }
}
