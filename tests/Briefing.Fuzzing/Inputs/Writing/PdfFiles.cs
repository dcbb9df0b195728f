using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Briefing.Fuzzing.Inputs.Writing;

/// <summary>Simple PDF files (ISO 32000): a page tree, fonts that every reader has, text line by line; with a table of contents that may be wrong.</summary>
internal static class PdfFiles
{
    public static byte[] Write(Random random)
    {
        var prose = new Prose(random);
        var pages = random.Next(0, 5);
        var objects = new List<byte[]>
        {
            Text("<< /Type /Catalog /Pages 2 0 R >>"),
            Text($"<< /Type /Pages /Count {pages} /Kids [{string.Join(' ', Enumerable.Range(0, pages).Select(page => $"{5 + page * 2} 0 R"))}] >>"),
            Text("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"),
            Text($"<< /Title ({prose.Heading()}) /Author (Ilse Brandt) /CreationDate (D:20250214{random.Next(100)}) >>"),
        };
        for (var page = 0; page < pages; page++)
        {
            objects.Add(Text($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Rotate {random.Next(8) * 45 / 4} /Resources << /Font << /F1 3 0 R >> >> /Contents {6 + page * 2} 0 R >>"));
            objects.Add(Stream(Content(random, prose), random.Next(2) == 0));
        }

        return File(objects, random);
    }

    private static byte[] Content(Random random, Prose prose)
    {
        var content = new StringBuilder("BT\n");
        var columns = random.Next(1, 3);
        for (var column = 0; column < columns; column++)
        {
            var y = 800;
            foreach (var line in prose.Wrapped(string.Join(' ', prose.Paragraph(), prose.Paragraph(), prose.Paragraph()), 90 / columns).Split('\n'))
            {
                y -= random.Next(10, 16);
                content.Append(CultureInfo.InvariantCulture, $"/F1 {random.Next(6, 14)} Tf 1 0 0 1 {50 + column * 270} {y} Tm ({Escaped(line)}) Tj\n");
            }
        }

        return Encoding.Latin1.GetBytes(content.Append("ET\n").ToString());
    }

    private static byte[] Stream(byte[] content, bool packed)
    {
        if (packed)
        {
            using var bytes = new MemoryStream();
            using (var zlib = new ZLibStream(bytes, CompressionLevel.Fastest, leaveOpen: true)) zlib.Write(content);
            content = bytes.ToArray();
        }

        return [.. Text($"<< /Length {content.Length}{(packed ? " /Filter /FlateDecode" : "")} >>\nstream\n"), .. content, .. "\nendstream"u8];
    }

    private static byte[] File(List<byte[]> objects, Random random)
    {
        using var file = new MemoryStream();
        file.Write("%PDF-1.7\n"u8);
        var places = new List<long>();
        for (var number = 1; number <= objects.Count; number++)
        {
            places.Add(file.Position + (random.Next(60) == 0 ? 7 : 0));
            file.Write([.. Text($"{number} 0 obj\n"), .. objects[number - 1], .. "\nendobj\n"u8]);
        }

        var start = file.Position;
        file.Write(Text($"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n{string.Concat(places.Select(place => $"{place:D10} 00000 n \n"))}trailer\n<< /Size {objects.Count + 1} /Root 1 0 R /Info 4 0 R >>\nstartxref\n{start}\n%%EOF\n"));
        return file.ToArray();
    }

    private static string Escaped(string words) => words.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("(", "\\(", StringComparison.Ordinal).Replace(")", "\\)", StringComparison.Ordinal);

    private static byte[] Text(string words) => Encoding.Latin1.GetBytes(words);
}
