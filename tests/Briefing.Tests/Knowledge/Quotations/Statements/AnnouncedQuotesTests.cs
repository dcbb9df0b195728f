using Briefing.Knowledge.Quotations;

namespace Briefing.Tests.Knowledge.Quotations.Statements;

public sealed class AnnouncedQuotesTests
{
    [Theory]
    [InlineData("Petra Solheim knows the harbour. She said, quote, “It is fair to call this a wall.”", "Petra Solheim")]
    [InlineData("Jon Tamm told the council — and I quote — “nobody will miss the old wall.”", "Jon Tamm")]
    public void WordsThatAreAnnouncedAsAQuote_AreTheirSpeakers(string text, string speaker) =>
        Sample.Analyse(text).Quotations.ShouldHaveSingleItem().Speaker!.Name.ShouldBe(speaker);

    [Fact]
    public void InTalk_TheyAreNotWhoseTurnItIs()
    {
        var analysis = Sample.Analyse(
            "MR. HALE: Petra Solheim, who is hard on the board, is one of them. She said, quote, “It is fair to call this a wall.”\n\nQ: And the gates of the lock?\n\nMR. HALE: They come in May.", turns: true);

        var quotation = analysis.Quotations.Where(quotation => quotation.Speaker?.Name == "Petra Solheim").ShouldHaveSingleItem();
        quotation.Mode.ShouldBe(SpeechMode.Direct);
        quotation.Through.ShouldNotBeNull();
    }
}
