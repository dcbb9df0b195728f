using System.Security.Cryptography;
using System.Text;

namespace Briefing.Channels.Turns;

/// <summary>A turn in the inbox.</summary>
/// <param name="Id">A hash that is the same where the same turn is sent twice.</param>
/// <param name="Kind">Whose it is: the <see cref="ITurnReplay.Kind"/> of the channel that can answer it.</param>
/// <param name="Payload">What came, as the channel keeps it.</param>
/// <param name="At">When it came.</param>
public sealed record InboxTurn(string Id, string Kind, string Payload, DateTimeOffset At)
{
    /// <summary>A hash of who wrote it; empty where nobody is told.</summary>
    public string Owner { get; init; } = "";

    /// <summary>What was about to be sent; empty where nothing was.</summary>
    public string Answer { get; init; } = "";

    /// <summary>How many messages of the answer have arrived.</summary>
    public int Sent { get; init; }

    /// <summary>Which attempt this is, from 1.</summary>
    public int Attempt { get; init; } = 1;

    /// <summary>A turn that is new to the inbox.</summary>
    /// <param name="kind">Whose it is.</param>
    /// <param name="key">What names it on the channel, over all tenants and conversations; null where the channel names it nothing, and then no other is the same.</param>
    /// <param name="payload">What came.</param>
    /// <param name="at">When.</param>
    /// <param name="user">Who wrote it; null where the channel does not tell.</param>
    public static InboxTurn Of(string kind, string? key, string payload, DateTimeOffset at, string? user = null) =>
        new(Hash(kind + "\n" + (key ?? Guid.NewGuid().ToString("N"))), kind, payload, at) { Owner = OwnerOf(user) };

    internal static string OwnerOf(string? user) => string.IsNullOrEmpty(user) ? "" : Hash("user\n" + user);

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 20));
}

/// <summary>Answers turns of one kind that were cut short.</summary>
public interface ITurnReplay
{
    /// <summary>The kind: a lower-case word.</summary>
    string Kind { get; }

    /// <summary>Answers a turn, or sends what was about to be sent.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="isTooOld">Whether it came too long ago to be answered: then the user is only told so.</param>
    /// <param name="cancellation">The host stops.</param>
    /// <returns>Whether the turn is over; where not it is put back.</returns>
    Task<bool> ReplayAsync(InboxTurn turn, bool isTooOld, CancellationToken cancellation);
}
