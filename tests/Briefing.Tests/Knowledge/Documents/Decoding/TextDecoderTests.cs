using System.Text;
using Briefing.Knowledge.Documents;

namespace Briefing.Tests.Knowledge.Documents.Decoding;

public sealed class TextDecoderTests
{
    private const string Words = "Żółć costs 5 € – they said.";

    public static TheoryData<string> Encodings => ["utf-8", "utf-16", "utf-16BE"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Read_WithAByteOrderMark_HasNoMarkInTheText(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes(Words)];

        var document = Read.Bytes("a.txt", bytes);

        document.Text.Value.ShouldBe(Words);
        document.Text.Basis.ShouldBe(TextBasis.Decoded);
    }

    [Fact]
    public void Read_Utf8WithoutAMark_IsUtf8() => Read.Bytes("a.txt", Encoding.UTF8.GetBytes(Words)).Text.Value.ShouldBe(Words);

    [Fact]
    public void Read_Windows1252_IsReadWithAWarning()
    {
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes("“Café” costs 5 €, they said.");

        var document = Read.Bytes("a.txt", bytes);

        document.Text.Value.ShouldBe("“Café” costs 5 €, they said.");
        document.Warnings.Select(warning => warning.Code).ShouldContain("guessed-encoding");
        document.Warnings.Select(warning => warning.Code).ShouldNotContain("unreadable-bytes");
    }

    [Fact]
    public void Read_DamagedUtf8_ShowsThePlaceAndWarns()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes("Żółć "), 0xC5, .. Encoding.UTF8.GetBytes(" żółć.")];

        var document = Read.Bytes("a.txt", bytes);

        document.Text.Value.ShouldBe("Żółć \uFFFD żółć.");
        document.Warnings.Select(warning => warning.Code).ShouldContain("unreadable-bytes");
    }

    [Theory]
    [InlineData("a.txt", "")]
    [InlineData("a.txt", " \n\t ")]
    [InlineData("a.md", "")]
    [InlineData("a.txt", "%PDF-1.7 and more")]
    [InlineData("a.txt", "PK\u0003\u0004 and more")]
    [InlineData("a.txt", "words \0\0\0 words")]
    [InlineData("a.docx", "words")]
    [InlineData("a.html", "<html><script>only()</script></html>")]
    public void Read_WhatIsNoText_SaysWhatToDo(string path, string content)
    {
        var fault = Should.Throw<UnreadableDocumentException>(() => Read.File(path, content));

        fault.Message.ShouldStartWith(path);
        fault.Message.ShouldEndWith(".");
        fault.Message.ShouldNotContain("\n");
    }

    [Fact]
    public void Read_RandomBytes_IsRefusedOrReadButNeverCrashes()
    {
        var random = new Random(7);
        for (var i = 0; i < 200; i++)
        {
            var bytes = new byte[random.Next(1, 400)];
            random.NextBytes(bytes);
            foreach (var path in (string[])["a.txt", "a.md", "a.html"])
            {
                try
                {
                    Read.Bytes(path, bytes);
                }
                catch (UnreadableDocumentException refusal)
                {
                    refusal.Message.ShouldContain(path);
                }
            }
        }
    }
}
