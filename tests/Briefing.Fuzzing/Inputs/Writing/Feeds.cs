using System.Security;
using System.Text;

namespace Briefing.Fuzzing.Inputs.Writing;

/// <summary>RSS 2.0, RSS 1.0 and Atom with the quirks of real ones.</summary>
internal static class Feeds
{
    public static string Write(Random random)
    {
        var prose = new Prose(random);
        var entries = Enumerable.Range(0, random.Next(0, 6));
        var head = prose.Chance(70) ? "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" : "";
        return head + random.Next(3) switch
        {
            0 => $"<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel><title>Harbour Review</title><link>https://harbour.example/</link>{string.Concat(entries.Select(i => "\n" + Item(prose, i)))}\n</channel></rss>",
            1 => $"<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns=\"http://purl.org/rss/1.0/\"><channel rdf:about=\"a\"><title>Harbour</title></channel>{string.Concat(entries.Select(i => Item(prose, i)))}</rdf:RDF>",
            _ => $"<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:base=\"https://harbour.example/\"><title>Harbour</title><id>urn:h</id>{string.Concat(entries.Select(i => Entry(prose, i)))}</feed>",
        };
    }

    private static string Item(Prose prose, int number)
    {
        var item = new StringBuilder($"<item><title>{Escaped(prose.Heading())} {number}</title>");
        if (prose.Chance(80)) item.Append($"<link>{Escaped(prose.Pick(Words.Addresses))}</link>");
        if (prose.Chance(70)) item.Append($"<guid isPermaLink=\"{(prose.Chance(50) ? "true" : "false")}\">tag:harbour,2025:{number}</guid>");
        if (prose.Chance(70)) item.Append("<pubDate>Fri, 14 Feb 2025 10:00:00 GMT</pubDate>");
        if (prose.Chance(50)) item.Append($"<dc:creator xmlns:dc=\"http://purl.org/dc/elements/1.1/\">{Escaped(prose.Pick(Words.People))}</dc:creator>");
        item.Append(prose.Chance(50) ? $"<description>{Escaped(prose.Paragraph())}</description>" : $"<description><![CDATA[<p>{prose.Paragraph()}</p><p>{prose.Sentence()}</p>]]></description>");
        return item.Append("</item>").ToString();
    }

    private static string Entry(Prose prose, int number)
    {
        var entry = new StringBuilder($"<entry><title type=\"html\">{Escaped(prose.Heading())}</title><id>urn:h:{number}</id><updated>2025-02-14T10:00:00Z</updated><link href=\"a/{number}\"/>");
        if (prose.Chance(60)) entry.Append($"<author><name>{Escaped(prose.Pick(Words.People))}</name></author>");
        entry.Append(prose.Chance(50)
            ? $"<content type=\"html\">{Escaped($"<p>{prose.Paragraph()}</p>")}</content>"
            : $"<content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\"><p>{Escaped(prose.Paragraph())}</p></div></content>");
        return entry.Append("</entry>").ToString();
    }

    private static string Escaped(string words) => SecurityElement.Escape(words);
}
