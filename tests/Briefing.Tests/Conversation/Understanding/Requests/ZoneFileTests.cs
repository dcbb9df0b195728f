using Briefing.Conversation.Understanding;
using Briefing.Conversation.Understanding.Requests;

namespace Briefing.Tests.Conversation.Understanding.Requests;

public sealed class ZoneFileTests
{
    [Theory]
    [InlineData("- { zone: Europe/Atlantis, names: Deep }", "no zone of the IANA database")]
    [InlineData("- { names: Rome }", "a zone is missing")]
    [InlineData("- { zone: Europe/Rome, called: Rome }", "known are zone, names and short")]
    [InlineData("zone: Europe/Rome", "write a list")]
    [InlineData("- { zone: [", "zones.yaml")]
    public void Parse_OfAFault_NamesIt(string text, string expected) =>
        Should.Throw<DialogFaultException>(() => ZoneFile.Parse("zones.yaml", text)).Message.ShouldContain(expected);

    [Theory]
    [InlineData("Rome", "Europe/Rome")]
    [InlineData("italy", "Europe/Rome")]
    [InlineData("São Paulo", "America/Sao_Paulo")]
    [InlineData("Kyiv", "Europe/Kyiv")]
    [InlineData("UTC", "Etc/UTC")]
    [InlineData("GMT+2", "Etc/GMT-2")]
    [InlineData("Eastern", "America/New_York")]
    public void Named_OfACityCountryOrOffset_IsItsZone(string name, string zone) => ZoneFile.Load(BotFixture.Dialogs).Named(name).ShouldBe([zone]);

    [Theory]
    [InlineData("Narnia")]
    [InlineData("UTC+99")]
    [InlineData("")]
    public void Named_OfNoPlace_IsNothing(string name) => ZoneFile.Load(BotFixture.Dialogs).Named(name).ShouldBeEmpty();

    [Fact]
    public void Names_OfTheFolder_AreAllKnownZones() => Should.NotThrow(() => ZoneFile.Load(BotFixture.Dialogs));
}
