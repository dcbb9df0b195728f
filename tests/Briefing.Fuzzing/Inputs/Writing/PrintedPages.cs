using System.Globalization;
using System.Net;
using System.Text;

namespace Briefing.Fuzzing.Inputs.Writing;

/// <summary>What pdftotext writes of printed pages: heads, columns, raised marks, notes, page numbers, print in the margin.</summary>
internal static class PrintedPages
{
    public static string Write(Random random)
    {
        var prose = new Prose(random);
        var output = new StringBuilder("<html><head><title>The Dam</title>\n<meta name=\"Author\" content=\"Ilse Brandt\"/>\n</head>\n<body>\n<doc>\n");
        var columns = random.Next(1, 4);
        for (int page = 1, pages = random.Next(1, 4); page <= pages; page++)
        {
            output.Append("<page width=\"595.0\" height=\"842.0\">\n<flow>\n<block>\n");
            if (prose.Chance(70)) Line(output, "Harbour Review 12", 60, 30, 8);
            for (var column = 0; column < columns; column++) Column(output, random, prose, 60 + column * (480.0 / columns), 480.0 / columns - 14);
            if (prose.Chance(70)) Line(output, page.ToString(CultureInfo.InvariantCulture), 290, 815, 9);
            if (prose.Chance(20))
                for (var i = 0; i < 7; i++) Line(output, "HARBOUR"[i].ToString(), 20, 200 + i * 12, 9);
            output.Append("</block>\n</flow>\n</page>\n");
        }

        return output.Append("</doc>\n</body>\n</html>").ToString();
    }

    private static void Column(StringBuilder output, Random random, Prose prose, double left, double width)
    {
        var y = 70.0 + random.Next(30);
        var foot = random.Next(80, 400);
        var notes = prose.Chance(40) ? random.Next(1, 4) : 0;
        while (y < foot - notes * 30)
        {
            if (prose.Chance(15)) Line(output, prose.Heading(), left, y += 18, 13);
            foreach (var line in prose.Wrapped(prose.Paragraph(3), (int)(width / 5)).Split('\n'))
            {
                Line(output, prose.Chance(8) ? line + "7" : line, left + (prose.Chance(10) ? 10 : 0), y, 10);
                if (prose.Chance(8)) Word(output, "3", left + width, y - 3, 6, 4);
                y += 12;
            }

            y += random.Next(12);
            if (prose.Chance(10)) break;
        }

        for (var note = 1; note <= notes; note++)
            foreach (var line in prose.Wrapped($"{note} {prose.Sentence()}", (int)(width / 4)).Split('\n')) Line(output, line, left, y += 9, 8);
    }

    private static void Line(StringBuilder output, string words, double x, double y, double size)
    {
        output.Append("<line>\n");
        foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            Word(output, word, x, y, size, word.Length * size * 0.5);
            x += (word.Length + 0.6) * size * 0.5;
        }

        output.Append("</line>\n");
    }

    private static void Word(StringBuilder output, string word, double x, double y, double size, double width) => output.Append(
        CultureInfo.InvariantCulture, $"<word xMin=\"{x:0.###}\" yMin=\"{y:0.###}\" xMax=\"{x + width:0.###}\" yMax=\"{y + size:0.###}\">{WebUtility.HtmlEncode(word)}</word>\n");
}
