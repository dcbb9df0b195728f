using Briefing.Knowledge.Storage.Databases;
using Briefing.Tests.Conversation.Digests.Storage;
using Briefing.Tests.PostgreSql;

namespace Briefing.Tests.Conversation.Scopes;

public sealed class SqliteScopeStoreTests : ScopeStoreContract, IDisposable
{
    private readonly OwnSqlite _own = new();

    /// <inheritdoc/>
    protected override IDatabase Database => _own.Database;

    public void Dispose() => _own.Dispose();
}

public sealed class PostgreSqlScopeStoreTests : ScopeStoreContract, IDisposable
{
    private readonly PostgreSqlFixture _own = new();

    /// <inheritdoc/>
    protected override IDatabase Database => _own.Database;

    public void Dispose() => _own.Dispose();
}
