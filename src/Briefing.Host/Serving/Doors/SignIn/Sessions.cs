using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Briefing.Knowledge.Storage.Databases;
using Briefing.Knowledge.Storage.Keeping;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;

namespace Briefing.Host.Serving.Doors.SignIn;

/// <summary>
/// Keeps who is signed in on the host's side. A browser holds 256 random bits; the store has their hash and, under Data Protection,
/// who that is. So a session ends for good when it is signed out of or its user is forgotten, whoever has copied the cookie.
/// </summary>
internal sealed class Sessions : ITicketStore, IForgets, IExpires
{
    /// <summary>What makes its table. It belongs into no backup.</summary>
    internal static readonly MigrationSeries Series = MigrationSeries.Embedded("sessions", typeof(Sessions).Assembly, "Serving.Doors.SignIn.Migrations.");

    private readonly IDatabase _database;
    private readonly IDataProtector _protector;
    private readonly TimeProvider _time;
    private readonly TimeSpan _lifetime;

    /// <param name="database">Where they are kept.</param>
    /// <param name="protection">What protects them there.</param>
    /// <param name="time">The clock.</param>
    /// <param name="lifetime">How long one lasts.</param>
    internal Sessions(IDatabase database, IDataProtectionProvider protection, TimeProvider time, TimeSpan lifetime)
    {
        (_database, _protector, _time, _lifetime) = (database, protection.CreateProtector("briefing-bot/sessions"), time, lifetime);
        database.Migrate(Series);
    }

    /// <inheritdoc/>
    public string Kept => "sessions";

    /// <inheritdoc/>
    public int DefaultDays => 1;

    /// <inheritdoc/>
    public Task<string> StoreAsync(AuthenticationTicket ticket)
    {
        var key = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        Write(key, ticket);
        return Task.FromResult(key);
    }

    /// <inheritdoc/>
    public Task RenewAsync(string key, AuthenticationTicket ticket)
    {
        Write(key, ticket);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<AuthenticationTicket?> RetrieveAsync(string key)
    {
        var now = _time.GetUtcNow().UtcTicks;
        var kept = _database.Run(connection => (string?)connection.Scalar(
            "SELECT ticket FROM sessions WHERE id = @id AND ends > @now", ("@id", Hash(key)), ("@now", now)));
        return Task.FromResult(kept is null ? null : Opened(kept));
    }

    /// <inheritdoc/>
    public Task RemoveAsync(string key)
    {
        _database.Change((connection, _) => connection.Run("DELETE FROM sessions WHERE id = @id", ("@id", Hash(key))));
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public int Forget(ForgottenUser user)
    {
        ArgumentNullException.ThrowIfNull(user);
        if (user.UserId is { } id) _database.Change((connection, _) => connection.Run("DELETE FROM sessions WHERE owner = @owner", ("@owner", Hash(id))));
        return 0;
    }

    /// <inheritdoc/>
    public int RemoveBefore(DateTimeOffset before) =>
        _database.Change((connection, _) => connection.Run("DELETE FROM sessions WHERE ends < @before", ("@before", before.UtcTicks)));

    private void Write(string key, AuthenticationTicket ticket)
    {
        var person = Person.Of(ticket.Principal) ?? throw new InvalidOperationException("A session is somebody's.");
        var protectedTicket = Convert.ToBase64String(_protector.Protect(TicketSerializer.Default.Serialize(ticket)));
        _database.Change((connection, _) => connection.Run("""
            INSERT INTO sessions (id, owner, ticket, ends) VALUES (@id, @owner, @ticket, @ends)
            ON CONFLICT (id) DO UPDATE SET owner = excluded.owner, ticket = excluded.ticket, ends = excluded.ends
            """, ("@id", Hash(key)), ("@owner", Hash(person.UserId)), ("@ticket", protectedTicket), ("@ends", (_time.GetUtcNow() + _lifetime).UtcTicks)));
    }

    private AuthenticationTicket? Opened(string kept)
    {
        try
        {
            return TicketSerializer.Default.Deserialize(_protector.Unprotect(Convert.FromBase64String(kept)));
        }
        catch (Exception fault) when (fault is CryptographicException or FormatException)
        {
            return null; // its protection is gone: whoever it was signs in again
        }
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
