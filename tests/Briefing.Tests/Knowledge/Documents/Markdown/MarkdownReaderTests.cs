using Briefing.Knowledge.Documents;

namespace Briefing.Tests.Knowledge.Documents.Markdown;

public sealed class MarkdownReaderTests
{
    [Fact]
    public void Read_FrontMatter_UnderstandsEscapesAndFoldedLines()
    {
        const string text = "---\ntitle: \"Notes on the bridge by Ada\\_Moor, March\\\n  \\ 4\"\ndate: '2025-03-04'\nmodified_time: 2025-03-04 17:29:51-05:00\n"
            + "source_url: https://www.example.org/a\nauthor: Ada Moor\n---\n\nThe bridge stands.\n";

        var metadata = Read.Markdown(text).Metadata;

        metadata.Title.ShouldBe("Notes on the bridge by Ada Moor, March 4");
        metadata.Published.ShouldBe(new DateOnly(2025, 3, 4));
        metadata.Url.ShouldBe("https://www.example.org/a");
        metadata.Authors.ShouldBe(["Ada Moor"]);
        metadata.Publisher.ShouldBe("example.org");
    }

    [Fact]
    public void Read_APracticeNote_KnowsWhatItIsBasedOn()
    {
        const string text = "---\ntitle: A bridge\nauthors: [Briefing Bot sample]\ndate: 2025-03-04\nbased_on:\n  - title: The paper\n    publisher: The House\n"
            + "    date: 2025-03-01\n    url: https://example.org/p\n  - Another paper\n---\nThe bridge stands.";

        var metadata = Read.Markdown(text).Metadata;

        metadata.IsPracticePack.ShouldBeTrue();
        metadata.BasedOn.ShouldBe([
            new BasedOn("The paper", "The House", new DateOnly(2025, 3, 1), "https://example.org/p"), new BasedOn("Another paper", null, null, null)]);
    }

    [Fact]
    public void Read_BrokenFrontMatter_WarnsWithTheLineAndReadsTheText()
    {
        var document = Read.Markdown("---\ntitle: [a\ndate: x\n---\nThe bridge stands.");

        document.Sentences().ShouldBe(["The bridge stands."]);
        document.Warnings.ShouldContain(warning => warning.Code == "front-matter" && warning.Message.Contains("note.md, line "));
    }

    [Theory]
    [InlineData("---\ntitle: A bridge\n\nThe bridge stands.", true)]
    [InlineData("---\n\nThe bridge stands: it is old.", false)]
    public void Read_FrontMatterWithoutAnEnd_Warns(string text, bool warns)
    {
        var document = Read.Markdown(text);

        document.Sentences().ShouldContain(sentence => sentence.StartsWith("The bridge stands"));
        document.Warnings.Any(warning => warning.Code == "front-matter").ShouldBe(warns);
    }

    [Fact]
    public void Read_Markup_IsLeftOutOfTheSpans()
    {
        const string text = """
            # The *old* bridge

            It **stands** on [four pillars](https://example.org/a "a title with words"), `two` of them
            wet.  <!-- nobody reads this -->  It cost \#5 and <s>six</s> \[seven\] crowns &amp; more.[^1]

            - First item
            - Second
              item

            > Somebody said so.

            [^1]: See the paper.
            """;

        Read.Markdown(text).Outline().ShouldBe([
            (BlockKind.Heading, "The old bridge"),
            (BlockKind.Paragraph, "It stands on four pillars, two of them wet. It cost #5 and six [seven] crowns & more."),
            (BlockKind.ListItem, "First item"),
            (BlockKind.ListItem, "Second item"),
            (BlockKind.Paragraph, "Somebody said so."),
            (BlockKind.Note, "See the paper.")]);
    }

    [Fact]
    public void Read_WithoutFrontMatter_TakesTitleAuthorAndDateFromTheTop()
    {
        var document = Read.Markdown("# The Bridge\n\nBy Ada Moor and Ben Reed\n\n*4 March 2025*\n\nIt stands.\n");

        document.Metadata.Title.ShouldBe("The Bridge");
        document.Metadata.Authors.ShouldBe(["Ada Moor", "Ben Reed"]);
        document.Metadata.Published.ShouldBe(new DateOnly(2025, 3, 4));
        document.Outline().ShouldBe([
            (BlockKind.Heading, "The Bridge"), (BlockKind.Apparatus, "By Ada Moor and Ben Reed"), (BlockKind.Apparatus, "4 March 2025"), (BlockKind.Paragraph, "It stands.")]);
        document.Warnings.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("BY THE NUMBERS")]
    [InlineData("By popular demand")]
    [InlineData("by 2030")]
    public void Read_AHeadingThatBeginsLikeAByline_NamesNobody(string line) =>
        Read.Markdown($"{line}\n\nIt stands.\n").Metadata.Authors.ShouldBeEmpty();

    [Fact]
    public void Read_AParagraphCutByAnEmptyLine_IsOneAndABulletIsNoWord() =>
        Read.Markdown("The town will build a bridge that\n\npeople can use.\n\n• It is *new*.\n\n**Cost: **Low.").Outline().ShouldBe([
            (BlockKind.Paragraph, "The town will build a bridge that people can use."), (BlockKind.ListItem, "It is new."), (BlockKind.Paragraph, "Cost: Low.")]);

    [Fact]
    public void Read_AFileWithPicturesAlone_SaysThatItHoldsNoText() =>
        Read.Markdown("<figure>\n<img src=x />\n</figure>\n").Warnings.Select(warning => warning.Code).ShouldContain("no-text");

    [Fact]
    public void Read_TextIndentedLikeCode_IsStillText() =>
        Read.Markdown("Before it.\n\n      The bridge stands.\n").Sentences().ShouldBe(["Before it.", "The bridge stands."]);

    [Fact]
    public void Read_LinesSetApartByHardBreaks_AreBlocks() =>
        Read.Markdown("Town Hall  \nSpringfield\n\nThe bridge\\\nstands.").Outline().Select(block => block.Text)
            .ShouldBe(["Town Hall", "Springfield", "The bridge", "stands."]);

    [Fact]
    public void Read_HtmlInsideMarkdown_GivesItsWords() =>
        Read.Markdown("<div class=\"x\">\n<p>The bridge stands.</p>\n<script>no()</script></div>\n\nIt is <u title=\"a b\">old</u>er.").Sentences()
            .ShouldBe(["The bridge stands.", "It is older."]);

    [Fact]
    public void Read_ATable_GivesARowAsAnItem() =>
        Read.Markdown("| Bridge | Year |\n| --- | --- |\n| Old one | 1905 |\n").Outline().ShouldContain((BlockKind.ListItem, "Old one 1905"));

    [Theory]
    [InlineData("#\tThe *quay* &amp; the pier", "The quay & the pier")]
    [InlineData("##  \tThe quay", "The quay")]
    [InlineData(" # \tThe quay #", "The quay")]
    [InlineData("> #\t_The_ quay", "The quay")]
    public void Read_HeadingWithATabBehindItsSigns_ShowsItsOwnWords(string heading, string expected) =>
        Read.Markdown($"It was built of stone in one summer.\n\n{heading}\n\nIt stands.").Outline()
            .ShouldBe([(BlockKind.Paragraph, "It was built of stone in one summer."), (BlockKind.Heading, expected), (BlockKind.Paragraph, "It stands.")]);

    [Fact]
    public void Read_SentenceAfterAHyphenAndCode_IsItsPassage() => Read.Markdown("j```j- ```\nc").Sentences().ShouldNotBeEmpty();

    [Fact]
    public void Read_FrontMatterThatIsBasedOnNothing_NamesNothing() =>
        Read.Markdown("---\nbased_on:\n  -\n  - ~\n  - \"  \"\n  - The Quay\n---\nIt stands.").Metadata.BasedOn.Select(one => one.Title).ShouldBe(["The Quay"]);

    [Fact]
    public void Read_Footnotes_AreTiedToThePlaceTheyAnnotate()
    {
        const string text = "The quay sank[^log] in March. Nobody *knew* why.[^2] The crane stood.[^9]\n\n"
            + "[^log]: The Log, page 9, https://log.example/9.\n[^2]: See the drawings.\n\n    They are lost.\n";

        var document = Read.Markdown(text);

        document.Sentences()[0].ShouldBe("The quay sank in March.");
        var marks = document.Blocks[0].NoteMarks;
        marks.Select(mark => (mark.Label, text[..mark.At].Split(' ')[^1], mark.Note is { } note ? document.Blocks[note].Flow.Text : null)).ShouldBe([
            ("log", "sank", "The Log, page 9, https://log.example/9."), ("2", "why.", "See the drawings.")]);
        document.Blocks.Where(block => block.Kind == BlockKind.Note).Select(block => block.NoteLabel).ShouldBe(["log", "2", "2"]);
        document.SetAside.Where(one => one.Reason == SetAsideReason.NoteMark).Select(one => one.Excerpt).ShouldBe(["[^log]", "[^2]"]);
    }
}
