using Briefing.Conversation.Digests.Deliveries;

namespace Briefing.Conversation.Digests.Sending.Attempts;

/// <summary>Reads what a delivery is owed for.</summary>
internal static class OwedFor
{
    /// <summary>Whether its time had come.</summary>
    internal static bool IsScheduled(Delivery delivery) => delivery.Occurrence.StartsWith("at:", StringComparison.Ordinal);

    /// <summary>Whether somebody asked for it to be sent now, and so waits for a message whatever there is.</summary>
    internal static bool IsAskedFor(Delivery delivery) => delivery.Occurrence.StartsWith("now:", StringComparison.Ordinal);
}

/// <summary>Words of strangers in reasons and logs.</summary>
internal static class LogWord
{
    /// <summary>Its letters, digits and a few marks, at most 40 of them.</summary>
    internal static string Of(string word) => new([.. word.Where(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '.' or '-' or '_').Take(40)]);
}
