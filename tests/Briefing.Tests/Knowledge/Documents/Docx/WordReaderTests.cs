using Briefing.Knowledge.Documents;
using Briefing.Tests.Knowledge.Documents;

namespace Briefing.Tests.Knowledge.Documents.Docx;

public sealed class WordReaderTests
{
    [Fact]
    public void Read_Paragraphs_HeadingsAndLists_AreTold()
    {
        var document = Docx(new WordFile().Styles("""
            <w:style w:type="paragraph" w:styleId="Ttulo"><w:name w:val="Title"/></w:style>
            <w:style w:type="paragraph" w:styleId="berschrift2"><w:name w:val="heading 2"/></w:style>
            <w:style w:type="paragraph" w:styleId="Own"><w:name w:val="My heading"/><w:basedOn w:val="berschrift2"/></w:style>
            <w:style w:type="paragraph" w:styleId="Dots"><w:name w:val="List Bullet"/><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>
            """).Body(
            P("Dues at the pier", "Ttulo") + P("Who pays", "Own") + P("Chair Mette Holm said that owners pay.") + P("Small boats", "Dots")
            + "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>Large boats</w:t></w:r></w:p>"
            + "<w:p><w:pPr><w:pStyle w:val=\"Dots\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr></w:pPr><w:r><w:t>Everybody else pays nothing.</w:t></w:r></w:p>"
            + "<w:p><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr><w:r><w:t>By outline</w:t></w:r></w:p>"
            + "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Bold and short</w:t></w:r></w:p>" + P("The council agreed.")));

        document.Outline().ShouldBe([
            (BlockKind.Heading, "Dues at the pier"), (BlockKind.Heading, "Who pays"), (BlockKind.Paragraph, "Chair Mette Holm said that owners pay."),
            (BlockKind.ListItem, "Small boats"), (BlockKind.ListItem, "Large boats"), (BlockKind.Paragraph, "Everybody else pays nothing."),
            (BlockKind.Heading, "By outline"), (BlockKind.Heading, "Bold and short"), (BlockKind.Paragraph, "The council agreed.")]);
        document.Metadata.Title.ShouldBe("Dues at the pier");
        document.Text.Basis.ShouldBe(TextBasis.Extracted);
    }

    [Fact]
    public void Read_NoteMarkInFrontOfAllWords_AnnotatesTheFirst()
    {
        var document = Docx(new WordFile().Footnotes("<w:footnote w:id=\"2\"><w:p><w:r><w:t>Minutes of the council.</w:t></w:r></w:p></w:footnote>")
            .Body("<w:p><w:r><w:footnoteReference w:id=\"2\"/></w:r><w:r><w:t>The pier sinks.</w:t></w:r></w:p>"));

        document.Blocks[0].NoteMarks.Select(mark => (mark.At, mark.Note)).ShouldBe([(1, 1)]);
    }

    [Fact]
    public void Read_Notes_AreTiedToTheirPlacesAndQuotable()
    {
        var document = Docx(new WordFile()
            .Footnotes("""
                <w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>
                <w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> Minutes of the council, page 4.</w:t></w:r></w:p></w:footnote>
                <w:footnote w:id="5"><w:p><w:r><w:t>A letter of the guild.</w:t></w:r></w:p><w:p><w:r><w:t>It has no date.</w:t></w:r></w:p></w:footnote>
                <w:footnote w:id="9"><w:p><w:r><w:t>Nobody refers to this.</w:t></w:r></w:p></w:footnote>
                """)
            .Endnotes("<w:endnote w:id=\"2\"><w:p><w:r><w:t>An endnote of its own.</w:t></w:r></w:p></w:endnote>")
            .Body("<w:p><w:r><w:t>The pier sinks</w:t></w:r><w:r><w:footnoteReference w:id=\"5\"/></w:r><w:r><w:t xml:space=\"preserve\"> every year. </w:t></w:r>"
                + "<w:r><w:t>It was built in 1951.</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r><w:r><w:endnoteReference w:id=\"2\"/></w:r></w:p>"
                + "<w:p><w:r><w:t>Nobody knew.</w:t></w:r><w:r><w:footnoteReference w:customMarkFollows=\"1\" w:id=\"77\"/><w:t>†</w:t></w:r></w:p>"));

        document.Outline().ShouldBe([
            (BlockKind.Paragraph, "The pier sinks every year. It was built in 1951."), (BlockKind.Paragraph, "Nobody knew."),
            (BlockKind.Note, "A letter of the guild. It has no date."), (BlockKind.Note, "Minutes of the council, page 4."), (BlockKind.Note, "An endnote of its own.")]);
        document.Blocks[0].NoteMarks.Select(mark => (mark.Label, document.Text.Value[..mark.At][^5..], mark.Note))
            .ShouldBe([("1", "sinks", 2), ("2", "1951.", 3), ("i", "1951.", 4)]);
        document.Blocks[1].NoteMarks.ShouldHaveSingleItem().ShouldBe(new NoteMark("†", document.Blocks[1].Flow.Spans[0].End, null));
        document.Blocks.Skip(2).Select(block => block.NoteLabel).ShouldBe(["1", "2", "i"]);
        document.SetAside.ShouldContain(one => one.Reason == SetAsideReason.Hidden && one.Excerpt.Contains("Nobody refers"));
    }

    [Fact]
    public void Read_NotesNumberedByHand_AreTiedToo()
    {
        const string Raised = "<w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:t>{0}</w:t></w:r>";
        string Mark(string number) => Raised.Replace("{0}", number, StringComparison.Ordinal);
        var document = Docx(new WordFile().Body(
            $"<w:p><w:r><w:t>Ferries carry 40 km</w:t></w:r>{Mark("2")}<w:r><w:t xml:space=\"preserve\"> of sail.</w:t></w:r>{Mark("2")}</w:p>"
            + $"<w:p>{Mark("2")}<w:r><w:t xml:space=\"preserve\"> Register of ships, 2024.</w:t></w:r></w:p>"));

        document.Outline().ShouldBe([(BlockKind.Paragraph, "Ferries carry 40 km2 of sail."), (BlockKind.Note, "Register of ships, 2024.")]);
        document.Blocks[0].NoteMarks.ShouldHaveSingleItem().Note.ShouldBe(1);
        document.Blocks[1].NoteLabel.ShouldBe("2");
    }

    [Fact]
    public void Read_TrackedChanges_AreReadAsAccepted()
    {
        var document = Docx(new WordFile().Body(
            "<w:p><w:r><w:t xml:space=\"preserve\">The council </w:t></w:r><w:del w:id=\"1\" w:author=\"A\"><w:r><w:delText>refused</w:delText></w:r></w:del>"
            + "<w:ins w:id=\"2\" w:author=\"A\"><w:r><w:t>agreed</w:t></w:r></w:ins><w:r><w:t>.</w:t></w:r></w:p>"
            + "<w:p><w:pPr><w:rPr><w:del w:id=\"3\" w:author=\"A\"/></w:rPr></w:pPr><w:r><w:t xml:space=\"preserve\">Nobody </w:t></w:r></w:p><w:p><w:r><w:t>objected.</w:t></w:r></w:p>"
            + "<w:p><w:moveFrom w:id=\"4\" w:author=\"A\"><w:r><w:t>It met at nine.</w:t></w:r></w:moveFrom></w:p>"
            + "<w:p><w:moveTo w:id=\"5\" w:author=\"A\"><w:r><w:t>It met at nine.</w:t></w:r></w:moveTo></w:p>"
            + "<w:tbl><w:tr><w:trPr><w:del w:id=\"6\" w:author=\"A\"/></w:trPr><w:tc><w:p><w:r><w:t>Row that went</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"));

        document.Outline().Select(block => block.Text).ShouldBe(["The council agreed.", "Nobody objected.", "It met at nine."]);
        document.SetAside.Where(one => one.Reason == SetAsideReason.Hidden).Select(one => one.Excerpt).ShouldBe(["refused", "It met at nine.", "Row that went"]);
        document.Warnings.Select(warning => warning.Code).ShouldContain("tracked-changes");
    }

    [Fact]
    public void Read_CommentsHeadersAndHiddenWords_AreSetAside()
    {
        var document = Docx(new WordFile()
            .Comments("<w:comment w:id=\"0\" w:author=\"Ida\"><w:p><w:r><w:t>Is this so?</w:t></w:r></w:p></w:comment>")
            .Header(P("Harbour Council Papers 7"))
            .Body("<w:p><w:commentRangeStart w:id=\"0\"/><w:r><w:t>The lamp is lit.</w:t></w:r><w:commentRangeEnd w:id=\"0\"/><w:r><w:commentReference w:id=\"0\"/></w:r>"
                + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>Not for print.</w:t></w:r></w:p>"
                + "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>" + P("Click here to enter text.") + "</w:sdtContent></w:sdt>"));

        document.Outline().ShouldBe([(BlockKind.Paragraph, "The lamp is lit.")]);
        document.SetAside.Select(one => (one.Reason, one.Excerpt)).ShouldBe([
            (SetAsideReason.Hidden, "Not for print."), (SetAsideReason.Hidden, "Click here to enter text."),
            (SetAsideReason.RunningHead, "Harbour Council Papers 7"), (SetAsideReason.Hidden, "Comment of Ida: Is this so?")], ignoreOrder: true);
    }

    [Fact]
    public void Read_Fields_ShowTheirResultsOnly()
    {
        const string Begin = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>", Separate = "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>", End = "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
        var document = Docx(new WordFile().Body(
            $"<w:p>{Begin}<w:r><w:instrText> TOC \\o </w:instrText></w:r>{Separate}<w:r><w:t>Costs 4</w:t></w:r></w:p><w:p><w:r><w:t>Dues 9</w:t></w:r>{End}</w:p>"
            + $"<w:p><w:r><w:t xml:space=\"preserve\">See </w:t></w:r>{Begin}<w:r><w:instrText> HYPERLINK \"x\" {Begin.Replace("<w:r>", "</w:instrText></w:r><w:r>", StringComparison.Ordinal)}<w:r><w:instrText>PAGE</w:instrText></w:r>{Separate}<w:r><w:t>code</w:t></w:r>{End}{Separate}"
            + $"<w:r><w:t>the register</w:t></w:r>{End}<w:r><w:t xml:space=\"preserve\"> of </w:t></w:r><w:fldSimple w:instr=\"DATE\"><w:r><w:t>2024</w:t></w:r></w:fldSimple><w:r><w:t>.</w:t></w:r></w:p>"
            + $"<w:p>{Begin}<w:r><w:t>A field that never ends hides nothing.</w:t></w:r></w:p>".Replace("<w:instrText> HYPERLINK \"x\" </w:instrText>", "", StringComparison.Ordinal)));

        document.Outline().Select(block => block.Text).ShouldBe(["See the register of 2024.", "A field that never ends hides nothing."]);
        document.SetAside.Where(one => one.Reason == SetAsideReason.Navigation).Select(one => one.Excerpt).ShouldBe(["Costs 4", "Dues 9"]);
    }

    [Fact]
    public void Read_TextBoxes_AreReadOnceAndPullQuotesNotTwice()
    {
        string Box(string words) => "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:inline><wp:docPr id=\"1\" name=\"Box\"/><a:graphic><a:graphicData uri=\"u\"><wps:wsp><wps:txbx><w:txbxContent>"
            + P(words) + "</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>"
            + $"<mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>{P(words)}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>";
        var document = Docx(new WordFile().Body(
            $"<w:p><w:r><w:t>Pilot Ada Kern said: “The sea keeps no diary.” Then she left.</w:t></w:r>{Box("The sea keeps no diary")}</w:p>"
            + $"<w:p>{Box("Ada Kern has been a pilot for 20 years.")}<w:r><w:t>Nobody asked more.</w:t></w:r></w:p>"));

        document.Outline().Select(block => block.Text).ShouldBe(
            ["Pilot Ada Kern said: “The sea keeps no diary.” Then she left.", "Nobody asked more.", "Ada Kern has been a pilot for 20 years."]);
        document.SetAside.ShouldContain(one => one.Reason == SetAsideReason.Duplicate && one.Excerpt == "The sea keeps no diary" && one.Span != null);
    }

    [Fact]
    public void Read_Tables_GoRowByRowUnlessTheyLayOutAPage()
    {
        string Row(params string[] cells) => "<w:tr>" + string.Concat(cells.Select(cell => $"<w:tc>{cell}</w:tc>")) + "</w:tr>";
        var document = Docx(new WordFile().Body(
            "<w:tbl>" + Row(P("Pier"), P("Dues")) + Row(P("North"), P("40 million")) + Row(P(""), P("The rest is free.")) + "</w:tbl>"
            + "<w:tbl>" + Row(P("Left column, first.") + P("Left column, second."), P("Right column.")) + "</w:tbl>"));

        document.Outline().ShouldBe([
            (BlockKind.ListItem, "Pier | Dues"), (BlockKind.ListItem, "North | 40 million"), (BlockKind.Paragraph, "The rest is free."),
            (BlockKind.Paragraph, "Left column, first."), (BlockKind.Paragraph, "Left column, second."), (BlockKind.Paragraph, "Right column.")]);
    }

    [Fact]
    public void Read_HyphensBreaksAndDroppedCapitals_GiveWholeWords()
    {
        var document = Docx(new WordFile().Body(
            "<w:p><w:pPr><w:framePr w:dropCap=\"drop\" w:lines=\"3\"/></w:pPr><w:r><w:t>T</w:t></w:r></w:p>"
            + "<w:p><w:r><w:t>he har\u00ADbour</w:t><w:softHyphen/><w:t>master</w:t><w:t xml:space=\"preserve\"> of Kos</w:t><w:noBreakHyphen/><w:t>Town</w:t><w:tab/><w:t>spoke for a long while about the</w:t><w:br/><w:t>ferry.</w:t></w:r></w:p>"
            + "<w:p><w:r><w:t>Q: When does it sail?</w:t><w:br/><w:t>A: At nine.</w:t></w:r></w:p>"));

        document.Outline().Select(block => block.Text).ShouldBe(["The harbourmaster of Kos-Town spoke for a long while about the ferry.", "Q: When does it sail?", "A: At nine."]);
    }

    [Fact]
    public void Read_Properties_GiveTitleAndAuthorsButNoDate()
    {
        var document = Docx(new WordFile().Body(P("The lamp is lit.")).Core(
            "<dc:title>The lamp of Kos</dc:title><dc:creator>Jon Tamm; Windows User; ida</dc:creator><dcterms:modified xsi:type=\"dcterms:W3CDTF\">2025-02-13T10:00:00Z</dcterms:modified>"));

        document.Metadata.Title.ShouldBe("The lamp of Kos");
        document.Metadata.Authors.ShouldBe(["Jon Tamm"]);
        document.Metadata.Published.ShouldBeNull();
        document.Metadata.Origins.ShouldContain(new FieldOrigin("title", MetadataOrigin.FileProperties));
        document.Warnings.Single(warning => warning.Code == "file-date").Message.ShouldContain("2025-02-13");
    }

    [Theory]
    [InlineData("Microsoft Word - draft3.doc")]
    [InlineData("Document1")]
    [InlineData("report.docx")]
    public void Read_TitleThatAProgramMade_IsNoTitle(string title) =>
        Docx(new WordFile().Body(P("The lamp is lit.")).Core($"<dc:title>{title}</dc:title>")).Metadata.Title.ShouldBeNull();

    [Fact]
    public void Read_LinkThatIsNoAddress_DoesNotStopTheReader()
    {
        var document = Docx(new WordFile().Link("bad", "mailto:jon@courier.example, ida").Body(
            "<w:p><w:r><w:t xml:space=\"preserve\">Write to </w:t></w:r><w:hyperlink r:id=\"bad\"><w:r><w:t>the office</w:t></w:r></w:hyperlink><w:r><w:t>.</w:t></w:r></w:p>"));

        document.Sentences().ShouldBe(["Write to the office."]);
    }

    [Fact]
    public void Read_StrictDialect_IsReadTheSame() => Docx(new WordFile().Strict().Body(P("The lamp is lit."))).Sentences().ShouldBe(["The lamp is lit."]);

    [Fact]
    public void Read_Macros_AreLeftAlone()
    {
        var document = Read.Bytes("a.docm", new WordFile().WithMacros().Body(P("The lamp is lit.")).Bytes());

        document.Sentences().ShouldBe(["The lamp is lit."]);
        document.SetAside.ShouldContain(one => one.Reason == SetAsideReason.Unread && one.Excerpt == "macros");
    }

    [Fact]
    public void Read_WordDocumentUnderAnotherName_IsReadAsOne() =>
        Read.Bytes("note.txt", WordFile.Of(P("The lamp is lit."))).Sentences().ShouldBe(["The lamp is lit."]);

    private static string P(string words, string? style = null) =>
        $"<w:p>{(style is null ? "" : $"<w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr>")}<w:r><w:t>{words}</w:t></w:r></w:p>";

    private static ReadDocument Docx(WordFile file) => Read.Bytes("a.docx", file.Bytes());
}
