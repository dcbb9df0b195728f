using Briefing.Channels.ActivityProtocol.Schema;

namespace Briefing.Channels.ActivityProtocol.Turns;

/// <summary>
/// Answers invokes of one kind. Invokes of a conversation come one at a time, each with a channel and a conversation that have been
/// checked; their values have not.
/// </summary>
internal interface IInvokeHandler
{
    /// <summary>Whether the invoke is for this handler. What nobody handles is answered with 501.</summary>
    bool Handles(Activity activity);

    /// <summary>The answer; null for a value that turns out not to be ours.</summary>
    Task<InvokeResponse?> HandleAsync(Activity activity, CancellationToken gone);
}
