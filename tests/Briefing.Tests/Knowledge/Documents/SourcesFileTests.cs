using Briefing.Knowledge.Documents;

namespace Briefing.Tests.Knowledge.Documents;

public sealed class SourcesFileTests
{
    private const string Listed = """
        sources:
          - file: lake.txt
            id: lake-1
            title: "The Lake Council \u2013 a note"
            authors: [Ada Moor, Ben Reed]
            publisher: null
            said: 2025-03-03
            published: 2025-03-04
            url: https://example.org/lake
            summarises: other
        """;

    [Fact]
    public void Parse_AnEntry_KnowsItsFieldsAndItsNulls()
    {
        var sources = SourcesFile.Parse(Listed, "sources.yaml");

        var entry = sources.Find("lake.txt").ShouldNotBeNull();
        entry.Id.ShouldBe("lake-1");
        entry.Title.ShouldBe("The Lake Council – a note");
        entry.Authors.ShouldBe(["Ada Moor", "Ben Reed"]);
        entry.Said.ShouldBe(new DateOnly(2025, 3, 3));
        entry.Published.ShouldBe(new DateOnly(2025, 3, 4));
        entry.Summarises.ShouldBe("other");
        entry.Publisher.ShouldBeNull();
        entry.Says("publisher").ShouldBeTrue();
        entry.Says("series").ShouldBeFalse();
        sources.Find("Lake.txt").ShouldBeNull();
        sources.Warnings.ShouldBeEmpty();
    }

    [Fact]
    public void Parse_AFetchedDocument_IsFoundUnderItsAddress()
    {
        var entry = SourcesFile.Parse("sources:\n  - file: https://example.org/lake?a=1\n", "sources.yaml").Find("https://example.org/lake?a=1").ShouldNotBeNull();

        entry.IsAddress.ShouldBeTrue();
    }

    [Fact]
    public void Parse_AnUnknownKey_WarnsWithItsLineAndGoesOn()
    {
        var sources = SourcesFile.Parse("sources:\n  - file: a.txt\n    colour: blue\n", "sources.yaml");

        sources.Entries.ShouldHaveSingleItem();
        sources.Warnings.ShouldHaveSingleItem().Message.ShouldContain("line 3");
    }

    [Theory]
    [InlineData("sources:\n  - file: a.txt\n    published: soon\n", 3, "soon")]
    [InlineData("sources:\n  - file: a.txt\n    said: soon\n", 3, "soon")]
    [InlineData("sources:\n  - file: a.txt\n    url: ftp://x\n", 3, "ftp://x")]
    [InlineData("sources:\n  - file: a.txt\n    id: Not A Slug\n", 3, "not-a-slug")]
    [InlineData("sources:\n  - title: x\n", 2, "file")]
    [InlineData("sources:\n  - file: a.txt\n  - file: a.txt\n", 3, "twice")]
    [InlineData("sources:\n  - file: a.txt\n    id: x\n  - file: b.txt\n    id: x\n", 5, "unique")]
    [InlineData("sources:\n  - file: [a\n", 3, "")]
    [InlineData("sources: &a [*a]\n", 1, "")]
    [InlineData("- 1\n", 1, "sources")]
    [InlineData("sources: 5\n", 1, "list")]
    public void Parse_AFault_NamesFileAndLine(string yaml, int line, string mentioned)
    {
        var fault = Should.Throw<SourcesFileException>(() => SourcesFile.Parse(yaml, "sources.yaml"));

        fault.Message.ShouldStartWith("sources.yaml, line ");
        fault.Message.ShouldContain(mentioned);
        fault.Line.ShouldBeInRange(line - 1, line);
    }

    [Fact]
    public void Parse_EndlessNesting_IsAFaultAndNoCrash() =>
        Should.Throw<SourcesFileException>(() => SourcesFile.Parse("sources: " + new string('[', 100_000), "sources.yaml"));

    [Fact]
    public void Load_AFolderWithoutTheFile_IsNone() =>
        SourcesFile.Load(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName())).ShouldBeSameAs(SourcesFile.None);

    [Fact]
    public void Read_WhatTheCuratorSays_OverridesTheFileAlsoWithNull()
    {
        const string text = "---\ntitle: Printed\nauthors: [Carl Fen]\ndate: 2025-03-05\nsource_url: https://example.org/a\npublisher: Printed House\n---\nSome words.";
        var sources = SourcesFile.Parse("sources:\n  - file: lake.md\n    title: Chosen\n    publisher: null\n    published: 2025-03-04\n", "sources.yaml");

        var document = Read.File("lake.md", text, sources);

        document.Metadata.Title.ShouldBe("Chosen");
        document.Metadata.Publisher.ShouldBeNull();
        document.Metadata.Authors.ShouldBe(["Carl Fen"]);
        document.Metadata.Published.ShouldBe(new DateOnly(2025, 3, 4));
        document.Warnings.Select(warning => warning.Code).ShouldBe(["date-conflict", "title-conflict"]);
    }

    [Fact]
    public void Read_AFileThatIsNotListed_GetsItsPathAsId() =>
        Read.File("2025/Lake Note.md", "Some words.").Metadata.Id.ShouldBe("2025-lake-note");
}
