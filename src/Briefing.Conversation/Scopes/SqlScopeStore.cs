using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.Json;
using Briefing.Conversation.Digests.Storage;
using Briefing.Knowledge.Storage.Databases;

namespace Briefing.Conversation.Scopes;

/// <summary>The scopes of one database.</summary>
public sealed class SqlScopeStore : IScopeStore
{
    /// <summary>The most teams that are remembered as noted, so that a turn does not write what stands there already.</summary>
    private const int MostNoted = 10_000;

    private readonly IDatabase _database;
    private readonly ConcurrentDictionary<string, string> _noted = new(StringComparer.Ordinal);

    /// <summary>Opens them, making their tables where they are missing.</summary>
    /// <exception cref="Knowledge.Storage.StoreException">The tables are newer than the program, or the database cannot be used.</exception>
    public SqlScopeStore(IDatabase database)
    {
        ArgumentNullException.ThrowIfNull(database);
        _database = database;
        database.Migrate(ScopeTables.Series);
    }

    /// <inheritdoc/>
    public ImmutableArray<SourceScope> Of(IReadOnlyList<string> places)
    {
        ArgumentNullException.ThrowIfNull(places);
        if (places.Count == 0) return [];
        var names = string.Join(", ", places.Select((_, at) => FormattableString.Invariant($"@p{at}")));
        var found = Read($"WHERE place IN ({names})", [.. places.Select((place, at) => (FormattableString.Invariant($"@p{at}"), (object?)place))]);
        return [.. places.SelectMany(place => found.Where(scope => scope.Place == place))];
    }

    /// <inheritdoc/>
    public ImmutableArray<SourceScope> All() => Read("ORDER BY place", []);

    /// <inheritdoc/>
    public void Set(SourceScope scope)
    {
        ArgumentNullException.ThrowIfNull(scope);
        if (scope.Sources.IsDefaultOrEmpty || scope.Sources.Length > SourceScope.MostSources)
            throw new ArgumentException($"A place is tied to 1 to {SourceScope.MostSources} sources.", nameof(scope));
        if (scope.Sources.Any(name => string.IsNullOrWhiteSpace(name) || name.Length > SourceScope.LongestName))
            throw new ArgumentException($"The name of a source has 1 to {SourceScope.LongestName} characters.", nameof(scope));
        _database.Change((connection, _) => connection.Run("""
            INSERT INTO source_scopes (place, sources, at) VALUES (@place, @sources, @at)
            ON CONFLICT (place) DO UPDATE SET sources = excluded.sources, at = excluded.at
            """, ("@place", scope.Place), ("@sources", JsonSerializer.Serialize(scope.Sources, ScopeJson.Default.ImmutableArrayString)),
            ("@at", scope.At.UtcTicks)));
    }

    /// <inheritdoc/>
    public bool Clear(string place) => _database.Change((connection, _) => connection.Run("DELETE FROM source_scopes WHERE place = @place", ("@place", place))) > 0;

    /// <inheritdoc/>
    public void NoteTeam(string conversation, string team)
    {
        if (_noted.TryGetValue(conversation, out var known) && known == team) return;
        _database.Change((connection, _) => connection.Run("""
            INSERT INTO team_channels (conversation, team) VALUES (@conversation, @team)
            ON CONFLICT (conversation) DO UPDATE SET team = excluded.team
            """, ("@conversation", conversation), ("@team", team)));
        if (_noted.Count >= MostNoted) _noted.Clear();
        _noted[conversation] = team;
    }

    /// <inheritdoc/>
    public string? TeamOf(string conversation) => _database.Run(connection =>
    {
        string? team = null;
        connection.Each("SELECT team FROM team_channels WHERE conversation = @conversation", row => team = row.GetString(0), ("@conversation", conversation));
        return team;
    });

    private ImmutableArray<SourceScope> Read(string which, (string, object?)[] values) => _database.Run(connection =>
    {
        var found = ImmutableArray.CreateBuilder<SourceScope>();
        connection.Each($"SELECT place, sources, at FROM source_scopes {which}",
            row => found.Add(new SourceScope(row.GetString(0), JsonSerializer.Deserialize(row.GetString(1), ScopeJson.Default.ImmutableArrayString), row.Moment(2))), values);
        return found.ToImmutable();
    });
}
