using Briefing.Knowledge.Fetching;
using Briefing.Knowledge.Fetching.Addresses;

namespace Briefing.Tests.Knowledge.Fetching.Addresses;

public sealed class SourceAddressTests
{
    [Theory]
    [InlineData("https://courier.example/a", "https://courier.example/a")]
    [InlineData(" HTTPS://Courier.EXAMPLE/A?b=C#part ", "https://courier.example/A?b=C")]
    [InlineData("http://courier.example:80", "http://courier.example/")]
    [InlineData("http://höfn.example/ferjan", "http://xn--hfn-sna.example/ferjan")]
    [InlineData("http://courier.example/höfn", "http://courier.example/h%C3%B6fn")]
    [InlineData("http://courier.example/a/../b", "http://courier.example/b")]
    public void Parse_Address_HasOneForm(string text, string address) => SourceAddress.Parse(text).AbsoluteUri.ShouldBe(address);

    [Theory]
    [InlineData("http://")]
    [InlineData("https:///x")]
    [InlineData("http://a b.example/")]
    [InlineData("http://[::1/")]
    [InlineData("harbour.txt")]
    [InlineData("//\u202e/a")]
    [InlineData("file://\u202e/a")]
    [InlineData("\\\\\u202e\\a")]
    [InlineData("https://ann:secret@courier.example/")]
    public void Parse_NoAddress_IsRefusedInOneLine(string text)
    {
        var refusal = Should.Throw<FetchException>(() => SourceAddress.Parse(text));
        refusal.Fault.ShouldBe(FetchFault.BadAddress);
        refusal.Message.ShouldNotContain("\n");
        refusal.Message.ShouldNotContain("secret");
    }

    [Fact]
    public void Parse_EndlessAddress_IsRefused() =>
        Should.Throw<FetchException>(() => SourceAddress.Parse("http://courier.example/" + new string('a', 5000))).Message.Length.ShouldBeLessThan(300);

    [Theory]
    [InlineData("https://courier.example/a", true)]
    [InlineData("ftp://courier.example/a", true)]
    [InlineData("harbour/notes.txt", false)]
    [InlineData("/srv/a://b", false)]
    [InlineData("C:\\notes", false)]
    [InlineData("", false)]
    public void IsMeant_Text_TellsAddressesFromPaths(string text, bool isMeant) => SourceAddress.IsMeant(text).ShouldBe(isMeant);
}
