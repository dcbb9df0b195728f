using System.IO.Compression;
using System.Text;
using Briefing.Fuzzing.Checks;
using Briefing.Fuzzing.Inputs.Mutations;
using Briefing.Fuzzing.Inputs.Writing;
using Briefing.Knowledge.Quotations;

namespace Briefing.Fuzzing.Targets;

/// <summary>Word documents: the XML of their parts is damaged before it is packed, or the archive after that; some are bombs.</summary>
internal sealed class WordTarget(DocumentAnalyser analyser, StoreCheck store) : DocumentTarget(analyser, store)
{
    private const int BombBytes = 80 << 20;

    public override string Name => "docx";

    public override string Ending => ".docx";

    public override int Weight => 6;

    public override bool IsPacked => true;

    public override IReadOnlyList<string> Tokens { get; } =
    [
        "<w:p>", "</w:p>", "<w:r>", "</w:r>", "<w:t>", "</w:t>", "<w:t xml:space=\"preserve\"> ", "<w:tbl>", "</w:tbl>", "<w:tr>", "<w:tc>", "</w:tc>", "<w:tab/>", "<w:br/>", "<w:br w:type=\"page\"/>", "<w:softHyphen/>", "<w:footnoteReference w:id=\"1\"/>", "<w:footnoteReference w:id=\"-99999999999\"/>", "<w:endnoteReference/>", "<w:del>", "</w:del>", "<w:ins w:id=\"x\">", "<w:moveFrom>", "<w:sdt>", "<w:sdtContent>",
        "<w:fldChar w:fldCharType=\"begin\"/>", "<w:fldChar w:fldCharType=\"end\"/>", "<w:fldChar w:fldCharType=\"nothing\"/>", "<w:instrText>TOC</w:instrText>", "<w:instrText>HYPERLINK \"a", "<w:vanish/>", "<w:vanish w:val=\"maybe\"/>", "<w:pStyle w:val=\"Heading1\"/>", "<w:outlineLvl w:val=\"99\"/>", "<w:outlineLvl w:val=\"x\"/>", "<w:sym w:char=\"F0B7\"/>", "<w:sym w:char=\"ZZZZ\"/>", "<w:ruby>", "<w:rubyBase>", "<mc:AlternateContent>", "<mc:Choice Requires=\"q\">", "<mc:Fallback>", "<w:txbxContent>",
        "<w:vertAlign w:val=\"superscript\"/>", "<w:altChunk r:id=\"none\"/>", "w:id=\"", "\"", "<", "/>", "&amp;", "&#xD800;", "&#1;", "&b;", "<!DOCTYPE a [<!ENTITY b \"c\">]>", "<?a?>", "<!--", "-->", "<![CDATA[a]]>", "<a:b>", "xmlns:w=\"urn:other\"", "mc:MustUnderstand=\"q\"", "mc:Ignorable=\"q z\"", "It stands, Brandt said. ", "\u00AD", "\u202E", "🙂", "\uFFFE", "\u0001", "../../", "PK\u0003\u0004", "PK\u0001\u0002",
    ];

    private static readonly (string Open, string Close)[] Nesting =
        [("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"), ("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>"), ("<w:p><w:r><w:pict><w:txbxContent>", "</w:txbxContent></w:pict></w:r></w:p>"), ("<w:ins>", "</w:ins>"), ("<w:smartTag>", "</w:smartTag>"), ("<mc:AlternateContent><mc:Choice Requires=\"w\">", "</mc:Choice></mc:AlternateContent>")];

    public override byte[] Write(Random random)
    {
        var parts = WordFiles.Parts(random);
        var main = parts.FindIndex(part => part.Name == "word/document.xml");
        switch (random.Next(200))
        {
            case < 100:
                for (var left = random.Next(1, 4); left > 0; left--)
                {
                    var at = random.Next(2) == 0 ? main : random.Next(parts.Count);
                    parts[at] = (parts[at].Name, random.Next(4) > 0 ? XmlMutations.Apply(parts[at].Content, random)
                        : ByteMutations.Apply(parts[at].Content, random, Tokens, () => parts[random.Next(parts.Count)].Content));
                }

                break;
            case < 115:
                parts[main] = (parts[main].Name, Floods.Within(parts[main].Content, "</w:body>"u8, Floods.Nest(random, Nesting, 1 << random.Next(2, 11))));
                break;
            case < 130:
                parts[main] = (parts[main].Name, Floods.Within(parts[main].Content, "</w:body>"u8, Floods.Repeat(random, Tokens, 1 << random.Next(6, 17))));
                break;
            case < 140:
                parts.Add(parts[random.Next(parts.Count)]);
                parts.RemoveAt(random.Next(parts.Count));
                break;
            case 140:
                parts.Add(("word/bomb.xml", Bomb(random)));
                break;
        }

        return WordFiles.Pack(parts);
    }

    /// <summary>What the parts say they inflate to: that much has to be read.</summary>
    public override int SizeOf(byte[] input)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(input), ZipArchiveMode.Read);
            return (int)Math.Clamp(archive.Entries.Sum(entry => Math.Clamp(entry.Length, 0, BombBytes)), input.Length, BombBytes);
        }
        catch (Exception damaged) when (damaged is InvalidDataException or IOException or ArgumentException)
        {
            return input.Length;
        }
    }

    private static byte[] Bomb(Random random)
    {
        var bomb = new byte[BombBytes];
        Array.Fill(bomb, (byte)' ');
        Encoding.ASCII.GetBytes(random.Next(2) == 0 ? "<w:document>" : "<").CopyTo(bomb, 0);
        return bomb;
    }
}
