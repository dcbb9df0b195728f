using Briefing.Conversation.Replies;
using Briefing.Knowledge.Documents;

namespace Briefing.Tests.Conversation.Replies;

public sealed class OriginalLinkTests
{
    [Theory]
    [InlineData("A ferry-boat, red & white.", "https://news.example/a#:~:text=A%20ferry%2Dboat%2C%20red%20%26%20white.")]
    [InlineData("The ferry leaves at nine and comes back long after the sun has set.", "https://news.example/a#:~:text=The%20ferry%20leaves%20at%20nine,after%20the%20sun%20has%20set.")]
    public void For_Passage_EncodesATextFragment(string text, string link) =>
        OriginalLink.For("https://news.example/a", Passage.Cut(text, new TextSpan(0, text.Length))).ShouldBe(link);

    [Fact]
    public void For_AddressWithFragment_KeepsIt() =>
        OriginalLink.For("https://news.example/a#part", Passage.Cut("Boats", new TextSpan(0, 5))).ShouldBe("https://news.example/a#part:~:text=Boats");

    [Theory]
    [InlineData("https://council.example/dyke.pdf", "https://council.example/dyke.pdf#page=3")]
    [InlineData("https://council.example/DYKE.PDF?v=2#page=1", "https://council.example/DYKE.PDF?v=2#page=3")]
    [InlineData("https://council.example/dyke", "https://council.example/dyke#:~:text=Boats")]
    public void For_PageOfAPdf_OpensThePage(string url, string link) =>
        OriginalLink.For(url, Passage.Cut("Boats", new TextSpan(0, 5)), 3).ShouldBe(link);

    [Theory]
    [InlineData(null)]
    [InlineData("not an address")]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///etc/hosts")]
    public void For_NoWebAddress_GivesNone(string? url) => OriginalLink.For(url, Passage.Cut("Boats", new TextSpan(0, 5))).ShouldBeNull();

    [Fact]
    public void ReaderLink_Passage_HasHashAndLocator() =>
        ReaderLink.For("http://localhost:3978/", "harbour", new string('a', 64), Passage.Cut("One two three", new TextSpan(0, 3), new TextSpan(8, 13)))
            .ShouldBe("http://localhost:3978/sources/harbour/aaaaaaaaaaaa/0-3,8-13#quote");
}
