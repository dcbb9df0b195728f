using Briefing.Knowledge.Documents;

namespace Briefing.Tests.Knowledge.Documents.Html;

public sealed class HtmlReaderTests
{
    private const string Page = """
        <!doctype html><html lang=en><head><title>Ministers meet in Springfield | The Daily Example</title>
        <meta property="og:site_name" content="The Daily Example"><link rel=canonical href="https://example.org/ministers-meet">
        <script type="application/ld+json">{"@graph":[{"@type":"WebSite"},{"@type":"NewsArticle","headline":"Ministers meet in Springfield",
        "datePublished":"2025-03-04T10:00:00Z","author":[{"name":"Ada Moor"}]}]}</script></head>
        <body class="has-sidebar"><nav><ul><li><a href=/>Home</a></li><li><a href=/w>World</a></li></ul></nav>
        <div id="cookie-banner"><p>We use cookies to make this site better for everybody who reads it.</p></div>
        <main><article><header><h1>Ministers meet in Springfield</h1><p class=byline>By Ada Moor</p></header>
        <p>The ministers met for two hours on Tuesday.<sup><a href="#fn1">1</a></sup> They agreed on nothing.</p>
        <p>“We <em>tried</em>,” the host said. The room holds 20&nbsp;m<sup>2</sup>.</p>
        <h2>What next?</h2><ul><li>Another meeting in May</li><li>A <b>report</b></li></ul>
        <aside><p>Ten other things that you should know about ministers and their meetings.</p></aside>
        <div class="relatedLinks"><a href=a>One story</a><a href=b>Second story</a><a href=c>Third story</a></div>
        <ol><li id="fn1">The Daily Example, 3 March 2025. <a href="#r">↩</a></li></ol></article></main>
        <footer><p>The Daily Example and its owners reserve what they can.</p></footer></body></html>
        """;

    [Fact]
    public void Read_APage_GivesItsArticleWithoutWhatSurroundsIt()
    {
        var document = Read.Html(Page);

        document.Outline().ShouldBe([
            (BlockKind.Heading, "Ministers meet in Springfield"),
            (BlockKind.Apparatus, "By Ada Moor"),
            (BlockKind.Paragraph, "The ministers met for two hours on Tuesday. They agreed on nothing."),
            (BlockKind.Paragraph, "“We tried,” the host said. The room holds 20 m2."),
            (BlockKind.Heading, "What next?"),
            (BlockKind.ListItem, "Another meeting in May"),
            (BlockKind.ListItem, "A report"),
            (BlockKind.Note, "The Daily Example, 3 March 2025.")]);
        document.Text.ShouldSatisfyAllConditions(
            text => text.Basis.ShouldBe(TextBasis.Extracted), text => text.Extractor.ShouldBe("html/2"),
            text => text.Value.ShouldContain("They agreed on nothing.\n\n“We tried”"[..24]));
    }

    [Fact]
    public void Read_APage_KnowsWhatItsHeadSays()
    {
        var metadata = Read.Html(Page).Metadata;

        metadata.Title.ShouldBe("Ministers meet in Springfield");
        metadata.Publisher.ShouldBe("The Daily Example");
        metadata.Authors.ShouldBe(["Ada Moor"]);
        metadata.Published.ShouldBe(new DateOnly(2025, 3, 4));
        metadata.Url.ShouldBe("https://example.org/ministers-meet");
    }

    [Fact]
    public void Read_APageWithoutNamedElements_FindsTheDensestPart()
    {
        var paragraph = "<p>The bridge over the river was opened by the mayor, who spoke at length about its history and cost.</p>";
        var page = $"<body><div class=top><a href=1>One place to go</a> <a href=2>Another place</a></div><div><h1>The bridge</h1><div>{paragraph}{paragraph.Replace("opened", "closed")}</div></div>"
            + "<div><p>Write to us whenever you like, wherever you are.</p></div></body>";

        var document = Read.Html(page);

        document.Outline().Select(block => block.Kind).ShouldBe([BlockKind.Heading, BlockKind.Paragraph, BlockKind.Paragraph]);
        document.Metadata.Title.ShouldBe("The bridge");
    }

    [Fact]
    public void Read_ATranscriptOnAPage_HasItsTurns()
    {
        const string page = "<title>Remarks - Springfield</title><body><article><h1>Remarks</h1><p class=date>March 4, 2025</p><p>Town Hall<br>Springfield</p><p>10:05 A.M. EST</p>"
            + "<p><strong>MAYOR MOOR:</strong>&nbsp; Thank you.</p><p>We will build it.</p><p>(Laughter.)</p><p>Q&nbsp;&nbsp;&nbsp; When?</p><p>MAYOR MOOR: In May.</p></article></body>";

        var document = Read.Html(page);

        document.Script().ShouldBe(["Heading: Remarks", "Apparatus: March 4, 2025", "Apparatus: Town Hall Springfield", "Apparatus: 10:05 A.M. EST",
            "MAYOR MOOR: Thank you.", "MAYOR MOOR: We will build it.", "Apparatus: (Laughter.)", "Q: When?", "MAYOR MOOR: In May."]);
        document.Metadata.Published.ShouldBe(new DateOnly(2025, 3, 4));
    }

    [Fact]
    public void Read_APage_SaysWhatItLeftOutAndWhy()
    {
        var aside = Read.Html(Page).SetAside;

        aside.ShouldContain(one => one.Reason == SetAsideReason.Navigation && one.Excerpt.StartsWith("Home"));
        aside.ShouldContain(one => one.Reason == SetAsideReason.Interruption && one.Excerpt.StartsWith("We use cookies"));
        aside.ShouldContain(one => one.Reason == SetAsideReason.Related && one.Excerpt.StartsWith("Ten other things"));
        aside.ShouldAllBe(one => one.Span == null && one.Excerpt.Length <= SetAside.LongestExcerpt);
    }

    [Theory]
    [InlineData("<sup><a href='#n1'>1</a></sup>", "<ol><li id='n1'>Minutes, page 2. <a href='#r'>↩</a></li></ol>", "1")]
    [InlineData("<a id='b' href='https://example.org/page#n1'>[1]</a>", "<p><a id='n1' href='#b'>[1]</a> Minutes, page 2.</p>", "1")]
    [InlineData("<sup id='b'><a href='#n1'>*</a></sup>", "<div><p id='n1'><a href='#b'>*</a> Minutes, page 2.</p></div>", "*")]
    [InlineData("<sup><a href='#n1'>iv</a></sup>", "<dl><dt id='n1'>Minutes, page 2. <a href='#b'>Back to text</a></dt></dl>", "iv")]
    public void Read_AMarkThatLeadsToANote_IsTiedToIt(string mark, string note, string label)
    {
        var document = Read.Html($"<article><h1>The bridge</h1><p>The ministers met for two hours on Tuesday.{mark} They agreed on nothing at all.</p>{note}</article>");

        var paragraph = document.Blocks.Single(block => block.Kind == BlockKind.Paragraph);
        paragraph.Flow.Text.ShouldBe("The ministers met for two hours on Tuesday. They agreed on nothing at all.");
        var tied = paragraph.NoteMarks.ShouldHaveSingleItem();
        tied.Label.ShouldBe(label);
        document.Text.Value[..tied.At].ShouldEndWith("on Tuesday.");
        var block = document.Blocks[tied.Note.ShouldNotBeNull()];
        (block.Kind, block.NoteLabel, block.Flow.Text).ShouldBe((BlockKind.Note, label, "Minutes, page 2."));
    }

    [Theory]
    [InlineData("<h2>Related articles</h2><p><a href=/x>The mill closes</a></p>")]
    [InlineData("<div><h3><a href=/x>The mill closes</a></h3><p>A hundred years end on a Friday.</p></div>")]
    [InlineData("<p><strong>Read more:</strong> <a href=/x>The mill closes</a></p>")]
    [InlineData("<div><h4>About the author</h4><p>Ada Moor writes about rivers and mills.</p></div>")]
    [InlineData("<div><p>We need you. A subscription costs less than bread.</p><a href=/s>Subscribe</a></div>")]
    [InlineData("<blockquote><p>They agreed on nothing at all.</p></blockquote>")]
    [InlineData("<p><em>This article first appeared in the Harbour Review.</em></p>")]
    [InlineData("<div>Advertisement</div>")]
    [InlineData("<p hidden>The mill closes on a Friday, says nobody.</p>")]
    [InlineData("<ul><li><a href='#a'>The first part</a></li><li><a href='#b'>The second part</a></li></ul>")]
    public void Read_WhatInterruptsAnArticle_IsLeftOut(string interruption)
    {
        var document = Read.Html(
            $"<article><h1>The bridge</h1><p>The ministers met for two hours on Tuesday. They agreed on nothing at all.</p>{interruption}<p>The next meeting is to be held in May, when the river is low enough.</p></article>");

        document.Outline().ShouldBe([
            (BlockKind.Heading, "The bridge"), (BlockKind.Paragraph, "The ministers met for two hours on Tuesday. They agreed on nothing at all."),
            (BlockKind.Paragraph, "The next meeting is to be held in May, when the river is low enough.")]);
    }

    [Theory]
    [InlineData("<h2>Latest figures</h2><p>The bridge carried nine thousand carts a day in March.</p>", "The bridge carried nine thousand carts a day in March.")]
    [InlineData("<p>Support for the bridge grew, the <a href=/poll>poll</a> says.</p>", "Support for the bridge grew, the poll says.")]
    [InlineData("<p>“Follow us or leave us,” the host said.</p>", "“Follow us or leave us,” the host said.")]
    [InlineData("<blockquote><p>We shall build it, with or without you.</p></blockquote>", "We shall build it, with or without you.")]
    [InlineData("<table><tr><th>Year</th><th>Carts</th></tr><tr><td>2024</td><td>9,120</td></tr></table>", "2024 | 9,120")]
    [InlineData("<p>Correction: the bridge has six arches.</p>", "Correction: the bridge has six arches.")]
    public void Read_WhatOnlyLooksLikeAnInterruption_IsKept(string part, string words)
    {
        var document = Read.Html(
            $"<article><h1>The bridge</h1><p>The ministers met for two hours on Tuesday. They agreed on nothing at all.</p>{part}<p>The next meeting is to be held in May, when the river is low enough.</p></article>");

        document.Outline().Select(block => block.Text).ShouldContain(words);
    }

    [Theory]
    [InlineData("<!-- saved from url=(0031)https://example.org/2025/bridge --><title>The bridge</title>", "https://example.org/2025/bridge")]
    [InlineData("<html><!--\n Page saved with SingleFile \n url: https://example.org/bridge \n saved date: today --><title>The bridge</title>", "https://example.org/bridge")]
    public void Read_APageThatABrowserSaved_KnowsItsAddress(string head, string url)
    {
        var metadata = Read.Html(head.Replace("\\n", "\n") + "<p>The ministers met for two hours on Tuesday, and they agreed on nothing.</p>").Metadata;

        metadata.Url.ShouldBe(url);
        metadata.Origins.ShouldContain(new FieldOrigin("url", MetadataOrigin.Address));
    }

    [Fact]
    public void Read_StructuredDataThatRefersToItself_IsFollowed()
    {
        const string page = """
            <script type="application/ld+json">{"@graph":[{"@type":"OpinionNewsArticle","headline":"The bridge","author":{"@id":"#ada"},"publisher":{"@id":"#house"}},
            {"@id":"#ada","@type":"Person","name":"Ada Moor"},{"@id":"#house","@type":"Organization","name":"Harbour Review"}]}</script>
            <meta name=author content=editor><p>The ministers met for two hours on Tuesday, and they agreed on nothing.</p>
            """;

        var metadata = Read.Html(page).Metadata;

        metadata.Authors.ShouldBe(["Ada Moor"]);
        metadata.Publisher.ShouldBe("Harbour Review");
    }

    [Fact]
    public void Read_TheSamePageTwice_GivesTheSameText() => Read.Html(Page).Text.ShouldBe(Read.Html(Page).Text);

    [Fact]
    public void Read_LegacyEncodingDeclared_IsUsed()
    {
        byte[] page = [.. "<meta charset=iso-8859-2><title>x</title><p>Za"u8, 0xBF, 0xF3, 0xB3, .. "ty bridge stands.</p>"u8];

        Read.Bytes("page.html", page).Sentences().ShouldContain("Zażółty bridge stands.".Replace("żół", "żół"));
    }

    [Theory]
    [InlineData("<div>")]
    [InlineData("<b>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<a href=x>")]
    [InlineData("<!--")]
    [InlineData("<p class=\"menu\">x ")]
    [InlineData("&#x41;")]
    public void Read_HundredKilobytesOfTags_IsReadOrRefused(string unit)
    {
        var page = "<body><p>The bridge stands.</p>" + string.Concat(Enumerable.Repeat(unit, 100_000 / unit.Length));
        try
        {
            Read.Html(page).Text.Value.ShouldContain("The bridge stands.");
        }
        catch (UnreadableDocumentException refusal)
        {
            refusal.Message.ShouldStartWith("page.html holds markup");
        }
    }
}
