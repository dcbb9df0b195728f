using Briefing.Knowledge.Storage.Databases;
using Briefing.Tests.Conversation.Digests.Storage;
using Briefing.Tests.PostgreSql;

namespace Briefing.Tests.Conversation.Digests.Content.News;

public sealed class SqliteNewsLogTests : NewsLogContract
{
    private readonly OwnSqlite _own = new();

    /// <inheritdoc/>
    protected override IDatabase Database => _own.Database;

    public override void Dispose()
    {
        base.Dispose();
        _own.Dispose();
    }
}

public sealed class PostgreSqlNewsLogTests : NewsLogContract
{
    private readonly PostgreSqlFixture _own = new();

    /// <inheritdoc/>
    protected override IDatabase Database => _own.Database;

    public override void Dispose()
    {
        base.Dispose();
        _own.Dispose();
    }
}
