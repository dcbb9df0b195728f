namespace Briefing.Conversation.Digests.Storage;

/// <summary>
/// States as the statements name them. They are written out, not bound: an index over the rows of one state is used only where
/// the statement says the state.
/// </summary>
internal static class Row
{
    internal const string Stopped = "2";

    internal const string Waiting = "0";

    internal const string Claimed = "1";

    internal const string Sent = "2";

    internal const string Dropped = "3";

    /// <summary>Waiting or claimed, in the words of the indexes over what is open.</summary>
    internal const string IsOpen = "state < 2";

    /// <summary>
    /// Drops what is open. A claim keeps its token: where the channel has taken the message meanwhile, its sender can still say so.
    /// </summary>
    internal static string EndOpen(string where) => $"""
        UPDATE deliveries SET state = {Dropped}, reason = @reason, finished = @at WHERE {IsOpen} AND {where}
        """;
}
