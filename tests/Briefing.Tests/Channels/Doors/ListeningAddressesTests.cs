using Briefing.Channels;
using Briefing.Channels.Doors;

namespace Briefing.Tests.Channels.Doors;

public sealed class ListeningAddressesTests
{
    [Theory]
    [InlineData("http://localhost:3978")]
    [InlineData("http://127.0.0.1:3978")]
    [InlineData("http://[::1]:3978")]
    [InlineData("http://localhost:3978;http://127.0.0.1:3979")]
    public void Listening_OnThisMachine_IsAllowed(string urls) => ListeningAddresses.Refusal([urls], new ChannelOptions()).ShouldBeNull();

    [Theory]
    [InlineData("http://0.0.0.0:3978")]
    [InlineData("http://*:3978")]
    [InlineData("http://+:3978")]
    [InlineData("http://[::]:3978")]
    [InlineData("http://bot.example:3978")]
    [InlineData("http://localhost:3978;http://10.0.0.5:80")]
    public void Listening_ForOthersWithoutAnAppId_IsRefusedWithWhatToDo(string urls) =>
        ListeningAddresses.Refusal([urls], new ChannelOptions()).ShouldNotBeNull().ShouldContain("http://localhost:PORT");

    [Fact]
    public void Listening_ForOthersWithAnAppId_IsAllowed() =>
        ListeningAddresses.Refusal(["http://0.0.0.0:3978"], new ChannelOptions { AppId = "11111111-2222-4333-8444-555555555555" }).ShouldBeNull();
}
