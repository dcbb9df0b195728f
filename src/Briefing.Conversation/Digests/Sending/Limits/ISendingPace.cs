namespace Briefing.Conversation.Digests.Sending.Limits;

/// <summary>Shares the messages a second that a tenant may be sent among all senders of a store.</summary>
public interface ISendingPace
{
    /// <summary>Takes turns, which no other sender gets; those that are not used are lost.</summary>
    /// <param name="tenant">The tenant, with its channel.</param>
    /// <param name="turns">How many turns.</param>
    /// <param name="interval">The time from one turn to the next.</param>
    /// <param name="now">Now.</param>
    /// <returns>The moment of the first turn; not before now.</returns>
    DateTimeOffset Take(string tenant, int turns, TimeSpan interval, DateTimeOffset now);
}
