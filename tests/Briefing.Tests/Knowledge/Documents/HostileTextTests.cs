using Briefing.Knowledge.Documents;

namespace Briefing.Tests.Knowledge.Documents;

public sealed class HostileTextTests
{
    public static TheoryData<string, string> Floods
    {
        get
        {
            var floods = new TheoryData<string, string>();
            foreach (var path in (string[])["a.txt", "a.md"])
                foreach (var unit in (string[])["a", "a ", "a\n", "a\n\n", "1\n", "1 a\n", "a1 ", "-\n", "a-\n", "[", "[a](", "**a", "> ", "- ", "`", "<", "|a", "Q ",
                    "A: ", "MR. A: b\n\n", ". ", "\f", "\r", "https://a.b/c\n", "“", "a[1] ", "* * *\n", "\u00AD", "\t", "&amp;", "![", "_a", "<!--", "---\n", "(", "\\",
                    "1 Quay word1\n\n", "Quay word1 \n\n1 Quay.\n\n", "* Quay word*\n", "Quay word†\n\n† Quay.\n\f", "[1] Quay word[1]\n", "the quay of the\n\n\f", "Quay 4\n\fquay of\n"])
                    floods.Add(path, unit);
            return floods;
        }
    }

    [Theory]
    [MemberData(nameof(Floods))]
    public void Read_HundredKilobytesOfOneThing_IsReadOrRefused(string path, string unit)
    {
        var text = "It stands. " + string.Concat(Enumerable.Repeat(unit, 100_000 / unit.Length));
        try
        {
            Read.File(path, text).Blocks.ShouldNotBeEmpty();
        }
        catch (UnreadableDocumentException refusal)
        {
            refusal.Message.ShouldStartWith(path);
        }
    }

    [Theory]
    [InlineData("1. - ")]
    [InlineData("> ")]
    [InlineData("        ")]
    public void Read_MarkdownThatNestsBeyondReason_IsReadAsPlainText(string unit)
    {
        var document = Read.Markdown($"The quay stands.\n\n{string.Concat(Enumerable.Repeat(unit, 300))}- So they said.\n{new string('\n', 300)}");

        document.Warnings.ShouldContain(warning => warning.Code == "markup");
    }

    [Fact]
    public void Read_MarkdownWithALongRule_IsReadAsMarkdown() =>
        Read.Markdown($"The *quay* stands.\n\n{string.Concat(Enumerable.Repeat("* ", 150))}\n\n- One\n  - Two").Warnings.ShouldNotContain(warning => warning.Code == "markup");

    [Fact]
    public void Read_NoteMarkInASpeakersLabel_AnnotatesWhatTheSpeakerSays()
    {
        var document = Read.Text("MS: ¹The quay stands.\n\nMR. OKAFOR: It does.\n\nMS: It was built of stone.\n\n1 Harbour Council, Quays, 2024.");

        foreach (var block in document.Blocks)
            foreach (var mark in block.NoteMarks) block.Flow.Spans.ShouldContain(span => span.Start < mark.At && mark.At <= span.End);
    }

    [Fact]
    public void Read_FrontMatterOfNonsense_IsNoReasonToFail()
    {
        foreach (var yaml in (string[])["[[[[", "{a: {a: {a:", "? - ? - ?", "a: &x *x", "\t", "!!python/object", "%TAG ! x", "\"unclosed", new string('[', 50_000)])
            Read.Markdown($"---\n{yaml}\n---\nIt stands.").Sentences().ShouldContain("It stands.");
    }

    [Theory]
    [InlineData("[")]
    [InlineData("The quay stands.\n\n[")]
    [InlineData("”)\n\nThe quay stands.")]
    [InlineData("'\n\nThe quay stands.")]
    [InlineData("Anna . : The quay stands.")]
    [InlineData("Anna ,, Brandt: The quay stands.")]
    public void Read_LineOrWordOfMarksAlone_IsRead(string text) => Read.Text(text).Blocks.ShouldNotBeEmpty();

    [Theory]
    [InlineData("<div></x>")]
    [InlineData("<ul><li></b>")]
    [InlineData("<object><p></i>")]
    [InlineData("<base href=x>q")]
    public void Read_PageWithEndsThatCloseNothingOrManyBases_IsRefused(string unit)
    {
        var page = "<p>The quay stands.</p>" + string.Concat(Enumerable.Repeat(unit, 2_000));

        Should.Throw<UnreadableDocumentException>(() => Read.Html(page)).Message.ShouldStartWith("page.html holds markup");
    }

    [Fact]
    public void Read_PageWithManyElementsSideBySide_IsRead() =>
        Read.Html("<article>" + string.Concat(Enumerable.Repeat("<div><b>The</b> <p><i>quay stands.</div>", 500)) + "</article>").Blocks.ShouldNotBeEmpty();

    [Fact]
    public void Read_PageThatDeclaresUtf7_IsReadAllTheSame()
    {
        byte[] page = [.. "<meta charset=utf-7><p>The caf"u8, 0xE9, .. " on the quay is open to all who come by ferry.</p>"u8];

        Read.Bytes("page.html", page).Sentences().ShouldContain("The café on the quay is open to all who come by ferry.");
    }

    [Theory]
    [InlineData("sources:\n  - file: a.txt\n    id: \"bell \\a\"")]
    [InlineData("sources:\n  - file: a.txt\n    url: \"http://quay.example/\\x1B[31m\"")]
    public void Parse_OfSourcesWithControlCharacters_IsRefusedInOnePrintableLine(string yaml)
    {
        var refusal = Should.Throw<SourcesFileException>(() => SourcesFile.Parse(yaml, "sources.yaml"));

        refusal.Message.ShouldNotContain(c => char.IsControl(c));
    }

    [Fact]
    public void Parse_OfSourcesWithVeryLongId_IsRefusedInAFewWords()
    {
        var yaml = $"sources:\n  - file: a.txt\n    id: {string.Concat(Enumerable.Repeat("🙂 ", 5_000))}";

        Should.Throw<SourcesFileException>(() => SourcesFile.Parse(yaml, "sources.yaml")).Message.Length.ShouldBeLessThan(600);
    }
}
