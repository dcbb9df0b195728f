using Briefing.Channels;
using Briefing.Channels.Doors;
using Briefing.Tests.Channels.Fixtures;

namespace Briefing.Tests.Channels.Doors;

public sealed class AuthenticationOptionsTests
{
    private static readonly AuthenticationOptions Fine = LockedHost.Options;

    public static TheoryData<string, AuthenticationOptions> Faulty => new()
    {
        { "MicrosoftAppTenantId", Fine with { TenantId = "contoso" } },
        { "MicrosoftAppTenantId", Fine with { AppType = BotAppType.SingleTenant, TenantId = "" } },
        { "MicrosoftAppPassword", Fine with { Credential = null } },
        { "managed identity", Fine with { AppType = BotAppType.UserAssignedMsi } },
        { "AllowedCallers", Fine with { AllowedCallers = ["*"] } },
        { "ServiceHosts", Fine with { ServiceHosts = ["*"] } },
        { "https", Fine with { ChannelMetadata = new Uri("http://login.botframework.com/") } },
        { "https", Fine with { DirectoryMetadata = new Uri("http://10.0.0.1/") } },
    };

    [Fact]
    public void Options_OfEachKindOfBot_AreFine()
    {
        Fine.Faults().ShouldBeEmpty();
        (Fine with { TenantId = "" }).Faults().ShouldBeEmpty();
        (Fine with { AppType = BotAppType.SingleTenant }).Faults().ShouldBeEmpty();
        (Fine with { AppType = BotAppType.UserAssignedMsi, Credential = null }).Faults().ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Faulty))]
    public void Options_WithAFault_SayWhatToDo(string told, AuthenticationOptions options) => options.Faults().ShouldHaveSingleItem().ShouldContain(told);

    [Fact]
    public void AppId_ThatIsNoGuid_IsAFault() => new ChannelOptions { AppId = "briefing", Authentication = Fine }.Faults().ShouldHaveSingleItem().ShouldContain("MicrosoftAppId");

    [Fact]
    public void Options_WithoutAnAppId_NeedNothing() => new ChannelOptions().Faults().ShouldBeEmpty();
}
