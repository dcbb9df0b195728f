using System.Globalization;
using Briefing.Knowledge.Storage.Databases;

namespace Briefing.Conversation.Digests.Sending.Limits;

/// <summary>
/// Keeps the pace in the database, one row a tenant: the moment of the first turn that nobody has taken. So replicas together
/// keep the limit, and one that starts again does not send a second burst.
/// </summary>
public sealed class SqlSendingPace : ISendingPace
{
    /// <summary>A moment further ahead than this was set by a clock that has since been put back; it is not waited for.</summary>
    private static readonly TimeSpan Furthest = TimeSpan.FromMinutes(1);

    private readonly IDatabase _database;

    /// <summary>Makes the table where it is not there.</summary>
    /// <param name="database">The database of the deliveries.</param>
    public SqlSendingPace(IDatabase database)
    {
        ArgumentNullException.ThrowIfNull(database);
        _database = database;
        database.Migrate(MigrationSeries.Embedded("sending", typeof(SqlSendingPace).Assembly, "Digests.Sending.Limits.Migrations."));
    }

    /// <inheritdoc/>
    public DateTimeOffset Take(string tenant, int turns, TimeSpan interval, DateTimeOffset now)
    {
        var taken = turns * interval.Ticks;
        var next = _database.Change((connection, _) => Convert.ToInt64(connection.Scalar("""
            INSERT INTO sending_pace (tenant, next_at) VALUES (@tenant, @now + @taken)
            ON CONFLICT (tenant) DO UPDATE SET next_at = @taken +
              CASE WHEN sending_pace.next_at BETWEEN @now AND @furthest THEN sending_pace.next_at ELSE @now END
            RETURNING next_at
            """, ("@tenant", tenant), ("@now", now.UtcTicks), ("@taken", taken), ("@furthest", (now + Furthest).UtcTicks)), CultureInfo.InvariantCulture));
        return new DateTimeOffset(next - taken, TimeSpan.Zero);
    }
}
