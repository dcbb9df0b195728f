using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Documents.Drafts;
using Briefing.Knowledge.Documents.Pdf;
using Briefing.Knowledge.Documents.Pdf.Layout;
using Briefing.Knowledge.Documents.Pdf.Print;

namespace Briefing.Tests.Knowledge.Documents.Pdf;

/// <summary>Whatever stands on the pages, and wherever: all of it is in the text, and accounted for.</summary>
public sealed class AnyPrintTests
{
    private static readonly string[] Words =
        ["the", "tide", "rises", "at", "noon.", "“We", "know”,", "she", "said", "1", "2.", "12", "*", "iv", "•", "MAYOR:", "Q:", "har-", "bour", "½", "\uFFFD", "\u202Eabc",
         "https://tide.example/a", "Page", "of", "A", "x", "12\u20133", "...", "-", "\u00AD", "end.", "\uD83D\uDE00"];

    [Fact]
    public void Read_RandomPlaces_AccountsForEveryWord()
    {
        for (var seed = 0; seed < 150; seed++)
        {
            var random = new Random(seed);
            var printed = new PrintedDocument(new FileProperties(null, null, null, null, null), [.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => Page(random))]);

            var document = Read(printed);

            var words = string.Concat(printed.Pages.SelectMany(page => page.Lines).SelectMany(line => line.Words).SelectMany(word => word.Text).Order());
            string.Concat(document.Text.Value.Where(c => !char.IsWhiteSpace(c)).Order()).ShouldBe(words, $"seed {seed}");
            document.Text.Value.Count(c => c == '\f').ShouldBe(printed.Pages.Count);
            Documents.Read.ShouldBeSound(document);
        }
    }

    [Fact]
    public void Read_AHeapOfWordsInOnePlace_IsReadAsItComes()
    {
        var words = Enumerable.Range(0, 40_000).Select(index => new PrintedWord(Words[index % Words.Length], new Box(10, 10, 10, 10))).ToList();
        var heap = new PrintedPage(595, 842, [new PrintedLine(0, words), .. words.Take(3000).Select(word => new PrintedLine(1, [word]))]);

        var document = Read(new PrintedDocument(new FileProperties(null, null, null, null, null), [heap]));

        document.Text.Value.ShouldStartWith("thetiderises");
        Accounting.Missing(document).ShouldBeEmpty();
    }

    private static PrintedPage Page(Random random)
    {
        var lines = new List<PrintedLine>();
        var columns = random.Next(1, 4);
        for (var i = random.Next(0, 60); i > 0; i--)
        {
            var size = random.Next(4) == 0 ? random.NextDouble() * 30 : 10;
            var (left, top) = (40 + random.Next(columns) * 180 + random.NextDouble() * random.Next(0, 60), random.Next(5) == 0 ? random.NextDouble() * 900 - 20 : 60 + random.Next(50) * 12);
            var words = new List<PrintedWord>();
            for (var count = random.Next(1, 9); count > 0; count--)
            {
                var text = Words[random.Next(Words.Length)];
                var raised = random.Next(12) == 0;
                words.Add(new PrintedWord(text, new Box(left, top - (raised ? 2 : 0), left + text.Length * size / 2, top + size * (raised ? 0.5 : 1))));
                left += text.Length * size / 2 + random.NextDouble() * random.Next(0, 12);
            }

            lines.Add(new PrintedLine(i, words));
        }

        return new PrintedPage(595, 842, lines);
    }

    private static ReadDocument Read(PrintedDocument printed)
    {
        var laidOut = new LaidOutDocument(printed);
        var reading = PdfDrafts.Of(new DocumentText(laidOut.Text, TextBasis.Extracted, "pdf/1"), laidOut, null);
        var blocks = Assembly.Blocks(laidOut.Text, reading.Drafts);
        return new ReadDocument
        {
            Sha256 = new string('a', 64),
            Text = reading.Text,
            Metadata = new DocumentMetadata { Id = "print", File = "print.pdf" },
            Blocks = blocks,
            SetAside = Accounting.Of(reading, blocks),
        };
    }
}
