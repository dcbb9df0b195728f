using System.Text.Json;
using Briefing.Channels;
using Briefing.Channels.ActivityProtocol.Schema;
using Briefing.Channels.Doors.Inbound;

namespace Briefing.Tests.Channels.Doors.Inbound;

public sealed class AllowedTenantsTests
{
    private const string Own = "aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee";
    private const string Other = "bbbbbbbb-bbbb-4ccc-8ddd-eeeeeeeeeeee";

    private static readonly Caller Channel = new(CallerKind.Channel, "", "https://smba.trafficmanager.net/emea/", []);
    private static readonly Caller Emulator = new(CallerKind.Emulator, "11111111-2222-4333-8444-555555555555", null, []);

    [Theory]
    [InlineData(Own, null, true)]
    [InlineData(null, Own, true)]
    [InlineData(Own, Own, true)]
    [InlineData("AAAAAAAA-bbbb-4ccc-8ddd-eeeeeeeeeeee", null, true)]
    [InlineData(Other, null, false)]
    [InlineData(null, Other, false)]
    [InlineData(Own, Other, false)]
    [InlineData(Other, Own, false)]
    [InlineData(null, null, false)]
    [InlineData("", "", false)]
    public void Activity_OfTheService_IsTakenOfAllowedTenantsAlone(string? conversation, string? beside, bool isTaken) =>
        (Fault([Own], Channel, conversation, beside) is null).ShouldBe(isTaken);

    [Theory]
    [InlineData(null, true)]
    [InlineData(Other, false)]
    public void Activity_OfTheEmulator_NeedsNoTenantAndMayClaimNoOther(string? tenant, bool isTaken) =>
        (Fault([Own], Emulator, tenant, null) is null).ShouldBe(isTaken);

    [Fact]
    public void Activity_WhereAllTenantsAreServed_IsTaken() => Fault([], Channel, Other, null).ShouldBeNull();

    [Fact]
    public void Reason_ForTheLog_NamesNoTenant() => Fault([Own], Channel, Other, null).ShouldNotBeNull().ShouldNotContain(Other);

    private static string? Fault(string[] allowed, Caller caller, string? conversation, string? beside) =>
        new AllowedTenants(new ChannelOptions { AllowedTenants = allowed }).Fault(caller, new Activity
        {
            Conversation = new ConversationAccount { Id = "c", TenantId = conversation },
            ChannelData = beside is null ? null : JsonSerializer.SerializeToElement(new { tenant = new { id = beside } }),
        });
}
