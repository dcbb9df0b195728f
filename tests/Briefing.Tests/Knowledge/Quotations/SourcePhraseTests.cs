using Briefing.Knowledge.Quotations;

namespace Briefing.Tests.Knowledge.Quotations;

/// <summary>Who is the source, and how far the words for it reach.</summary>
public sealed class SourcePhraseTests
{
    [Theory]
    [InlineData("Ada Lund left. Lund, citing the tide tables, said that the pier was safe.", "Lund")]
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
    [InlineData("Ada Lund wrote a letter to the guild. “The pier is safe,” the letter says.")]
    [InlineData("Ada Lund published an open letter on Monday. Her letter said that the pier was safe.")]
    [InlineData("Ada Lund on Saturday called the pier a folly.")]
    [InlineData("Quotas must fall, Ada Lund said last week.")]
    [InlineData("The pier will open hourly, Ada Lund announced on January 6.")]
    [InlineData("The losses were put at 31 boats by Ada Lund.")]
    [InlineData("According to Ada Lund of the Tidal Office, the pier is safe.")]
    [InlineData("The pier is safe, Ada Lund tells Radio Two.")]
    public void ASource_BehindDaysPlacesAndWrittenWords_IsThatPerson(string text) =>
        Sample.Analyse(text).Quotations.ShouldHaveSingleItem().Speaker!.Name.ShouldBe("Ada Lund");

    [Fact]
    public void AHeadingOfAQuotation_TellsWhatItIsAbout_AndNotWhoseItIs() =>
        Sample.Analyse("On Norland's refusal to pay the pilots: “They count with beans and call it a budget.”").Quotations
            .ShouldAllBe(quotation => quotation.Speaker == null || quotation.Speaker.Name != "Norland");

    [Theory]
    [InlineData("Piet Loos received a letter from Ada Lund. “The pier is safe,” the letter says.")]
    [InlineData("Ada Lund and Piet Loos wrote a letter. “The pier is safe,” the letter says.")]
    [InlineData("Kestrel Energy sued Harbour Energy. The company said that the pier was safe.")]
    public void ALetterOrFirm_ThatMayBeAnothers_StaysOpen(string text) =>
        Sample.Analyse(text).Quotations.ShouldAllBe(quotation => quotation.Speaker == null);

    [Theory]
    [InlineData("“It will hold,” said Roe ally Ada Lund.", "Roe ally Ada Lund")]
    [InlineData("“It will hold,” said Ada Lund (G-Saltby), the mayor.", "Ada Lund (G-Saltby), the mayor")]
    [InlineData("“It will hold,” said the harbour secretary, Ada Lund.", "the harbour secretary, Ada Lund")]
    [InlineData("“It will hold,” said Ada Lund, 52, a pilot.", "Ada Lund, 52, a pilot")]
    [InlineData("“It will hold,” the ministry's Ada Lund said.", "the ministry's Ada Lund")]
    [InlineData("Ada Lund, a delegate from Saltby, Norland, said that it will hold.", "Ada Lund, a delegate from Saltby, Norland")]
    [InlineData("Ada Lund, speaking on Friday, said that it will hold.", "Ada Lund")]
    [InlineData("Her predecessor at the yard, Ada Lund, said that it will hold.", "Her predecessor at the yard, Ada Lund")]
    public void ANamedSource_WithOthersAround_IsTheOneWhoSpeaks(string text, string source)
    {
        var quotation = Sample.Analyse(text).Quotations.Single();

        quotation.Source!.Text.ShouldBe(source);
        quotation.Speaker!.Name.ShouldBe("Ada Lund");
    }

    [Theory]
    [InlineData("A panel led by the ministry's Ada Lund agreed that the pier was safe.")]
    [InlineData("The pier is safe, according to her office. Ada Lund left.")]
    public void ANameThatOnlyBelongsToTheSource_DoesNotSpeak(string text) =>
        Sample.Analyse(text).Statements.ShouldAllBe(statement => statement.Speaker == null);

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
