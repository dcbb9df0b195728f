using System.Text;
using Briefing.Knowledge.Documents;
using static Briefing.Tests.Knowledge.Documents.Pdf.MinimalPdf;

namespace Briefing.Tests.Knowledge.Documents.Pdf;

public sealed class PdfReaderTests
{
    private static readonly string[] Left =
    [
        "The harbour council met on Monday in the", "old customs house and talked for an hour",
        "about the price of salt, which has doubled", "since the spring and may well double once",
        "more before the herring boats come in. The", "mayor said that nobody would be made to",
    ];

    private static readonly string[] Right =
    [
        "pay for it twice. Her deputy was not so", "sure and asked for a second opinion from",
        "the salters, who have so far been silent", "on the matter. A report is due in May and",
        "will be read aloud, as every report has to", "be under the rules of the council.",
    ];

    [SkippableFact]
    public void Read_TwoColumns_ReadsOneAfterTheOther()
    {
        Requires.Poppler();

        var document = Read.Bytes("salt.pdf", Of([.. Column(60, 100, Left), .. Column(310, 100, Right)]));

        document.Sentences().ShouldContain("The mayor said that nobody would be made to pay for it twice.");
        document.Sentences().Length.ShouldBe(4);
        document.Text.Basis.ShouldBe(TextBasis.Extracted);
        document.Text.Extractor!.ShouldStartWith("pdf/1 poppler ");
        document.Text.Value.ShouldEndWith("\f");
    }

    [SkippableFact]
    public void Read_HeadsAndNumbersOfPages_AreSetAsideAndTheSentenceIsWhole()
    {
        Requires.Poppler();
        Line[] Page(int number, string[] column) =>
            [new(60, 40, 8, "Salt and Herring"), .. Column(60, 100, column), new(290, 800, 8, number.ToString(System.Globalization.CultureInfo.InvariantCulture))];

        var document = Read.Bytes("salt.pdf", Of(Page(1, Left), Page(2, Right)));

        document.Sentences().ShouldContain("The mayor said that nobody would be made to pay for it twice.");
        document.SetAside.Count(one => one.Reason == SetAsideReason.RunningHead).ShouldBe(2);
        document.SetAside.Where(one => one.Reason == SetAsideReason.PageNumber).Select(one => one.Excerpt).ShouldBe(["1", "2"]);
        PageNumber.At(document.Text.Value, document.Blocks[^1].Flow.Spans[^1].Start).ShouldBe(2);
    }

    [SkippableFact]
    public void Read_NoteAtTheFoot_IsTiedToItsRaisedMark()
    {
        Requires.Poppler();
        // The mark is set three points above the line, behind its last word.
        Line[] page = [.. Column(60, 100, Left), .. Column(60, 172, Right), new(206, 229, 6, "1"), new(60, 700, 7, "1"), new(66, 702, 8, "Minutes of the council, 3 May, p. 12.")];

        var document = Read.Bytes("salt.pdf", Of(page));

        var block = document.Blocks.Single(one => one.Kind == BlockKind.Paragraph);
        var mark = block.NoteMarks.ShouldHaveSingleItem();
        mark.Label.ShouldBe("1");
        document.Blocks[mark.Note!.Value].Flow.Text.ShouldBe("Minutes of the council, 3 May, p. 12.");
        block.Flow.Text.ShouldEndWith("under the rules of the council.");
    }

    [SkippableFact]
    public void Read_WordThatAColumnEndCuts_IsMended()
    {
        Requires.Poppler();
        string[] left = [.. Left[..^1], "mayor said that nobody would be put un-"], right = ["der arrest. Her deputy was not so very", .. Right[1..]];

        var document = Read.Bytes("salt.pdf", Of([.. Column(60, 100, left), .. Column(310, 100, right)]));

        document.Sentences().ShouldContain("The mayor said that nobody would be put under arrest.");
    }

    [SkippableFact]
    public void Read_FileProperties_StandInForWhatIsNotPrinted()
    {
        Requires.Poppler();

        var document = Read.Bytes("salt.pdf", Of("/Title (The Price of Salt) /Author (Ada Moor; admin) /CreationDate (D:20240305120000Z)", [[.. Column(60, 100, [.. Left, .. Right])]]));

        document.Metadata.Title.ShouldBe("The Price of Salt");
        document.Metadata.Authors.ShouldBe(["Ada Moor"]);
        document.Metadata.Published.ShouldBe(new DateOnly(2024, 3, 5));
        document.Metadata.Origins.ShouldContain(new FieldOrigin("published", MetadataOrigin.FileProperties));
        document.Warnings.ShouldContain(warning => warning.Code == "date-of-file");
    }

    [SkippableTheory]
    [InlineData("/Title (Microsoft Word - draft7.doc)")]
    [InlineData("/Title (untitled)")]
    [InlineData("/Title (minutes_final.indd)")]
    public void Read_TitleThatAProgramMade_IsNotUsed(string information)
    {
        Requires.Poppler();

        Read.Bytes("salt.pdf", Of(information, [[.. Column(60, 100, [.. Left, .. Right])]])).Metadata.Title.ShouldBeNull();
    }

    [SkippableFact]
    public void Read_LargePrint_IsTheTitleAndNamesBelowItTheAuthors()
    {
        Requires.Poppler();
        Line[] page = [new(60, 60, 18, "The Price of Salt"), new(60, 84, 10, "Ada Moor"), new(180, 84, 10, "Ben Reed"), .. Column(60, 120, [.. Left, .. Right])];

        var document = Read.Bytes("salt.pdf", Of(page));

        document.Metadata.Title.ShouldBe("The Price of Salt");
        document.Metadata.Authors.ShouldBe(["Ada Moor", "Ben Reed"]);
        document.Sentences().ShouldContain("The mayor said that nobody would be made to pay for it twice.");
    }

    [SkippableFact]
    public void Read_PagesWithoutText_SaysSo()
    {
        Requires.Poppler();

        Message(Of([[]])).ShouldContain("holds no text, only pictures");
    }

    [SkippableFact]
    public void Read_NoPages_SaysSo()
    {
        Requires.Poppler();

        Message(Of()).ShouldContain("has no pages");
    }

    [SkippableTheory]
    [InlineData("%PDF-1.4\n")]
    [InlineData("%PDF-1.4\nnothing that a PDF holds")]
    public void Read_BrokenFile_SaysSo(string file)
    {
        Requires.Poppler();

        Message(Encoding.ASCII.GetBytes(file)).ShouldContain("broken PDF");
    }

    [SkippableFact]
    public void Read_EncryptedFile_SaysSo()
    {
        Requires.Poppler();
        // The owner's and the user's key are made up: no password opens it.
        var key = string.Concat(Enumerable.Repeat("5f", 32));
        var file = Encoding.Latin1.GetString(Of([[.. Column(60, 100, Left)]])).Replace("/Info 4 0 R", $"/Info 4 0 R /ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <{key}> /U <{key}> >>", StringComparison.Ordinal);

        Message(Encoding.Latin1.GetBytes(file)).ShouldContain("encrypted");
    }

    private static string Message(byte[] file) =>
        Should.Throw<UnreadableDocumentException>(() => DocumentReader.Read(Capture.Of("salt.pdf", file), SourcesFile.None)).Message;
}
