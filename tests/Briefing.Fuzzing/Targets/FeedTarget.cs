using System.Text;
using Briefing.Fuzzing.Checks;
using Briefing.Fuzzing.Inputs.Mutations;
using Briefing.Fuzzing.Inputs.Writing;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Documents.Feeds;
using Briefing.Knowledge.Quotations;

namespace Briefing.Fuzzing.Targets;

/// <summary>Feeds: read as a whole, and taken apart into entries, each of which is read as a file of its own.</summary>
internal sealed class FeedTarget(DocumentAnalyser analyser, StoreCheck store) : DocumentTarget(analyser, store)
{
    private const int MostEntriesChecked = 8;

    public override string Name => "feed";

    public override string Ending => ".xml";

    public override int Weight => 12;

    public override IReadOnlyList<string> Tokens { get; } =
    [
        "<rss version=\"2.0\">", "</rss>", "<channel>", "</channel>", "<item>", "</item>", "<feed xmlns=\"http://www.w3.org/2005/Atom\">", "</feed>", "<entry>", "</entry>", "<title>", "</title>", "<title type=\"xhtml\">", "<link>", "</link>", "<link href=\"//a.example/b\"/>", "<guid isPermaLink=\"false\">", "</guid>",
        "<description>", "</description>", "<content type=\"html\">", "</content>", "<content:encoded>", "<dc:creator>", "<author><name>", "<pubDate>", "Fri, 14 Feb 2025 10:00:00 +0100", "<updated>2025-02-30T99:99:99Z</updated>", "<![CDATA[", "]]>", "<!--", "-->", "<?xml version=\"1.0\" encoding=\"utf-16\"?>", "<?xml version=\"1.1\"?>", "<?a b?>",
        "<!DOCTYPE rss>", "<!DOCTYPE a [<!ENTITY b \"c\">]>", "<!DOCTYPE a SYSTEM \"http://a.example/b\">", "&b;", "&amp;", "&nbsp;", "&#0;", "&#x1F642;", "&#xD800;", "&#xFFFE;", "&lt;p&gt;It stands.&lt;/p&gt;", "&", "<", ">", "/>", "\"", "'", "=", ":", "xmlns:a=\"b\"", "xml:base=\"http://[::1\"", "<a:b>", "</a:b>", " xml:space=\"x\" ", " xml:lang=\"\" ", "<div xmlns=\"http://www.w3.org/1999/xhtml\">", "</div>", "It stands, Brandt said. ", "\u0001", "\uFFFF", "\u202E", "🙂", "\n", " ",
    ];

    public override IReadOnlyList<(string Open, string Close)> Nests { get; } =
        [("<a>", "</a>"), ("<item>", "</item>"), ("<content type=\"xhtml\"><div>", "</div></content>"), ("&lt;div&gt;", "&lt;/div&gt;"), ("<!DOCTYPE a [", "]>"), ("<!ENTITY a \"&b;", "\">"), ("<![CDATA[", "]]>"), ("<a xmlns=\"b\">", "</a>")];

    public override byte[] Write(Random random)
    {
        var feed = Encoding.UTF8.GetBytes(Feeds.Write(random));
        return random.Next(4) == 0 ? XmlMutations.Apply(feed, random) : feed;
    }

    public override bool Check(byte[] input, bool thorough)
    {
        Entries(input);
        return base.Check(input, thorough);
    }

    /// <summary>Each entry's own file is a feed of that entry alone, and taking it apart changes nothing.</summary>
    private void Entries(byte[] input)
    {
        var feed = Capture.Of(Name + "-fuzzed" + Ending, input);
        if (!FeedReader.IsFeed(feed)) return;
        try
        {
            foreach (var entry in FeedReader.Entries(feed).Take(MostEntriesChecked)) Entry(entry, entry.Capture(feed.RelativePath));
        }
        catch (UnreadableDocumentException refusal)
        {
            RefusalCheck.Run(refusal.Message, feed.RelativePath);
        }
    }

    private static void Entry(FeedEntry entry, Capture own)
    {
        Promise.That(FeedPath.IsEntry(own.RelativePath), "the path of an entry is that of an entry", $"{own.RelativePath}");
        var again = FeedReader.Entries(own);
        Promise.That(again is [var only] && only.Id == entry.Id && only.Name == entry.Name, "an entry's file holds that entry", $"\"{entry.Id}\" became {string.Join(", ", again.Select(one => one.Id))}");
        Promise.That(again[0].File.Span.SequenceEqual(entry.File.Span), "an entry's file stays as it is", $"{Encoding.UTF8.GetString(entry.File.Span)} became {Encoding.UTF8.GetString(again[0].File.Span)}");
        Promise.That(entry.Title == again[0].Title && entry.Url == again[0].Url && entry.Published == again[0].Published && entry.Publisher == again[0].Publisher && entry.Authors.AsSpan().SequenceEqual(again[0].Authors.AsSpan()),
            "an entry's file says what the feed said", $"{entry} became {again[0]}");
        try
        {
            var document = DocumentReader.Read(own, SourcesFile.None);
            BlockCheck.Run(document);
            MetadataCheck.Run(document, own.RelativePath);
            AccountCheck.Run(document);
        }
        catch (UnreadableDocumentException refusal)
        {
            RefusalCheck.Run(refusal.Message, own.RelativePath);
        }
    }
}
