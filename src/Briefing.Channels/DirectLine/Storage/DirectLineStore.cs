using System.Collections.Immutable;
using System.Data.Common;
using Briefing.Knowledge.Storage;
using Briefing.Knowledge.Storage.Databases;

namespace Briefing.Channels.DirectLine.Storage;

/// <summary>
/// The conversations of Web Chat, in the database, so that a restart loses none and any process that shares it can go on with each.
/// </summary>
internal sealed class DirectLineStore
{
    private readonly IDatabase _database;
    private readonly int _kept;

    /// <summary>Opens it, making the tables where they are missing.</summary>
    /// <exception cref="StoreException">The tables are newer than the program, or the database cannot be used.</exception>
    internal DirectLineStore(IDatabase database, int keptActivities)
    {
        (_database, _kept) = (database, keptActivities);
        database.Migrate(Series);
    }

    /// <summary>The scripts that make the tables.</summary>
    internal static MigrationSeries Series { get; } =
        MigrationSeries.Embedded("direct_line", typeof(DirectLineStore).Assembly, "DirectLine.Storage.Migrations.");

    /// <summary>Begins a conversation.</summary>
    /// <returns>Whether it is new; false where it was begun before, by whichever process.</returns>
    internal bool Begin(string id, string user, DateTimeOffset now, DateTimeOffset tokenUntil) => _database.Change((connection, _) => connection.Run("""
        INSERT INTO direct_line_conversations (id, user_id, begun, touched, token_until) VALUES (@id, @user, @now, @now, @until)
        ON CONFLICT (id) DO NOTHING
        """, ("@id", id), ("@user", user), ("@now", now.UtcTicks), ("@until", tokenUntil.UtcTicks))) > 0;

    /// <summary>The conversation; null where it never began, has ended or was removed.</summary>
    internal DirectLineConversation? Find(string id) => _database.Run(connection =>
    {
        DirectLineConversation? found = null;
        connection.Each("SELECT id, user_id, latest, token_until FROM direct_line_conversations WHERE id = @id AND is_ended = 0",
            row => found = new(row.GetString(0), row.GetString(1), row.GetInt64(2), new DateTimeOffset(row.GetInt64(3), TimeSpan.Zero)), ("@id", id));
        return found;
    });

    /// <summary>Notes that a token was given out that lasts longer than those before.</summary>
    internal void Extend(string id, DateTimeOffset tokenUntil) => _database.Change((connection, _) => connection.Run(
        "UPDATE direct_line_conversations SET token_until = @until WHERE id = @id AND token_until < @until", ("@id", id), ("@until", tokenUntil.UtcTicks)));

    /// <summary>Ends a conversation: it takes no more activities.</summary>
    internal void End(string id) =>
        _database.Change((connection, _) => connection.Run("UPDATE direct_line_conversations SET is_ended = 1 WHERE id = @id", ("@id", id)));

    /// <summary>Adds an activity under the conversation's next number.</summary>
    /// <param name="id">The conversation.</param>
    /// <param name="clientId">The client's name for it, the same where it is sent twice; null for none.</param>
    /// <param name="now">When.</param>
    /// <param name="write">The activity as JSON, once its number is known.</param>
    /// <returns>Its number and whether it is new; null where the conversation has ended.</returns>
    internal AddedActivity? Add(string id, string? clientId, DateTimeOffset now, Func<long, string> write) => _database.Change<AddedActivity?>((connection, _) =>
    {
        // The update comes first: it keeps other writers of the conversation out until the number is used.
        if (connection.Scalar("UPDATE direct_line_conversations SET latest = latest + 1, touched = @now WHERE id = @id AND is_ended = 0 RETURNING latest",
                ("@id", id), ("@now", now.UtcTicks)) is not long number) return null;
        if (clientId is not null && Sent(connection, id, clientId) is { } before)
        {
            connection.Run("UPDATE direct_line_conversations SET latest = latest - 1 WHERE id = @id", ("@id", id));
            return new AddedActivity(before, IsNew: false);
        }

        connection.Run("INSERT INTO direct_line_activities (conversation, number, client_id, activity) VALUES (@id, @number, @client, @activity)",
            ("@id", id), ("@number", number), ("@client", clientId), ("@activity", write(number)));
        connection.Run("DELETE FROM direct_line_activities WHERE conversation = @id AND number <= @old", ("@id", id), ("@old", number - _kept));
        return new AddedActivity(number, IsNew: true);
    });

    /// <summary>The activities after a watermark, oldest first, at most so many.</summary>
    internal ImmutableArray<StoredActivity> After(string id, long watermark, int most) => _database.Run(connection =>
    {
        var found = ImmutableArray.CreateBuilder<StoredActivity>();
        connection.Each("SELECT number, activity FROM direct_line_activities WHERE conversation = @id AND number > @after ORDER BY number LIMIT @most",
            row => found.Add(new(row.GetInt64(0), row.GetString(1))), ("@id", id), ("@after", watermark), ("@most", (long)most));
        return found.ToImmutable();
    });

    /// <summary>The conversations that something was added to since a moment, with the number of their last activity.</summary>
    internal ImmutableArray<(string Id, long Latest)> TouchedSince(DateTimeOffset since) => _database.Run(connection =>
    {
        var found = ImmutableArray.CreateBuilder<(string, long)>();
        connection.Each("SELECT id, latest FROM direct_line_conversations WHERE touched >= @since",
            row => found.Add((row.GetString(0), row.GetInt64(1))), ("@since", since.UtcTicks));
        return found.ToImmutable();
    });

    /// <summary>Removes the conversations that nothing was said in since a moment and whose tokens have run out by then.</summary>
    /// <returns>How many.</returns>
    internal int RemoveBefore(DateTimeOffset before) => _database.Change((connection, _) => connection.Run(
        "DELETE FROM direct_line_conversations WHERE touched < @before AND token_until < @before", ("@before", before.UtcTicks)));

    /// <summary>Removes what was said in all conversations of a user, and the conversations themselves but for one that goes on.</summary>
    /// <returns>How many.</returns>
    internal int Forget(string user, string? going) => _database.Change((connection, _) =>
    {
        connection.Run("DELETE FROM direct_line_activities WHERE conversation IN (SELECT id FROM direct_line_conversations WHERE user_id = @user)", ("@user", user));
        return connection.Run("DELETE FROM direct_line_conversations WHERE user_id = @user AND id <> @going", ("@user", user), ("@going", going ?? ""));
    });

    private static long? Sent(DbConnection connection, string id, string clientId) => connection.Scalar(
        "SELECT number FROM direct_line_activities WHERE conversation = @id AND client_id = @client", ("@id", id), ("@client", clientId)) as long?;
}

/// <summary>A conversation that is going on.</summary>
/// <param name="Id">Its identifier, which nobody can guess.</param>
/// <param name="UserId">Whose it is.</param>
/// <param name="Latest">The number of its last activity.</param>
/// <param name="TokenUntil">When the last of its tokens runs out.</param>
internal sealed record DirectLineConversation(string Id, string UserId, long Latest, DateTimeOffset TokenUntil);

/// <summary>An activity as clients are shown it.</summary>
/// <param name="Number">Its number in the conversation.</param>
/// <param name="Json">The JSON.</param>
internal readonly record struct StoredActivity(long Number, string Json);

/// <summary>What came of adding an activity.</summary>
/// <param name="Number">Its number.</param>
/// <param name="IsNew">False where the client had sent it before.</param>
internal readonly record struct AddedActivity(long Number, bool IsNew);
