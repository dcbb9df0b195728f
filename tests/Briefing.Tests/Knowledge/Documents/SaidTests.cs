using Briefing.Knowledge.Documents;

namespace Briefing.Tests.Knowledge.Documents;

public sealed class SaidTests
{
    private const string Speech = "Dear colleagues, the harbour is older than any of us, and it will be there when we are gone.";

    [Theory]
    [InlineData("# Remarks on the harbour\n\nCastle Hall, Port Ellery\n\n4 March 2025\n\n")]
    [InlineData("# Remarks on the harbour\n\nTuesday, 4 March 2025\n\n10:05 a.m.\n\n")]
    [InlineData("# Remarks on the harbour\n\nPort Ellery, Castle Hall, 4 March 2025\n\n")]
    [InlineData("# The harbour\n\nDebated on Tuesday 4 March 2025\n\n")]
    [InlineData("# Press conference of 4 March 2025\n\n")]
    [InlineData("---\nsaid: 2025-03-04\n---\n# The harbour\n\n")]
    [InlineData("---\nevent_date: 4 March 2025\n---\n# The harbour\n\n")]
    public void Read_ASpeechWithItsDay_KnowsWhenItWasSaid(string opening)
    {
        var metadata = Read.Markdown(opening + Speech).Metadata;

        metadata.Said.ShouldBe(new DateOnly(2025, 3, 4));
        metadata.Published.ShouldBeNull();
        metadata.Origins.ShouldContain(origin => origin.Field == "said");
    }

    [Theory]
    [InlineData("# Remarks on the harbour\n\nPublished: 4 March 2025\n\n")]
    [InlineData("# Remarks on the harbour\n\n4 March 2025\n\n")]
    [InlineData("# The harbour opens\n\nPort Ellery, Castle Hall\n\n4 March 2025\n\n")]
    public void Read_ADateThatMayBeThatOfPublication_LeavesTheDayOpen(string opening) => Read.Markdown(opening + Speech).Metadata.Said.ShouldBeNull();

    [Fact]
    public void Read_AnEventInStructuredData_IsWhenItWasSaid()
    {
        const string page = """
            <title>Remarks</title><script type="application/ld+json">[{"@type":"SocialEvent","startDate":"2025-03-03T18:00"},{"@type":"NewsArticle","headline":"Remarks","datePublished":"2025-03-04"}]</script>
            <body><h1>Remarks</h1><p>The harbour is older than any of us, and it will be there when we are gone.</p></body>
            """;

        var metadata = Read.Html(page).Metadata;

        metadata.Said.ShouldBe(new DateOnly(2025, 3, 3));
        metadata.Published.ShouldBe(new DateOnly(2025, 3, 4));
        metadata.Origins.ShouldContain(new FieldOrigin("said", MetadataOrigin.StructuredData));
    }
}
