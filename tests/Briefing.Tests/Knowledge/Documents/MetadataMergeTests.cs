using Briefing.Knowledge.Documents;

namespace Briefing.Tests.Knowledge.Documents;

public sealed class MetadataMergeTests
{
    private static readonly Imprint Head = new()
    {
        Origin = MetadataOrigin.MetaElement, Title = "Ferry fares to rise", Authors = ["Ada Moor"], Publisher = "Tidewater Courier",
        Dates = [new DateOnly(2025, 3, 4)], Url = "https://courier.example/2025/03/04/fares",
    };

    private static readonly Imprint Print = new() { Title = "Ferry fares to rise", Authors = ["Ada Moor"], Said = new DateOnly(2025, 3, 3), Dates = [new DateOnly(2025, 3, 4)] };

    [Fact]
    public void Merge_SeveralPlaces_NamesWhereEachValueComesFrom()
    {
        var (metadata, warnings) = Merge("fares.html", Head.Or(Print), "published: 2025-03-04");

        metadata.Said.ShouldBe(new DateOnly(2025, 3, 3));
        metadata.Day.ShouldBe(metadata.Said);
        metadata.Origins.ShouldBe([
            new("title", MetadataOrigin.MetaElement), new("authors", MetadataOrigin.MetaElement), new("publisher", MetadataOrigin.MetaElement),
            new("said", MetadataOrigin.Print), new("published", MetadataOrigin.Curator), new("url", MetadataOrigin.MetaElement)]);
        warnings.ShouldBeEmpty();
    }

    [Fact]
    public void Merge_AFetchedDocument_HasItsAddressAndWhatThatSays()
    {
        var (metadata, warnings) = Merge("https://www.courier.example/2025/03/04/fares.html", new Imprint { Title = "Fares" });

        metadata.Id.ShouldBe("courier-example-2025-03-04-fares-html");
        metadata.Url.ShouldBe("https://www.courier.example/2025/03/04/fares.html");
        metadata.Published.ShouldBe(new DateOnly(2025, 3, 4));
        metadata.Publisher.ShouldBe("courier.example");
        metadata.Origins.Where(origin => origin.Origin == MetadataOrigin.Address).Select(origin => origin.Field).ShouldBe(["publisher", "published", "url"]);
        warnings.ShouldBeEmpty();
    }

    [Fact]
    public void Merge_NothingKnown_HasNoOriginsAndSaysWhatIsMissing()
    {
        var (metadata, warnings) = Merge("2025-03-04 fares.txt", new Imprint());

        metadata.Origins.ShouldBeEmpty();
        warnings.Select(warning => warning.Code).ShouldBe(["no-title", "no-date"]);
        warnings[1].Message.ShouldContain("its name says 2025-03-04");
    }

    [Theory]
    [InlineData("published: 2025-03-05", "date-conflict", "2025-03-05 by sources.yaml, which wins; the head of the page says 2025-03-04")]
    [InlineData("said: 2025-03-01", "said-conflict", "2025-03-01 by sources.yaml, which wins; its own text says 2025-03-03")]
    [InlineData("title: \"Harbour budget\"", "title-conflict", "\"Harbour budget\" by sources.yaml, which wins; the head of the page says \"Ferry fares to rise\"")]
    [InlineData("authors: [Ben Reed]", "authors-conflict", "\"Ben Reed\" by sources.yaml, which wins; the head of the page says \"Ada Moor\"")]
    [InlineData("publisher: Island Review", "publisher-conflict", "\"Island Review\" by sources.yaml, which wins; the head of the page says \"Tidewater Courier\"")]
    [InlineData("url: https://review.example/fares", "url-conflict", "\"https://review.example/fares\" by sources.yaml, which wins; the head of the page says")]
    public void Merge_TheCuratorSaysAnotherThing_WinsAndIsWarned(string said, string code, string message)
    {
        var (_, warnings) = Merge("fares.html", Head.Or(Print), said);

        var warning = warnings.ShouldHaveSingleItem();
        warning.Code.ShouldBe(code);
        warning.Message.ShouldContain(message);
    }

    [Theory]
    [InlineData("title: Ferry fares to rise in spring")]
    [InlineData("authors: [Ada K. Moor, Ben Reed]")]
    [InlineData("publisher: The Tidewater Courier (TC)")]
    [InlineData("publisher: TC")]
    [InlineData("url: https://www.courier.example/fares?print=1")]
    [InlineData("publisher: null")]
    public void Merge_TheSameInOtherWords_IsNoConflict(string said) => Merge("fares.html", Head.Or(Print), said).Warnings.ShouldBeEmpty();

    [Fact]
    public void Merge_ThePlacesOfAFileDisagree_UsesTheFirstAndSaysSo()
    {
        var (metadata, warnings) = Merge("fares.html", Head.Or(Print with { Dates = [new DateOnly(2024, 3, 4)] }));

        metadata.Published.ShouldBe(new DateOnly(2025, 3, 4));
        warnings.ShouldHaveSingleItem().Message.ShouldContain("2025-03-04 by the head of the page, which is used; its own text says 2024-03-04");
    }

    [Fact]
    public void Merge_TwoDaysThatMidnightParts_AreNoConflict() =>
        Merge("fares.html", Head.Or(Print with { Dates = [new DateOnly(2025, 3, 5)] })).Warnings.ShouldBeEmpty();

    [Fact]
    public void Merge_PublishedBeforeItWasSaid_IsWarned() =>
        Merge("fares.html", Head with { Said = new DateOnly(2025, 3, 6) }).Warnings.Select(warning => warning.Code).ShouldBe(["published-before-said"]);

    private static (DocumentMetadata Metadata, List<ReadingWarning> Warnings) Merge(string file, Imprint imprint, string? said = null)
    {
        var warnings = new List<ReadingWarning>();
        var entry = said is null ? null : SourcesFile.Parse($"sources:\n  - file: {file}\n    {said}\n", "sources.yaml").Find(file);
        return (MetadataMerge.Merge(file, imprint, entry, warnings), warnings);
    }
}
