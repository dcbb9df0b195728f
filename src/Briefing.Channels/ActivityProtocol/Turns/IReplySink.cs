using Briefing.Channels.ActivityProtocol.Connector;
using Briefing.Channels.ActivityProtocol.Schema;

namespace Briefing.Channels.ActivityProtocol.Turns;

/// <summary>Where the replies of one turn go.</summary>
internal interface IReplySink
{
    /// <summary>Whether the user sees a reply the moment it is sent, so that typing makes sense.</summary>
    bool IsLive { get; }

    /// <summary>Sends one activity.</summary>
    /// <returns>Whether it arrived.</returns>
    Task<bool> SendAsync(Activity activity, CancellationToken cancellation);
}

/// <summary>Posts replies to the connector.</summary>
internal sealed class ConnectorSink(ConnectorClient connector, Uri service) : IReplySink
{
    public bool IsLive => true;

    public async Task<bool> SendAsync(Activity activity, CancellationToken cancellation) =>
        (await connector.SendAsync(service, activity, cancellation)).IsDelivered;
}

/// <summary>Keeps replies for the body of the response (<c>deliveryMode: expectReplies</c>).</summary>
internal sealed class ExpectedRepliesSink : IReplySink
{
    /// <summary>The replies so far, in order.</summary>
    internal List<Activity> Activities { get; } = [];

    public bool IsLive => false;

    public Task<bool> SendAsync(Activity activity, CancellationToken cancellation)
    {
        Activities.Add(activity);
        return Task.FromResult(true);
    }
}
