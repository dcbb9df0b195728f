using System.Security.Cryptography;
using Briefing.Host.Commands;
using Briefing.Host.Serving.Keys;
using Briefing.Knowledge.Storage.Databases;
using Briefing.Tests.Conversation.Digests.Storage;
using Briefing.Tests.PostgreSql;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;

namespace Briefing.Tests.Host.Serving.Keys;

/// <summary>What holds of the keys of Data Protection in either database.</summary>
public abstract class StoredKeysContract
{
    private const string Secret = "a secret of the harbour office, long enough";

    protected abstract IDatabase Database { get; }

    [SkippableFact]
    public void Unprotect_OnAnotherHostOverTheStore_IsReadWithTheSameSecret() =>
        Host(Secret).Unprotect(Host(Secret).Protect("xoxb-token")).ShouldBe("xoxb-token");

    [SkippableFact]
    public void Unprotect_WithAnotherSecretOrNone_IsRefused()
    {
        var kept = Host(Secret).Protect("xoxb-token");

        Should.Throw<CryptographicException>(() => Host("another secret of the same good length").Unprotect(kept));
        Should.Throw<CryptographicException>(() => Host(null).Unprotect(kept));
    }

    [SkippableFact]
    public void Protect_WithASecret_KeepsNoKeyInTheClear()
    {
        Host(Secret).Protect("x");

        var kept = Keys();
        kept.ShouldContain("sealedKey");
        kept.ShouldNotContain("masterKey");
    }

    [SkippableFact]
    public void Protect_WithoutASecret_IsSharedByHostsAllTheSame() => Host(null).Unprotect(Host(null).Protect("link")).ShouldBe("link");

    [Fact]
    public void Of_ShortSecret_IsRefusedAndSaysWhatToDo() =>
        Should.Throw<CommandFailure>(() => SealingSecret.Of("short")).Message.ShouldContain("openssl rand");

    [Fact]
    public void Of_NoSecret_IsNone() => SealingSecret.Of(null).ShouldBeNull();

    private IDataProtector Host(string? secret)
    {
        var services = new ServiceCollection();
        services.AddStoredKeys(Database, TimeProvider.System, SealingSecret.Of(secret));
        return services.BuildServiceProvider().GetRequiredService<IDataProtectionProvider>().CreateProtector("test");
    }

    private string Keys()
    {
        var kept = "";
        Database.Run(connection =>
        {
            connection.Each("SELECT xml FROM protection_keys", row => kept += row.GetString(0));
            return 0;
        });
        return kept;
    }
}

public sealed class SqliteStoredKeysTests : StoredKeysContract, IDisposable
{
    private readonly OwnSqlite _own = new();

    /// <inheritdoc/>
    protected override IDatabase Database => _own.Database;

    public void Dispose() => _own.Dispose();
}

public sealed class PostgreSqlStoredKeysTests : StoredKeysContract, IDisposable
{
    private readonly PostgreSqlFixture _own = new();

    /// <inheritdoc/>
    protected override IDatabase Database => _own.Database;

    public void Dispose() => _own.Dispose();
}
