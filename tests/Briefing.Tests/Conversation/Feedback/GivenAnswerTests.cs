using System.IO.Compression;
using System.Buffers.Text;
using Briefing.Conversation.Feedback;

namespace Briefing.Tests.Conversation.Feedback;

public sealed class GivenAnswerTests
{
    private static readonly GivenAnswer Answer = new() { Question = "Was sagte Tamm über die Fähre? 🙂", Intent = "WhatSaid", StoreVersion = 12, Quotes = ["a/0123456789ab/1-2", "b/0123456789ab/3-4,6-9"] };

    [Fact]
    public void Token_ReadAgain_IsTheSameAnswer()
    {
        Answer.Token.ShouldMatch("^[A-Za-z0-9_-]+$");
        GivenAnswer.Read(Answer.Token).ShouldBe(Answer);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("not a token!")]
    [InlineData("AAAA")]
    public void Read_OfWhatIsNoToken_IsNothing(string? token) => GivenAnswer.Read(token).ShouldBeNull();

    [Theory]
    [InlineData("""{"q":"","i":"WhatSaid","v":1,"s":[]}""")]
    [InlineData("""{"q":"x","i":"","v":1,"s":[]}""")]
    [InlineData("""{"q":"x","i":"WhatSaid","v":1,"s":[null]}""")]
    [InlineData("""{"q":"x","v":1}""")]
    [InlineData("""[1]""")]
    public void Read_OfAnotherShape_IsNothing(string json) => GivenAnswer.Read(Packed(json)).ShouldBeNull();

    [Fact]
    public void Read_OfATokenThatUnpacksToFarMore_IsNothingAndReadsNoMoreThanItsBound()
    {
        var token = Packed($$"""{"q":"{{new string('x', 1_000_000)}}","i":"WhatSaid","v":1,"s":[]}""");

        token.Length.ShouldBeLessThan(GivenAnswer.LongestToken);
        GivenAnswer.Read(token).ShouldBeNull();
    }

    private static string Packed(string json)
    {
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.SmallestSize, leaveOpen: true)) deflate.Write(System.Text.Encoding.UTF8.GetBytes(json));
        return Base64Url.EncodeToString(packed.ToArray());
    }
}
