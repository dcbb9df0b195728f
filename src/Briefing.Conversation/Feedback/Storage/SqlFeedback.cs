using System.Collections.Immutable;
using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Briefing.Conversation.Digests.Storage;
using Briefing.Knowledge.Storage;
using Briefing.Knowledge.Storage.Databases;

namespace Briefing.Conversation.Feedback.Storage;

/// <summary>Feedback in a database of either dialect.</summary>
public sealed class SqlFeedback : IFeedback
{
    /// <summary>The most that one person gives in 24 hours: 100.</summary>
    public const int MostADay = 100;

    /// <summary>The most characters of somebody's own words that are kept: 1,000.</summary>
    public const int LongestComment = 1_000;

    private const int LongestChannel = 40;

    private const string Columns = "id, kind, token, remark, channel, at, done, done_by, note";

    private readonly IDatabase _database;
    private readonly byte[] _key;

    private SqlFeedback(IDatabase database, byte[] key) => (_database, _key) = (database, key);

    /// <summary>Opens it, making its tables where they are missing.</summary>
    /// <exception cref="StoreException">The tables are newer than the program, or the database cannot be used.</exception>
    public static SqlFeedback Open(IDatabase database)
    {
        ArgumentNullException.ThrowIfNull(database);
        database.Migrate(FeedbackTables.Series);
        var fresh = Convert.ToHexString(RandomNumberGenerator.GetBytes(32));
        var key = database.Change((connection, _) =>
        {
            connection.Run("INSERT INTO feedback_key (one, secret) VALUES (1, @secret) ON CONFLICT (one) DO NOTHING", ("@secret", fresh));
            return (string)connection.Scalar("SELECT secret FROM feedback_key WHERE one = 1")!;
        });
        return new SqlFeedback(database, Convert.FromHexString(key));
    }

    /// <inheritdoc/>
    public bool Give(AnswerFeedback feedback)
    {
        ArgumentNullException.ThrowIfNull(feedback);
        var (giver, at) = (GiverOf(feedback.From), feedback.At.UtcTicks);
        var token = feedback.Answer?.Token;
        // Without an answer each is one of its own.
        var answer = token is null ? Convert.ToHexString(RandomNumberGenerator.GetBytes(16)) : Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(token)).AsSpan(0, 16));
        return _database.Change((connection, _) =>
        {
            var given = Convert.ToInt64(connection.Scalar("SELECT count(*) FROM feedback WHERE giver = @giver AND at > @since",
                ("@giver", giver), ("@since", (feedback.At - TimeSpan.FromDays(1)).UtcTicks)), System.Globalization.CultureInfo.InvariantCulture);
            return given < MostADay && connection.Run("""
                INSERT INTO feedback (kind, answer, token, remark, giver, channel, at)
                VALUES (@kind, @answer, CAST(@token AS text), @remark, @giver, @channel, @at)
                ON CONFLICT (giver, answer, kind) DO UPDATE SET
                  remark = CASE WHEN excluded.remark = '' THEN feedback.remark ELSE excluded.remark END,
                  at = excluded.at, done = NULL, done_by = '', note = ''
                """, ("@kind", FeedbackKinds.NameOf(feedback.Kind)), ("@answer", answer), ("@token", token),
                ("@remark", KeptText.Of(Bounded(feedback.Comment.Trim(), LongestComment))), ("@giver", giver),
                ("@channel", Bounded(KeptText.Of(feedback.From.Split('/')[0]), LongestChannel)), ("@at", at)) > 0;
        });
    }

    /// <inheritdoc/>
    public ImmutableArray<KeptFeedback> List(bool onlyOpen, int most) => _database.Run(connection =>
        Read(connection, (onlyOpen ? "WHERE done IS NULL " : "") + "ORDER BY at DESC, id DESC LIMIT @most", ("@most", (long)most)));

    /// <inheritdoc/>
    public KeptFeedback? Find(long id) => _database.Run(connection => Read(connection, "WHERE id = @id", ("@id", id))).FirstOrDefault();

    /// <inheritdoc/>
    public bool Close(long id, string by, string note, DateTimeOffset at) => _database.Change((connection, _) => connection.Run(
        "UPDATE feedback SET done = @at, done_by = @by, note = @note WHERE id = @id AND done IS NULL",
        ("@at", at.UtcTicks), ("@by", KeptText.Of(by)), ("@note", KeptText.Of(Bounded(note, LongestComment))), ("@id", id))) > 0;

    /// <inheritdoc/>
    public int Forget(string from) =>
        _database.Change((connection, _) => connection.Run("DELETE FROM feedback WHERE giver = @giver", ("@giver", GiverOf(from))));

    /// <inheritdoc/>
    public int Purge(DateTimeOffset before) =>
        _database.Change((connection, _) => connection.Run("DELETE FROM feedback WHERE at < @before", ("@before", before.UtcTicks)));

    /// <summary>Names of users are easily tried one after the other, so a hash without a key would not hide them.</summary>
    private string GiverOf(string from) => Convert.ToHexString(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(from)).AsSpan(0, 16));

    private static string Bounded(string text, int most) => text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];

    private static ImmutableArray<KeptFeedback> Read(DbConnection connection, string which, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        var found = ImmutableArray.CreateBuilder<KeptFeedback>();
        connection.Each($"SELECT {Columns} FROM feedback {which}", row => found.Add(
            new KeptFeedback(row.GetInt64(0), FeedbackKinds.Of(row.GetString(1)) ?? FeedbackKind.Other, row.IsDBNull(2) ? null : GivenAnswer.Read(row.GetString(2)),
                row.GetString(3), row.GetString(4), row.Moment(5))
            {
                Done = row.IsDBNull(6) ? null : row.Moment(6), DoneBy = row.GetString(7), Note = row.GetString(8),
            }), parameters);
        return found.ToImmutable();
    }
}
