using System.IO.Compression;
using System.Security;
using System.Text;

namespace Briefing.Fuzzing.Inputs.Writing;

/// <summary>Word documents, part by part: styles, notes, tracked changes, comments, tables, lists, text boxes, fields.</summary>
internal static class WordFiles
{
    public const string Namespaces =
        "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
        + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"";

    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private const string Office = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static readonly string[] Kinds = ["footnotes", "endnotes", "comments", "styles", "header", "settings"];

    /// <summary>The parts of a document, by name.</summary>
    public static List<(string Name, byte[] Content)> Parts(Random random)
    {
        var prose = new Prose(random);
        var body = string.Concat(Enumerable.Range(0, random.Next(1, 10)).Select(_ => Block(random, prose)));
        var parts = new List<(string, string)>
        {
            ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + $"<Override PartName=\"/word/document.xml\" ContentType=\"{Office}document.main+xml\"/>{string.Concat(Kinds.Select(kind => $"<Override PartName=\"/word/{kind}.xml\" ContentType=\"{Office}{kind}+xml\"/>"))}</Types>"),
            ("_rels/.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"d\" Type=\"{Relations}officeDocument\" Target=\"word/document.xml\"/></Relationships>"),
            ("word/_rels/document.xml.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{string.Concat(Kinds.Select(kind => $"<Relationship Id=\"{kind}\" Type=\"{Relations}{kind}\" Target=\"{kind}.xml\"/>"))}<Relationship Id=\"l\" Type=\"{Relations}hyperlink\" Target=\"{SecurityElement.Escape(prose.Pick(Words.Addresses))}\" TargetMode=\"External\"/></Relationships>"),
            ("word/document.xml", $"<w:document {Namespaces}><w:body>{body}</w:body></w:document>"),
            ("word/footnotes.xml", $"<w:footnotes {Namespaces}>{Notes("footnote", prose)}</w:footnotes>"),
            ("word/endnotes.xml", $"<w:endnotes {Namespaces}>{Notes("endnote", prose)}</w:endnotes>"),
            ("word/comments.xml", $"<w:comments {Namespaces}><w:comment w:id=\"0\" w:author=\"Tom\">{Paragraph(prose, "")}</w:comment></w:comments>"),
            ("word/styles.xml", $"<w:styles {Namespaces}><w:style w:type=\"paragraph\" w:styleId=\"Heading1\"><w:name w:val=\"heading 1\"/><w:basedOn w:val=\"{prose.Pick(["Normal", "Heading1"])}\"/><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr></w:style><w:style w:styleId=\"Normal\"><w:basedOn w:val=\"Heading1\"/></w:style></w:styles>"),
            ("word/header.xml", $"<w:hdr {Namespaces}>{Paragraph(prose, "")}</w:hdr>"),
            ("word/settings.xml", $"<w:settings {Namespaces}/>"),
        };
        return parts.ConvertAll(part => (part.Item1, Encoding.UTF8.GetBytes(part.Item2)));
    }

    /// <summary>Packs parts.</summary>
    public static byte[] Pack(IEnumerable<(string Name, byte[] Content)> parts)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, content) in parts)
            {
                using var part = archive.CreateEntry(name, CompressionLevel.Fastest).Open();
                part.Write(content);
            }

        return bytes.ToArray();
    }

    private static string Block(Random random, Prose prose) => random.Next(8) switch
    {
        0 => Paragraph(prose, "<w:pStyle w:val=\"Heading1\"/>"),
        1 => Paragraph(prose, "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>"),
        2 => $"<w:tbl>{string.Concat(Enumerable.Range(0, 2).Select(_ => $"<w:tr><w:tc>{Paragraph(prose, "")}</w:tc><w:tc>{Paragraph(prose, "")}</w:tc></w:tr>"))}</w:tbl>",
        3 => $"<w:p><w:r><w:pict><v:textbox xmlns:v=\"urn:schemas-microsoft-com:vml\"><w:txbxContent>{Paragraph(prose, "")}</w:txbxContent></v:textbox></w:pict></w:r></w:p>",
        4 => $"<w:sdt><w:sdtContent>{Paragraph(prose, "")}</w:sdtContent></w:sdt>",
        _ => Paragraph(prose, ""),
    };

    private static string Paragraph(Prose prose, string properties)
    {
        var paragraph = new StringBuilder($"<w:p><w:pPr>{properties}</w:pPr>{Run(prose.Sentence() + " ")}");
        if (prose.Chance(30)) paragraph.Append("<w:r><w:footnoteReference w:id=\"1\"/></w:r>");
        if (prose.Chance(10)) paragraph.Append("<w:r><w:endnoteReference w:id=\"2\"/></w:r>");
        if (prose.Chance(15)) paragraph.Append($"<w:del w:id=\"1\"><w:r><w:delText>{prose.Heading()}</w:delText></w:r></w:del><w:ins w:id=\"2\">{Run(prose.Sentence())}</w:ins>");
        if (prose.Chance(15)) paragraph.Append($"<w:hyperlink r:id=\"l\">{Run(prose.Pick(Words.Things))}</w:hyperlink>");
        if (prose.Chance(10)) paragraph.Append("<w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText>PAGE</w:instrText><w:fldChar w:fldCharType=\"separate\"/><w:t>3</w:t><w:fldChar w:fldCharType=\"end\"/></w:r>");
        if (prose.Chance(10)) paragraph.Append("<w:r><w:t>hy</w:t><w:softHyphen/><w:t>phen</w:t><w:br/><w:tab/><w:noBreakHyphen/><w:sym w:font=\"Symbol\" w:char=\"F0B7\"/></w:r>");
        return paragraph.Append(Run(prose.Sentence())).Append("</w:p>").ToString();
    }

    private static string Run(string words) => $"<w:r><w:t xml:space=\"preserve\">{SecurityElement.Escape(words)}</w:t></w:r>";

    private static string Notes(string kind, Prose prose) => string.Concat(Enumerable.Range(1, 3).Select(id => $"<w:{kind} w:id=\"{id}\">{Paragraph(prose, "")}</w:{kind}>"));
}
