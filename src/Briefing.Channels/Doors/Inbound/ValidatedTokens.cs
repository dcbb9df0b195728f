using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Briefing.Channels.Doors.Inbound;

/// <summary>
/// Remembers the tokens that were found valid, so that the next activity of the same sender costs a hash and no signature. Kept
/// are hashes, not tokens, each until its token expires or the issuer's keys are read anew; the longest unused goes first.
/// </summary>
internal sealed class ValidatedTokens(int capacity, TimeProvider clock)
{
    private readonly Dictionary<TokenHash, LinkedListNode<(TokenHash Hash, ValidatedToken Found)>> _byHash = [];
    private readonly LinkedList<(TokenHash Hash, ValidatedToken Found)> _byUse = [];
    private readonly Lock _gate = new();

    /// <summary>How many are remembered.</summary>
    internal int Count
    {
        get
        {
            lock (_gate) return _byHash.Count;
        }
    }

    /// <summary>What was found of a token; null where it is not remembered, or has expired.</summary>
    internal ValidatedToken? Find(TokenHash hash)
    {
        lock (_gate)
        {
            if (!_byHash.TryGetValue(hash, out var node)) return null;
            _byUse.Remove(node);
            if (node.Value.Found.Until <= clock.GetUtcNow())
            {
                _byHash.Remove(hash);
                return null;
            }

            _byUse.AddLast(node);
            return node.Value.Found;
        }
    }

    /// <summary>Remembers a token that was found valid.</summary>
    internal void Add(TokenHash hash, ValidatedToken found)
    {
        if (capacity == 0) return;
        lock (_gate)
        {
            if (_byHash.Remove(hash, out var old)) _byUse.Remove(old);
            if (_byHash.Count >= capacity && _byUse.First is { } unused)
            {
                _byHash.Remove(unused.Value.Hash);
                _byUse.RemoveFirst();
            }

            _byHash[hash] = _byUse.AddLast((hash, found));
        }
    }
}

/// <summary>What was found of a valid token.</summary>
/// <param name="Caller">Who it is of.</param>
/// <param name="Issuer">Who issued it.</param>
/// <param name="Keys">The keys it was checked with; once the issuer has others, it is checked again.</param>
/// <param name="Until">When it is valid no more, the clocks' skew included.</param>
internal sealed record ValidatedToken(Caller Caller, TokenIssuer Issuer, SigningKeySet Keys, DateTimeOffset Until);

/// <summary>The SHA-256 of a token.</summary>
internal readonly record struct TokenHash(UInt128 High, UInt128 Low)
{
    internal static TokenHash Of(string token)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(token), hash);
        return new TokenHash(BinaryPrimitives.ReadUInt128BigEndian(hash), BinaryPrimitives.ReadUInt128BigEndian(hash[16..]));
    }
}
