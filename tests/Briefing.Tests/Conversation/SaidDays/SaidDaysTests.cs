using Briefing.Conversation.Turns;

namespace Briefing.Tests.Conversation.SaidDays;

/// <summary>A bot over one note in which people speak on several days.</summary>
public sealed class SaidDaysFixture() : BotFixture("SaidDays/Notes");

public sealed class SaidDaysTests(SaidDaysFixture fixture) : IClassFixture<SaidDaysFixture>
{
    [Theory]
    [InlineData("What did Ilse Brandt say in February?", "stone from Kallby", "steel")]
    [InlineData("What did Ilse Brandt say in March 2025?", "steel", "stone from Kallby")]
    [InlineData("What did Ilse Brandt say about the quay after 1 March 2025?", "steel", "stone from Kallby")]
    [InlineData("What did Greta Holm say in 2019?", "collapse", "steel")]
    public async Task Ask_WhatWasSaidInSomeDays_QuotesWhatWasSaidInThem(string question, string says, string never)
    {
        var reply = await fixture.Ask(question);

        reply.Outcome.ShouldBe(Outcome.Answer);
        reply.Quotes.ShouldContain(quote => quote.Statement.Passage.Text.Contains(says, StringComparison.Ordinal));
        reply.Quotes.ShouldNotContain(quote => quote.Statement.Passage.Text.Contains(never, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("What did Bela Toth say in January 2024?")]
    [InlineData("What did Ilse Brandt say in 2014?")]
    public async Task Ask_WhatWasSaidInOtherDays_IsNotAnswered(string question) =>
        (await fixture.Ask(question)).Outcome.ShouldBe(Outcome.Abstain);

    [Theory]
    [InlineData("What did Ilse Brandt say about stone from Kallby?", "said on 4 February 2025, published on 12 March 2025")]
    [InlineData("What did Ilse Brandt say about steel?", "said on 11 March 2025, published on 12 March 2025")]
    [InlineData("What did Greta Holm say about the quay?", "said in 2019, published on 12 March 2025")]
    [InlineData("What did Bela Toth say about the quay?", "said: not known, published on 12 March 2025")]
    public async Task Ask_WhatWasSaid_TellsWhenApartFromWhenItWasPublished(string question, string when) =>
        (await fixture.Ask(question)).Quotes[0].Line.SourceLine.ShouldContain(when);

    [Fact]
    public async Task Ask_WhenSomebodySaidSomething_QuotesItWithItsDay()
    {
        var reply = await fixture.Ask("When did Ilse Brandt say that the quay would be rebuilt with steel?");

        reply.Outcome.ShouldBe(Outcome.Answer);
        reply.Quotes[0].Line.SourceLine.ShouldContain("said on 11 March 2025");
    }
}
