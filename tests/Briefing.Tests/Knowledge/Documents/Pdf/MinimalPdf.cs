using System.Globalization;
using System.Text;

namespace Briefing.Tests.Knowledge.Documents.Pdf;

/// <summary>Writes small PDF files: lines of Helvetica at given places, an empty page, or no page at all.</summary>
internal static class MinimalPdf
{
    /// <summary>A line of print: points from the left and from the top of an A4 page, size of the type, words.</summary>
    internal readonly record struct Line(double Left, double Top, double Size, string Words);

    /// <summary>A file with these pages.</summary>
    internal static byte[] Of(params Line[][] pages) => Of("", pages);

    /// <summary>The same with entries in its information dictionary, as PDF writes them: <c>/Title (Tides)</c>.</summary>
    internal static byte[] Of(string information, Line[][] pages)
    {
        var objects = new List<string>
        {
            "<< /Type /Catalog /Pages 2 0 R >>",
            $"<< /Type /Pages /Count {pages.Length} /Kids [{string.Join(' ', pages.Select((_, page) => $"{5 + page * 2} 0 R"))}] >>",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
            $"<< {information} >>",
        };
        for (var page = 0; page < pages.Length; page++)
        {
            var content = string.Concat(pages[page].Select(Show));
            objects.Add($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents {6 + page * 2} 0 R >>");
            objects.Add($"<< /Length {content.Length} >>\nstream\n{content}\nendstream");
        }

        var file = new StringBuilder("%PDF-1.4\n");
        var places = new List<int>();
        for (var i = 0; i < objects.Count; i++)
        {
            places.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        var table = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        foreach (var place in places) file.Append(CultureInfo.InvariantCulture, $"{place:0000000000} 00000 n \n");
        file.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {objects.Count + 1} /Root 1 0 R /Info 4 0 R >>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(file.ToString());
    }

    /// <summary>Lines below each other, 12 points apart, in type of 10 points.</summary>
    internal static IEnumerable<Line> Column(double left, double top, params string[] lines) =>
        lines.Select((words, index) => new Line(left, top + index * 12, 10, words));

    private static string Show(Line line) => string.Create(CultureInfo.InvariantCulture,
        $"BT /F1 {line.Size} Tf {line.Left} {842 - line.Top} Td ({line.Words.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("(", "\\(", StringComparison.Ordinal).Replace(")", "\\)", StringComparison.Ordinal)}) Tj ET\n");
}
