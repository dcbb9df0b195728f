using System.Text;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Documents.Feeds;

namespace Briefing.Tests.Knowledge.Documents.Feeds;

public sealed class FeedReaderTests
{
    private const string Rss = """
        <?xml version="1.0" encoding="UTF-8"?>
        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
             xmlns:slash="http://purl.org/rss/1.0/modules/slash/" xmlns:atom="http://www.w3.org/2005/Atom">
          <channel>
            <title>Tidewater Courier &amp;#8211; Harbour</title>
            <link>https://courier.example/harbour</link>
            <atom:link href="https://courier.example/harbour/feed?page=1" rel="self"/>
            <lastBuildDate>Fri, 14 Feb 2025 08:00:00 +0000</lastBuildDate>
            <item>
              <title>Dredging &lt;em&gt;halted&lt;/em&gt; at Pier 4 &amp;amp; Pier 5</title>
              <link>https://courier.example/harbour/dredging-halted</link>
              <guid isPermaLink="false">courier-4711</guid>
              <pubDate>Thu, 13 Feb 2025 23:30:00 -0500</pubDate>
              <dc:creator>Jon Tamm and Ida Roos</dc:creator>
              <slash:comments>12</slash:comments>
              <description>Dredging has been halted [&amp;#8230;]</description>
              <content:encoded><![CDATA[<p>Pilot <b>Ada Kern</b> said that dredging &ldquo;must wait for spring&rdquo;.</p><p>The council meets on Monday.</p>
                <p>The post <a href="#">Dredging halted</a> appeared first on <a href="#">Tidewater Courier</a>.</p>]]></content:encoded>
            </item>
            <item>
              <title>Night ferry returns</title>
              <link>/harbour/night-ferry</link>
              <pubDate>12 Feb 2025 06:00 GMT</pubDate>
              <author>ida@courier.example (Ida Roos)</author>
              <description>Skipper Olle Brandt announced that the night ferry will sail again.</description>
            </item>
          </channel>
        </rss>
        """;

    private const string Atom = """
        <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://council.example/">
          <title>Harbour Council</title>
          <author><name>Press office</name></author>
          <link rel="self" href="feed.atom"/><link href="/news"/>
          <entry>
            <id>tag:council.example,2025:17</id>
            <title type="html">Dues rise by 3 &lt;b&gt;percent&lt;/b&gt;</title>
            <link rel="alternate" type="text/html" href="news/dues"/>
            <published>2025-02-11T23:50:00+02:00</published><updated>2025-02-15T10:00:00Z</updated>
            <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Chair Mette Holm said dues rise.<br/></p><p/><p>Nobody objected.</p></div></content>
          </entry>
          <entry>
            <id>tag:council.example,2025:18</id>
            <title>Plain minutes</title>
            <updated>2025-02-16T10:00:00Z</updated>
            <author><name>Mette Holm</name></author>
            <content type="text">First paragraph of the minutes.

        Second paragraph of the minutes.</content>
          </entry>
        </feed>
        """;

    private const string Rdf = """
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
          <channel rdf:about="https://lighthouse.example/"><title>Lighthouse Notes</title><link>https://lighthouse.example/</link></channel>
          <item rdf:about="https://lighthouse.example/lamp">
            <title>The new lamp</title><link>https://lighthouse.example/lamp</link>
            <dc:date>2025-02-10T09:00:00Z</dc:date><dc:creator>Karl Voss</dc:creator>
            <description>Keeper Karl Voss says the new lamp reaches 20 miles.</description>
          </item>
        </rdf:RDF>
        """;

    [Theory]
    [InlineData("file://&#x202E;/a")]
    [InlineData("//&#x202E;/a")]
    [InlineData("\\\\&#x202E;\\a")]
    public void Entries_WithMarksOfDirectionInTheirAddress_AreReadWithoutIt(string address)
    {
        var feed = Rss.Replace("courier-4711", address, StringComparison.Ordinal)
            .Replace("https://courier.example/harbour/dredging-halted", address, StringComparison.Ordinal);

        var entries = FeedReader.Entries(Capture.Of("feed.xml", Encoding.UTF8.GetBytes(feed)));

        entries.Length.ShouldBe(2);
        entries[0].Url.ShouldBeNull();
    }

    [Fact]
    public void Entries_OfRss_HaveWhatTheFeedSaysOfThem()
    {
        var entries = FeedReader.Entries(File("harbour.xml", Rss));

        entries.Length.ShouldBe(2);
        var first = entries[0];
        first.Id.ShouldBe("courier-4711");
        first.Title.ShouldBe("Dredging halted at Pier 4 & Pier 5");
        first.Url.ShouldBe("https://courier.example/harbour/dredging-halted");
        first.Authors.ShouldBe(["Jon Tamm", "Ida Roos"]);
        first.Publisher.ShouldBe("Tidewater Courier – Harbour");
        first.Published.ShouldBe(new DateOnly(2025, 2, 13));
        first.ContentText.ShouldBeNull();
        first.ContentHtml.ShouldNotBeNull().ShouldContain("Ada Kern");
        var second = entries[1];
        second.Url.ShouldBe("https://courier.example/harbour/night-ferry");
        second.Authors.ShouldBe(["Ida Roos"]);
        second.Published.ShouldBe(new DateOnly(2025, 2, 12));
        second.ContentText.ShouldBe("Skipper Olle Brandt announced that the night ferry will sail again.");
    }

    [Fact]
    public void Entries_OfAtom_HaveWhatTheFeedSaysOfThem()
    {
        var entries = FeedReader.Entries(File("council.atom", Atom));

        entries.Select(entry => entry.Title).ShouldBe(["Dues rise by 3 percent", "Plain minutes"]);
        entries[0].Url.ShouldBe("https://council.example/news/dues");
        entries[0].Authors.ShouldBe(["Press office"]);
        entries[0].Published.ShouldBe(new DateOnly(2025, 2, 11));
        entries[1].Authors.ShouldBe(["Mette Holm"]);
        entries[1].Published.ShouldBe(new DateOnly(2025, 2, 16));
        entries[1].Url.ShouldBeNull();
        entries.ShouldAllBe(entry => entry.Publisher == "Harbour Council");
    }

    [Fact]
    public void Entries_OfRss1_AreFoundBesideTheChannel()
    {
        var entry = FeedReader.Entries(File("notes.xml", Rdf)).ShouldHaveSingleItem();

        entry.Title.ShouldBe("The new lamp");
        entry.Authors.ShouldBe(["Karl Voss"]);
        entry.Published.ShouldBe(new DateOnly(2025, 2, 10));
        entry.Publisher.ShouldBe("Lighthouse Notes");
    }

    public static TheoryData<string, string> Feeds => new() { { "harbour.xml", Rss }, { "council.atom", Atom }, { "notes.rss", Rdf } };

    [Theory]
    [MemberData(nameof(Feeds))]
    public void EntryFile_ReadAgain_IsTheSameEntry(string path, string xml)
    {
        foreach (var entry in FeedReader.Entries(File(path, xml)))
        {
            var again = FeedReader.Entries(entry.Capture(path)).ShouldHaveSingleItem();

            (again with { Authors = [], File = default }).ShouldBe(entry with { Authors = [], File = default });
            again.Authors.ShouldBe(entry.Authors);
            again.File.ToArray().ShouldBe(entry.File.ToArray());
        }
    }

    [Fact]
    public void EntryFile_WhenTheFeedGoesOn_StaysTheSame()
    {
        var before = FeedReader.Entries(File("harbour.xml", Rss))[1];
        var later = Rss.Replace("08:00:00", "20:15:00", StringComparison.Ordinal).Replace("page=1", "page=2", StringComparison.Ordinal)
            .Replace("<slash:comments>12", "<slash:comments>90", StringComparison.Ordinal)
            .Replace("<item>\n      <title>Night", "<item><title>News</title><guid>new</guid></item><item>\n      <title>Night", StringComparison.Ordinal);

        var after = FeedReader.Entries(File("harbour.xml", later));

        after.Single(entry => entry.Name == before.Name).File.ToArray().ShouldBe(before.File.ToArray());
        after[0].File.ToArray().ShouldBe(FeedReader.Entries(File("harbour.xml", Rss))[0].File.ToArray());
    }

    [Fact]
    public void EntryFiles_OfAFeedWithALongHead_DoNotRepeatIt()
    {
        var items = string.Concat(Enumerable.Range(0, 300).Select(i => $"<item><guid>{i}</guid><title>Item {i}</title></item>"));
        var xml = $"<rss version='2.0'><channel><title>{new string('a', 200_000)}</title>{string.Concat(Enumerable.Repeat("<author>b</author>", 5000))}{items}</channel></rss>";

        var entries = FeedReader.Entries(File("a.xml", xml));

        entries.Length.ShouldBe(300);
        entries.Sum(entry => entry.File.Length).ShouldBeLessThan(xml.Length);
    }

    [Fact]
    public void EntryName_WhenTheHeadlineChanges_StaysTheSame()
    {
        var renamed = Rss.Replace("Night ferry returns", "Night ferry is back", StringComparison.Ordinal);

        FeedReader.Entries(File("harbour.xml", renamed)).Select(entry => entry.Name)
            .ShouldBe(FeedReader.Entries(File("harbour.xml", Rss)).Select(entry => entry.Name));
    }

    [Fact]
    public void Read_OfAnEntry_GivesItsArticleWithItsMetadata()
    {
        var entry = FeedReader.Entries(File("harbour.xml", Rss))[0];

        var document = Read.Bytes(FeedPath.Of("harbour.xml", entry.Name), entry.File.ToArray());

        document.Metadata.Title.ShouldBe("Dredging halted at Pier 4 & Pier 5");
        document.Metadata.Authors.ShouldBe(["Jon Tamm", "Ida Roos"]);
        document.Metadata.Published.ShouldBe(new DateOnly(2025, 2, 13));
        document.Metadata.Url.ShouldBe("https://courier.example/harbour/dredging-halted");
        document.Metadata.Id.ShouldBe("harbour-" + entry.Name);
        document.Metadata.Origins.ShouldContain(new FieldOrigin("published", MetadataOrigin.Feed));
        document.Outline().ShouldBe([
            (BlockKind.Heading, "Dredging halted at Pier 4 & Pier 5"),
            (BlockKind.Paragraph, "Pilot Ada Kern said that dredging “must wait for spring”."),
            (BlockKind.Paragraph, "The council meets on Monday."),
            (BlockKind.Apparatus, "The post Dredging halted appeared first on Tidewater Courier.")]);
        document.Warnings.ShouldBeEmpty();
    }

    [Fact]
    public void Read_OfAnEntryThatIsCutOff_SaysWhereTheRestIs()
    {
        var xml = Rss.Replace("Skipper Olle Brandt announced that", "Skipper Olle Brandt spoke. He announced that the…", StringComparison.Ordinal)
            .Replace("the… the night ferry will sail again.", "the…", StringComparison.Ordinal);
        var entry = FeedReader.Entries(File("harbour.xml", xml))[1];

        var document = Read.Bytes(FeedPath.Of("harbour.xml", entry.Name), entry.File.ToArray());

        document.Warnings.Single(warning => warning.Code == "excerpt").Message.ShouldContain("https://courier.example/harbour/night-ferry");
    }

    [Fact]
    public void Read_OfAWholeFeed_GivesItsEntriesOneAfterTheOther()
    {
        var document = Read.File("council.xml", Atom);

        document.Outline().ShouldBe([
            (BlockKind.Heading, "Dues rise by 3 percent"), (BlockKind.Paragraph, "Chair Mette Holm said dues rise."), (BlockKind.Paragraph, "Nobody objected."),
            (BlockKind.Heading, "Plain minutes"), (BlockKind.Paragraph, "First paragraph of the minutes."), (BlockKind.Paragraph, "Second paragraph of the minutes.")]);
        document.Metadata.Publisher.ShouldBe("Harbour Council");
        document.Metadata.Published.ShouldBeNull();
    }

    [Fact]
    public void Entries_WithNamesOfHtmlAndBareAmpersands_AreMended()
    {
        var document = Read.File("a.rss",
            "<rss version='2.0'><channel><title>Fish & Ships</title><item><title>Caf&eacute; at pier&nbsp;3</title><description>Owner Lise Dahl said\u0003 it opens.</description></item></channel></rss>");

        document.Metadata.Title.ShouldBe("Café at pier 3");
        document.Metadata.Publisher.ShouldBe("Fish & Ships");
        document.Sentences().ShouldContain("Owner Lise Dahl said it opens.");
        document.Warnings.Select(warning => warning.Code).ShouldContain("feed-markup");
    }

    [Theory]
    [InlineData("<!DOCTYPE rss [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;&a;'>]><rss><channel><item><title>&b;</title></item></channel></rss>", "entities")]
    [InlineData("<!DOCTYPE rss [<!ENTITY a SYSTEM 'file:///etc/hostname'>]><rss><channel><item><title>&a;</title></item></channel></rss>", "entities")]
    [InlineData("<rss><channel><item><title>Open", "well-formed")]
    [InlineData("<plist><dict/></plist>", "no RSS or Atom")]
    [InlineData("<rss><channel><title>Nothing</title></channel></rss>", "no entries")]
    [InlineData("no markup at all", "well-formed")]
    public void Read_OfWhatIsNoFeed_SaysWhatToDo(string xml, string reason)
    {
        var fault = Should.Throw<UnreadableDocumentException>(() => Read.File("a.xml", xml));

        fault.Message.ShouldStartWith("a.xml ");
        fault.Message.ShouldContain(reason);
        fault.Message.ShouldNotContain("\n");
    }

    [Fact]
    public void Read_OfOldRssWithAPlainDocumentType_SkipsIt()
    {
        var document = Read.File("old.xml",
            "<?xml version='1.0'?><!DOCTYPE rss PUBLIC \"-//Harbour//DTD RSS 0.91//EN\" \"http://dtd.example/rss.dtd\"><rss version='0.91'><channel><title>Old</title>"
            + "<item><title>Buoys</title><description>Warden Per Aas said the buoys are new.</description></item></channel></rss>");

        document.Sentences().ShouldContain("Warden Per Aas said the buoys are new.");
    }

    [Fact]
    public void Read_OfElementsThatNestWithoutEnd_IsRefused()
    {
        var deep = "<rss><channel>" + string.Concat(Enumerable.Repeat("<a>", 60_000)) + string.Concat(Enumerable.Repeat("</a>", 60_000)) + "</channel></rss>";

        Should.Throw<UnreadableDocumentException>(() => Read.File("deep.rss", deep));
    }

    [Theory]
    [InlineData("iso-8859-2", "Żółta łódź stoi w porcie, mówi Jan Łoś.")]
    [InlineData("windows-1251", "Паром уходит в пять, сказал Пётр.")]
    [InlineData("utf-16", "Färjan går klockan fem, sade Åsa.")]
    public void Read_InTheEncodingThatTheDeclarationNames_HasTheRightLetters(string encoding, string words)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var chosen = Encoding.GetEncoding(encoding);
        byte[] bytes = [.. chosen.GetPreamble(), .. chosen.GetBytes(
            $"<?xml version=\"1.0\" encoding=\"{encoding}\"?><rss version=\"2.0\"><channel><title>T</title><item><description>{words}</description></item></channel></rss>")];

        Read.Bytes("a.xml", bytes).Sentences().ShouldBe([words]);
    }

    private static Capture File(string path, string xml) => Capture.Of(path, Encoding.UTF8.GetBytes(xml));
}
