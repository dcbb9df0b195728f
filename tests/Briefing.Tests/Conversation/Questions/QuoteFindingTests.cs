using Briefing.Conversation.Scopes;
using Briefing.Conversation.Turns;
using Briefing.Tests.Conversation.Scopes;

namespace Briefing.Tests.Conversation.Questions;

public sealed class QuoteFindingTests(ScopedBot fixture) : IClassFixture<ScopedBot>
{
    [Theory]
    [InlineData("fast boat", "", "", "fast boat")]
    [InlineData("What did Brandt say about the fast boat?", "", "", "toy for tourists")]
    [InlineData("Lindqvist", "", "", "Lindqvist")]
    [InlineData("quay", "Lindqvist", "", "quay")]
    [InlineData("fast boat", "", "Island Review", "fast boat")]
    public async Task Search_ByWordsSpeakerAndSource_FindsSealedQuotes(string words, string speaker, string source, string expected)
    {
        var found = await SearchAsync(words, new QuoteSearch(speaker, source));

        found.Quotes.ShouldNotBeEmpty(found.Notice);
        found.Quotes.ShouldContain(quote => quote.Text.Contains(expected, StringComparison.OrdinalIgnoreCase));
        if (source.Length > 0) found.Quotes.ShouldAllBe(quote => quote.Source.Publisher == source);
        if (speaker.Length > 0) found.Quotes.ShouldAllBe(quote => quote.Speaker.EndsWith(speaker, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("zeppelin hangar", "", "")]
    [InlineData("fast boat", "Ulrik Tamber", "")]
    [InlineData("fast boat", "", "Vanished Gazette")]
    public async Task Search_ForWhatIsNotThere_FindsNothingAndSaysSo(string words, string speaker, string source)
    {
        var found = await SearchAsync(words, new QuoteSearch(speaker, source));

        found.Quotes.ShouldBeEmpty();
        found.Notice.ShouldNotBeNullOrWhiteSpace();
    }

    [Fact]
    public async Task Search_PageByPage_GivesEachQuoteOnce()
    {
        var all = await SearchAsync("Lindqvist", new QuoteSearch());
        all.Quotes.Length.ShouldBeGreaterThan(3);

        var pages = new List<Quote>();
        for (var skip = 0; skip < all.Quotes.Length; skip += 2) pages.AddRange((await SearchAsync("Lindqvist", new QuoteSearch(Skip: skip, Count: 2))).Quotes);

        pages.Select(quote => quote.Link).ShouldBe(all.Quotes.Select(quote => quote.Link));
        (await SearchAsync("Lindqvist", new QuoteSearch(Skip: all.Quotes.Length))).Quotes.ShouldBeEmpty();
    }

    [Fact]
    public async Task Search_WithoutWords_ShowsTheNewest() => (await SearchAsync("", new QuoteSearch())).Quotes.ShouldNotBeEmpty();

    [Theory]
    [InlineData("unsubscribe")]
    [InlineData("forget me")]
    [InlineData("only answer from Island Review here")]
    public async Task Search_ForWordsThatAskForADeed_DoesNothing(string words)
    {
        var channel = ScopedBot.Fresh();

        await fixture.Tied.SearchAsync(ScopedBot.In(channel, words, manages: true), new QuoteSearch(), CancellationToken.None);

        fixture.Scopes.Of([$"msteams/harbour/{channel}"]).ShouldBeEmpty();
    }

    [Fact]
    public async Task SearchAndFind_InATiedPlace_ShowNothingElse()
    {
        var lamp = (await SearchAsync("lamp", new QuoteSearch("Edvard Sorrel"))).Quotes[0];
        var channel = ScopedBot.Fresh();
        fixture.Scopes.Set(new SourceScope($"msteams/harbour/{channel}", ["Island Review"], ScopedBot.Now));

        (await fixture.Tied.SearchAsync(ScopedBot.In(channel, "lamp"), new QuoteSearch(), CancellationToken.None)).Quotes.ShouldBeEmpty();
        (await fixture.Tied.FindAsync(ScopedBot.In(channel, ""), QuotePlace.Of(lamp), CancellationToken.None)).ShouldBeNull();
        (await fixture.Tied.FindAsync(ScopedBot.In(ScopedBot.Fresh(), ""), QuotePlace.Of(lamp), CancellationToken.None)).ShouldNotBeNull().Link.ShouldBe(lamp.Link);
    }

    [Theory]
    [InlineData("nowhere", "aaaaaaaaaaaa", "0-5")]
    [InlineData("island-review", "aaaaaaaaaaaa", "0-5")]
    [InlineData("island-review", "a%", "0-5")]
    [InlineData("../secrets", "aaaaaaaaaaaa", "0-999999999")]
    [InlineData("island-review", "aaaaaaaaaaaa", "5-0")]
    public async Task Find_WhatIsNotThere_IsNull(string document, string hash, string locator) =>
        (await fixture.Tied.FindAsync(ScopedBot.In(ScopedBot.Fresh(), ""), new QuotePlace(document, hash, locator), CancellationToken.None)).ShouldBeNull();

    private Task<FoundQuotes> SearchAsync(string words, QuoteSearch search) => fixture.Tied.SearchAsync(ScopedBot.In(ScopedBot.Fresh(), words), search, CancellationToken.None);
}
