using Briefing.Knowledge.Topics;

namespace Briefing.Tests.Knowledge.Topics;

public sealed class AcronymsTests
{
    [Theory]
    [InlineData("The Harbour Safety Board (HSB) met.", "HSB", "Harbour Safety Board")]
    [InlineData("A vote of the Union of Kelp Cutters (UKC) is due.", "UKC", "Union of Kelp Cutters")]
    [InlineData("The HSB (Harbour Safety Board) met.", "HSB", "Harbour Safety Board")]
    [InlineData("She left the Low-Water Survey (LWS) early.", "LWS", "Low-Water Survey")]
    public void In_ADefinition_GivesTheLongForm(string text, string acronym, string longForm)
    {
        var found = Acronyms.In(text).ShouldHaveSingleItem();

        found.Short.ShouldBe(acronym);
        found.Long.ShouldBe(longForm);
    }

    [Fact]
    public void In_NothingButBrackets_GivesNothing()
    {
        Acronyms.In(new string('(', 200_000) + ")").ShouldBeEmpty();
        Acronyms.In(string.Concat(Enumerable.Repeat("(AB)", 50_000))).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("The harbour (see map) is closed.")]
    [InlineData("The council met (HSB) again.")]
    [InlineData("The Harbour Safety Board (2024) met.")]
    [InlineData("An open bracket (HSB")]
    [InlineData("(HSB) met.")]
    [InlineData("The Harbour Safety Board (which, as everybody on the quay knew by then, had not met since the spring tides of the year before and would not meet again) HSB")]
    public void In_NoDefinition_GivesNothing(string text) => Acronyms.In(text).ShouldBeEmpty();
}
