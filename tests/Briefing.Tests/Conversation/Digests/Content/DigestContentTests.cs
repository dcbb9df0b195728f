using Briefing.Conversation.Digests.Content;

namespace Briefing.Tests.Conversation.Digests.Content;

public class DigestContentTests
{
    [Fact]
    public void Read_OfWhatWasWritten_IsTheSame()
    {
        var item = new SentQuote("herald", new string('a', 64), "10-20,30-40", "0123456789abcdef01234567", "lena-korhal");
        var content = new DigestContent(7, new DateTimeOffset(2025, 3, 3, 7, 30, 0, TimeSpan.Zero), [item]) { New = 1, HeldBack = [item with { Speaker = null }] };
        var read = DigestContent.Read(content.ToJson()).ShouldNotBeNull();
        (read.StoreVersion, read.Through, read.New).ShouldBe((7, content.Through, 1));
        read.Items.ShouldBe(content.Items);
        read.HeldBack.ShouldBe(content.HeldBack);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[1, 2]")]
    [InlineData("{\"storeVersion\": \"seven\"}")]
    [InlineData("herring")]
    public void Read_OfAnythingElse_IsNothing(string? json) => DigestContent.Read(json).ShouldBeNull();

    [Fact]
    public void Read_WithoutHeldBack_HasNone() => DigestContent.Read("{\"storeVersion\": 1, \"through\": \"2025-03-03T07:30:00+00:00\", \"items\": []}")!.HeldBack.ShouldBeEmpty();
}
