using System.Text;
using Briefing.Knowledge.Documents;

namespace Briefing.Tests.Knowledge.Documents.Docx;

public sealed class HostilePackageTests
{
    private const string Words = "<w:p><w:r><w:t>The lamp is lit.</w:t></w:r></w:p>";

    [Fact]
    public void Read_PackageThatUnpacksWithoutEnd_IsRefused()
    {
        var bomb = new WordFile().Body(Words).Raw("word/more.xml", "<a>" + new string(' ', 30_000_000) + "</a>").Bytes();

        bomb.Length.ShouldBeLessThan(100_000);
        Refusal(bomb).ShouldContain("unpacks");
    }

    [Fact]
    public void Read_EntityBomb_IsRefused() => Refusal(new WordFile().Raw("word/document.xml",
        $"<!DOCTYPE w [<!ENTITY a \"aaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]><w:document {WordFile.Namespaces}><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>").Bytes())
        .ShouldContain("damaged");

    [Fact]
    public void Read_ElementsThatNestWithoutEnd_IsRefused()
    {
        var open = string.Concat(Enumerable.Repeat("<w:smartTag>", 50_000));
        var close = string.Concat(Enumerable.Repeat("</w:smartTag>", 50_000));

        Refusal(new WordFile().Body($"<w:p>{open}<w:r><w:t>x</w:t></w:r>{close}</w:p>").Bytes()).ShouldContain("nest");
    }

    [Fact]
    public void Read_ManyFieldsInsideFields_TakesNoLonger()
    {
        const int Many = 20_000;
        var begin = string.Concat(Enumerable.Repeat("<w:r><w:fldChar w:fldCharType=\"begin\"/><w:t>x</w:t></w:r>", Many));
        var end = string.Concat(Enumerable.Repeat("<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>", Many));

        Read.Bytes("a.docx", WordFile.Of($"<w:p>{begin}{end}</w:p>{Words}")).Sentences().ShouldBe(["The lamp is lit."]);
    }

    [Fact]
    public void Read_ProtectedDocument_SaysSo()
    {
        byte[] bytes = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600], .. Encoding.Unicode.GetBytes("EncryptedPackage"), .. new byte[600]];

        Refusal(bytes).ShouldContain("password");
    }

    [Fact]
    public void Read_OldDocument_SaysWhatToDo() => Refusal([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]]).ShouldContain("save it as .docx");

    [Fact]
    public void Read_DocumentWithoutWords_SaysSo() => Refusal(WordFile.Of("<w:p/>")).ShouldContain("no words");

    [Fact]
    public void Read_PageUnderTheNameOfADocument_IsReadAsAPage() =>
        Read.File("a.docx", "<html><body><p>Keeper Karl Voss said that the lamp is lit.</p></body></html>").Sentences().ShouldBe(["Keeper Karl Voss said that the lamp is lit."]);

    [Fact]
    public void Read_DamagedPackages_AreRefusedOrReadButNeverCrash()
    {
        var whole = new WordFile().Footnotes("<w:footnote w:id=\"1\"><w:p><w:r><w:t>A note.</w:t></w:r></w:p></w:footnote>")
            .Body(Words + "<w:p><w:r><w:t>More.</w:t></w:r><w:r><w:footnoteReference w:id=\"1\"/></w:r></w:p>").Core("<dc:title>The lamp</dc:title>").Bytes();
        var random = new Random(11);
        for (var i = 0; i < 400; i++)
        {
            var bytes = i % 2 == 0 ? whole[..random.Next(whole.Length)] : [.. whole];
            for (var flips = random.Next(1, 6); flips > 0 && bytes.Length > 0; flips--) bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
            try
            {
                Read.Bytes("a.docx", bytes);
            }
            catch (UnreadableDocumentException refusal)
            {
                refusal.Message.ShouldStartWith("a.docx ");
                refusal.Message.ShouldNotContain("\n");
            }
        }
    }

    private static string Refusal(byte[] bytes)
    {
        var fault = Should.Throw<UnreadableDocumentException>(() => Read.Bytes("a.docx", bytes));
        fault.Message.ShouldStartWith("a.docx ");
        fault.Message.ShouldEndWith(".");
        return fault.Message;
    }
}
