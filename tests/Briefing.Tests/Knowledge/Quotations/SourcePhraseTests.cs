using Briefing.Knowledge.Quotations;

namespace Briefing.Tests.Knowledge.Quotations;

/// <summary>Who is the source, and how far the words for it reach.</summary>
public sealed class SourcePhraseTests
{
    [Theory]
    [InlineData("Ada Lund left. Lund, citing the tide tables, said that the pier was safe.", "Lund, citing the tide tables")]
    [InlineData("Ada Lund left. Lund, a former pilot, said that the pier was safe.", "Lund, a former pilot")]
    [InlineData("Port minister Ada Lund of Norland said that the pier was safe.", "Port minister Ada Lund of Norland")]
    [InlineData("Ada Lund of the harbour office said that the pier was safe.", "Ada Lund of the harbour office")]
    [InlineData("Saltby-based Ada Lund said that the pier was safe.", "Saltby-based Ada Lund")]
    public void ANamedSource_WithWhatTellsWhoItIs_IsThatPerson(string text, string source)
    {
        var quotation = Sample.Analyse(text).Quotations.Single();

        quotation.Source!.Text.ShouldBe(source);
        quotation.Speaker!.Name.ShouldBe("Ada Lund");
        quotation.Content.Text.ShouldBe("that the pier was safe");
    }

    [Theory]
    [InlineData("A columnist for the weekly Tidal said that the pier was safe.", "A columnist for the weekly Tidal")]
    [InlineData("A person close to Ada Lund said that the pier was safe.", "A person close to Ada Lund")]
    [InlineData("Two officials familiar with the plan said that the pier was safe.", "Two officials familiar with the plan")]
    [InlineData("One of them said that the pier was safe.", "One of them")]
    [InlineData("Four in ten said that the pier was safe.", "Four in ten")]
    [InlineData("Another said that the pier was safe.", "Another")]
    public void ASourceWithoutAName_IsNobodyInParticular(string text, string source)
    {
        var analysis = Sample.Analyse(text);

        analysis.Quotations.ShouldContain(quotation => quotation.Source!.Text == source && quotation.Speaker == null);
        analysis.Statements.ShouldAllBe(statement => statement.Mode == SpeechMode.Narration);
    }
}
