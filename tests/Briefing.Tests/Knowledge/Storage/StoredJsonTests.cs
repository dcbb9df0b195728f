using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Storage;

namespace Briefing.Tests.Knowledge.Storage;

public sealed class StoredJsonTests
{
    [Fact]
    public void Metadata_WithOrigins_ComesBackAsItWas()
    {
        var metadata = new DocumentMetadata
        {
            Id = "fares", File = "fares.html", Title = "Ferry fares", Said = new DateOnly(2025, 3, 3), Origins = [new FieldOrigin("said", MetadataOrigin.StructuredData)],
        };

        var json = StoredJson.Write(metadata);

        json.ShouldContain("StructuredData");
        var read = StoredJson.ReadMetadata(json);
        read.Said.ShouldBe(metadata.Said);
        read.Origins.ShouldBe(metadata.Origins);
    }

    [Fact]
    public void Metadata_OfAnEarlierProgram_HasNoOriginsAndIsWhole()
    {
        var read = StoredJson.ReadMetadata("""{"id":"fares","file":"fares.html","title":"Ferry fares","authors":["Ada Moor"]}""");

        read.Origins.IsDefault.ShouldBeFalse();
        read.Origins.ShouldBeEmpty();
        read.BasedOn.ShouldBeEmpty();
        read.Authors.ShouldBe(["Ada Moor"]);
    }
}
