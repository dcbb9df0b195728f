using System.IO.Compression;
using System.Text;

namespace Briefing.Tests.Knowledge.Documents.Docx;

/// <summary>Makes Word documents part by part, so that a test can write what programs write, and what they should not.</summary>
internal sealed class WordFile
{
    internal const string Namespaces =
        "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
        + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" "
        + "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
        + "xmlns:v=\"urn:schemas-microsoft-com:vml\"";

    private const string Office = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private readonly List<(string Name, string Content)> _parts = [];
    private readonly StringBuilder _types = new();
    private readonly StringBuilder _links = new();
    private bool _strict;
    private string _main = Office + "document.main+xml";

    /// <summary>The bytes of a document with some body.</summary>
    internal static byte[] Of(string body) => new WordFile().Body(body).Bytes();

    internal WordFile Body(string body) => Raw("word/document.xml", $"<w:document {Namespaces}><w:body>{body}</w:body></w:document>");

    internal WordFile Footnotes(string notes) => Part("footnotes", $"<w:footnotes {Namespaces}>{notes}</w:footnotes>");

    internal WordFile Endnotes(string notes) => Part("endnotes", $"<w:endnotes {Namespaces}>{notes}</w:endnotes>");

    internal WordFile Comments(string comments) => Part("comments", $"<w:comments {Namespaces}>{comments}</w:comments>");

    internal WordFile Header(string paragraphs) => Part("header", $"<w:hdr {Namespaces}>{paragraphs}</w:hdr>");

    internal WordFile Styles(string styles) => Part("styles", $"<w:styles {Namespaces}>{styles}</w:styles>");

    internal WordFile Settings(string settings) => Part("settings", $"<w:settings {Namespaces}>{settings}</w:settings>");

    internal WordFile Core(string properties)
    {
        _types.Append("<Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>");
        return Raw("docProps/core.xml",
            "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
            + $"xmlns:dcterms=\"http://purl.org/dc/terms/\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">{properties}</cp:coreProperties>");
    }

    /// <summary>A link of the main part.</summary>
    internal WordFile Link(string id, string target)
    {
        _links.Append($"<Relationship Id=\"{id}\" Type=\"{Relations}hyperlink\" Target=\"{target}\" TargetMode=\"External\"/>");
        return this;
    }

    internal WordFile WithMacros()
    {
        _main = "application/vnd.ms-word.document.macroEnabled.main+xml";
        _types.Append("<Override PartName=\"/word/vbaProject.bin\" ContentType=\"application/vnd.ms-office.vbaProject\"/>");
        _links.Append("<Relationship Id=\"macros\" Type=\"http://schemas.microsoft.com/office/2006/relationships/vbaProject\" Target=\"vbaProject.bin\"/>");
        return Raw("word/vbaProject.bin", "Sub AutoOpen");
    }

    /// <summary>Writes all parts in the strict dialect, whose namespaces are others.</summary>
    internal WordFile Strict()
    {
        _strict = true;
        return this;
    }

    /// <summary>Any part, under a name.</summary>
    internal WordFile Raw(string name, string content)
    {
        _parts.Add((name, content));
        return this;
    }

    internal byte[] Bytes()
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(archive, "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + $"<Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"{_main}\"/>{_types}</Types>");
            var core = _parts.Exists(part => part.Name == "docProps/core.xml")
                ? "<Relationship Id=\"c\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/>" : "";
            Write(archive, "_rels/.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"d\" Type=\"{Relations}officeDocument\" Target=\"word/document.xml\"/>{core}</Relationships>");
            Write(archive, "word/_rels/document.xml.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{_links}</Relationships>");
            foreach (var (name, content) in _parts) Write(archive, name, content);
        }

        return bytes.ToArray();
    }

    private WordFile Part(string name, string xml)
    {
        _types.Append($"<Override PartName=\"/word/{name}.xml\" ContentType=\"{Office}{name}+xml\"/>");
        _links.Append($"<Relationship Id=\"{name}\" Type=\"{Relations}{name}\" Target=\"{name}.xml\"/>");
        return Raw($"word/{name}.xml", xml);
    }

    private void Write(ZipArchive archive, string name, string content)
    {
        if (_strict)
            content = content.Replace("http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main", StringComparison.Ordinal)
                .Replace(Relations[..^1], "http://purl.oclc.org/ooxml/officeDocument/relationships", StringComparison.Ordinal);
        using var part = archive.CreateEntry(name).Open();
        part.Write(Encoding.UTF8.GetBytes(content));
    }
}
