using System.Buffers.Text;
using System.IO.Compression;
using Briefing.Conversation.Questions.Permalinks;
using Briefing.Conversation.Turns;

namespace Briefing.Tests.Conversation.Questions.Permalinks;

public sealed class AnswerAddressTests(BotFixture fixture) : IClassFixture<BotFixture>
{
    private const string Host = "http://localhost:3978";

    [Fact]
    public void Read_WhatWasWritten_IsTheSame()
    {
        var answered = new AnsweredQuestion(new KeptQuestion { Intent = "WhatSaid", Text = "What did Ilse Brandt say on eels?", Topic = "eels", Speakers = [new KeptName(["ilse-brandt"], "Ilse Brandt")] }, 12, ["eel-report/0123456789ab/10-40"]);

        var address = AnswerAddress.For(Host, answered);
        var read = AnswerAddress.Read(AnswerAddress.TokenIn("see " + address + " please", Host)!);

        address.ShouldStartWith(Host + "/answer/");
        read.ShouldNotBeNull();
        (read.Version, read.Question.Topic, read.Question.Speakers[0].Keys[0], read.Quotes[0]).ShouldBe((12, "eels", "ilse-brandt", "eel-report/0123456789ab/10-40"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("no token")]
    [InlineData("AAAA")]
    [InlineData("../../etc")]
    public void Read_NoToken_IsNull(string token) => AnswerAddress.Read(token).ShouldBeNull();

    [Fact]
    public void Read_ABomb_IsNull() => AnswerAddress.Read(Packed("{\"question\":{\"intent\":\"Topic\",\"text\":\"" + new string('a', 5_000_000) + "\"}}")).ShouldBeNull();

    [Fact]
    public void Read_QuotesThatAreNone_AreLeftOut() =>
        AnswerAddress.Read(Packed("""{"question":{"intent":"Topic","text":"eels","topic":"eels"},"quotes":["../x","javascript:1",null,"a/0123456789ab/1-2"]}"""))!.Quotes.ShouldBe(["a/0123456789ab/1-2"]);

    [Fact]
    public async Task Answer_OpenedByItsAddress_IsGivenAgain()
    {
        var reply = await fixture.Ask("What did Lindqvist say about the repair?");
        var token = AnswerAddress.TokenIn(reply.Permalink!, Host)!;

        var again = await fixture.Bot.RespondAsync(new Turn("another", "", DateTimeOffset.UnixEpoch) { Answer = token }, CancellationToken.None);

        again.Quotes.Select(quote => quote.Link).ShouldBe(reply.Quotes.Select(quote => quote.Link));
        again.Text.ShouldContain("The sources have not changed since");
        token.Length.ShouldBeLessThan(1_000);
    }

    [Fact]
    public async Task Answer_OpenedAfterASourceChanged_LinksToWhatItWasMadeOf()
    {
        var reply = await fixture.Ask("What did Lindqvist say about the repair?");
        var then = AnswerAddress.Read(AnswerAddress.TokenIn(reply.Permalink!, Host)!)! with { Version = 1, Quotes = ["harbour-herald/0123456789ab/1-20"] };
        var token = AnswerAddress.TokenIn(AnswerAddress.For(Host, then), Host);

        var again = await fixture.Bot.RespondAsync(new Turn("another", "", DateTimeOffset.UnixEpoch) { Answer = token }, CancellationToken.None);

        again.Text.ShouldContain("The sources have changed since, and so has the answer");
        again.Points.ShouldHaveSingleItem().Link.ShouldBe(Host + "/sources/harbour-herald/0123456789ab/1-20#quote");
    }

    [Fact]
    public async Task Address_WithAnotherNameForSomebody_GivesTheNameOfTheSources()
    {
        var forged = new AnsweredQuestion(new KeptQuestion { Intent = "WhatSaid", Text = "x", Topic = "ferry", Speakers = [new KeptName(["tomas-brandt"], "Somebody Else")] }, 1, []);
        var token = AnswerAddress.TokenIn(AnswerAddress.For(Host, forged), Host);

        var reply = await fixture.Bot.RespondAsync(new Turn("another", "", DateTimeOffset.UnixEpoch) { Answer = token }, CancellationToken.None);

        reply.Text.ShouldNotContain("Somebody Else");
        reply.Text.ShouldContain("Tomas Brandt");
    }

    [Theory]
    [InlineData("broken")]
    [InlineData("!!!")]
    public async Task Address_Broken_IsSaidSo(string token) =>
        (await fixture.Bot.RespondAsync(new Turn("another", "", DateTimeOffset.UnixEpoch) { Answer = token }, CancellationToken.None)).Text.ShouldContain("no address of an answer");

    private static string Packed(string json)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Optimal)) brotli.Write(System.Text.Encoding.UTF8.GetBytes(json));
        return Base64Url.EncodeToString(packed.ToArray());
    }
}
