using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Briefing.Host.Commands;

namespace Briefing.Host.Serving.Keys;

/// <summary>What the keys in the store are sealed with.</summary>
internal sealed class SealingSecret
{
    /// <summary>Where it is read from: the environment or the user secrets.</summary>
    internal const string Variable = "BRIEFING_KEYS_SECRET";

    /// <summary>The fewest characters; 32 random ones are as strong as the key they seal.</summary>
    internal const int Shortest = 32;

    private readonly byte[] _secret;

    /// <summary>Deriving takes a good part of a second on purpose, so each key is derived once.</summary>
    private readonly ConcurrentDictionary<string, byte[]> _derived = new(StringComparer.Ordinal);

    private SealingSecret(string secret) => _secret = Encoding.UTF8.GetBytes(secret);

    /// <summary>The secret; null where none is set.</summary>
    /// <exception cref="CommandFailure">It is too short.</exception>
    internal static SealingSecret? Of(string? secret) => secret is null ? null
        : secret.Length >= Shortest ? new SealingSecret(secret)
        : throw new CommandFailure($"{Variable} has {secret.Length} characters: give {Shortest} random ones or more, as `openssl rand -base64 32` prints them.", CommandFailure.WrongUsage);

    /// <summary>A key of 32 bytes.</summary>
    internal byte[] Derive(byte[] salt, int rounds) => _derived.GetOrAdd(
        $"{rounds}/{Convert.ToBase64String(salt)}", _ => Rfc2898DeriveBytes.Pbkdf2(_secret, salt, rounds, HashAlgorithmName.SHA256, 32));
}
