namespace Briefing.Channels.ActivityProtocol.Schema;

/// <summary>The answer to an activity whose delivery mode is <c>expectReplies</c>.</summary>
internal sealed class ExpectedReplies
{
    /// <summary>The replies, in order.</summary>
    public IList<Activity>? Activities { get; set; }
}
