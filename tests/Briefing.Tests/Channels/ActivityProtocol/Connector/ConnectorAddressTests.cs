using Briefing.Channels.ActivityProtocol.Connector;

namespace Briefing.Tests.Channels.ActivityProtocol.Connector;

public sealed class ConnectorAddressTests
{
    [Theory]
    [InlineData("http://localhost:1/_connector/", "g-1|livechat", "a1", "/_connector/v3/conversations/g-1%7Clivechat/activities/a1")]
    [InlineData("http://localhost:1/", "19:x@thread;messageid=5", null, "/v3/conversations/19%3Ax%40thread%3Bmessageid%3D5/activities")]
    [InlineData("http://localhost:1/", "a/../b?c#d", "x/y", "/v3/conversations/a%2F..%2Fb%3Fc%23d/activities/x%2Fy")]
    [InlineData("http://localhost:1/", "c", "..", "/v3/conversations/c/activities")]
    [InlineData("http://localhost:1/", "c", "", "/v3/conversations/c/activities")]
    public void Activities_OfAnyIdentifiers_StayInTheirSegments(string service, string conversation, string? replyTo, string expected) =>
        ConnectorAddress.Activities(new Uri(service), conversation, replyTo).PathAndQuery.ShouldBe(expected);
}
