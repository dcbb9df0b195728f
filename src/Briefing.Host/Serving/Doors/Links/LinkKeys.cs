using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Security.Cryptography;
using Briefing.Knowledge.Storage.Databases;
using Microsoft.AspNetCore.DataProtection;

namespace Briefing.Host.Serving.Doors.Links;

/// <summary>
/// The keys that links are signed with: 32 random bytes each, kept in the store under Data Protection, so that every host over it
/// reads what another has signed. A new one takes over now and then, and goes when no link of it can be valid any more.
/// </summary>
internal sealed class LinkKeys
{
    /// <summary>What makes its table. It belongs into no backup: who reads a backup shall not sign links.</summary>
    internal static readonly MigrationSeries Series = MigrationSeries.Embedded("link_keys", typeof(LinkKeys).Assembly, "Serving.Doors.Links.Migrations.");

    /// <summary>How long one key signs.</summary>
    internal static readonly TimeSpan Signs = TimeSpan.FromDays(30);

    /// <summary>How often an unknown key has the store read, at most: strangers may name keys as they like.</summary>
    private static readonly TimeSpan UnknownPause = TimeSpan.FromSeconds(5);

    private readonly IDatabase _database;
    private readonly IDataProtector _protector;
    private readonly TimeProvider _time;
    private readonly TimeSpan _longest;
    private readonly Lock _gate = new();
    private readonly ConcurrentDictionary<string, bool> _unreadable = new(StringComparer.Ordinal);
    private ImmutableArray<LinkKey> _keys = [];
    private DateTimeOffset _readAt = DateTimeOffset.MinValue;

    /// <param name="database">Where they are kept.</param>
    /// <param name="protection">What protects them there.</param>
    /// <param name="time">The clock.</param>
    /// <param name="longest">How long a link is valid at most.</param>
    internal LinkKeys(IDatabase database, IDataProtectionProvider protection, TimeProvider time, TimeSpan longest)
    {
        (_database, _protector, _time, _longest) = (database, protection.CreateProtector("briefing-bot/links"), time, longest);
        database.Migrate(Series);
    }

    /// <summary>The key that signs now, made where there is none or the last one is too old.</summary>
    internal LinkKey Current()
    {
        var now = _time.GetUtcNow();
        lock (_gate)
        {
            if (Newest(now) is { } known) return known;
            Read(now);
            return Newest(now) ?? Make(now);
        }
    }

    /// <summary>A key by its name; null where there is none.</summary>
    internal LinkKey? Find(string id)
    {
        lock (_gate)
        {
            if (Known(id) is { } known) return known;
            var now = _time.GetUtcNow();
            if (now - _readAt < UnknownPause) return null;
            Read(now);
            return Known(id);
        }
    }

    private LinkKey? Known(string id) => _keys.FirstOrDefault(key => key.Id == id);

    private LinkKey? Newest(DateTimeOffset now) => _keys.Where(key => now - key.Made < Signs).MaxBy(key => key.Made);

    private void Read(DateTimeOffset now)
    {
        _readAt = now;
        _keys = _database.Run(connection =>
        {
            var keys = ImmutableArray.CreateBuilder<LinkKey>();
            connection.Each("SELECT id, protected_key, made FROM link_keys", row =>
            {
                if (Opened(row.GetString(1)) is { } secret) keys.Add(new LinkKey(row.GetString(0), secret, new DateTimeOffset(row.GetInt64(2), TimeSpan.Zero)));
            });
            return keys.ToImmutable();
        });
    }

    private LinkKey Make(DateTimeOffset now)
    {
        var made = new LinkKey(RandomNumberGenerator.GetString("abcdefghijkmnpqrstuvwxyz23456789", 8), RandomNumberGenerator.GetBytes(32), now);
        _database.Change((connection, _) =>
        {
            connection.Run("DELETE FROM link_keys WHERE made < @before", ("@before", (now - Signs - _longest).UtcTicks));
            return connection.Run("INSERT INTO link_keys (id, protected_key, made) VALUES (@id, @key, @made)",
                ("@id", made.Id), ("@key", Convert.ToBase64String(_protector.Protect(made.Secret))), ("@made", now.UtcTicks));
        });
        _keys = _keys.Add(made);
        return made;
    }

    /// <summary>A key that cannot be opened, as its protection is gone, signs and reads nothing any more.</summary>
    private byte[]? Opened(string kept)
    {
        if (_unreadable.ContainsKey(kept)) return null;
        try
        {
            return _protector.Unprotect(Convert.FromBase64String(kept));
        }
        catch (Exception fault) when (fault is CryptographicException or FormatException)
        {
            _unreadable[kept] = true;
            return null;
        }
    }
}

/// <summary>A key.</summary>
/// <param name="Id">What links name it by.</param>
/// <param name="Secret">32 random bytes.</param>
/// <param name="Made">When it was made.</param>
internal sealed record LinkKey(string Id, byte[] Secret, DateTimeOffset Made);
