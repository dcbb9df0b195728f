using System.Data.Common;
using System.Globalization;
using System.Text;
using Briefing.Knowledge.Storage.Databases;

namespace Briefing.Channels.Turns;

/// <summary>The statements of the inbox.</summary>
internal static class InboxRows
{
    private const int Open = 0;

    /// <summary>Makes the changes in the order that keeps each turn's own: acceptances first, as nothing else can be asked of a turn before.</summary>
    internal static Dictionary<InboxWrite, Acceptance> Apply(DbConnection connection, IReadOnlyList<InboxWrite> writes, string holder)
    {
        var outcomes = new Dictionary<InboxWrite, Acceptance>(writes.Count);
        // In one order in every host, so that two of them cannot wait for each other.
        var accepted = writes.Where(write => write.Act == InboxAct.Accept).OrderBy(write => write.Turn.Id, StringComparer.Ordinal).ToArray();
        if (accepted.Length > 0) Accept(connection, accepted, holder, outcomes);
        foreach (var write in writes)
        {
            switch (write.Act)
            {
                case InboxAct.AnswerReady:
                    connection.Run("UPDATE inbox_turns SET answer = @answer, sent = 0 WHERE id = @id AND holder = @holder AND state = 0",
                        ("@answer", write.Turn.Answer), ("@id", write.Turn.Id), ("@holder", holder));
                    break;
                case InboxAct.Sent:
                    connection.Run("UPDATE inbox_turns SET sent = @sent WHERE id = @id AND holder = @holder", ("@sent", write.Turn.Sent), ("@id", write.Turn.Id), ("@holder", holder));
                    break;
                case InboxAct.PutBack:
                    connection.Run("UPDATE inbox_turns SET holder = '', not_before = @at WHERE id = @id AND holder = @holder AND state = 0",
                        ("@at", write.NotBefore.UtcTicks), ("@id", write.Turn.Id), ("@holder", holder));
                    break;
            }
        }

        Each(connection, "UPDATE inbox_turns SET state = 1, holder = '', payload = '', owner = '', answer = '' WHERE id IN ", writes, InboxAct.Answered);
        Each(connection, "DELETE FROM inbox_turns WHERE id IN ", writes, InboxAct.Forget);
        return outcomes;
    }

    /// <summary>Reads a row of <c>id, kind, payload, owner, answer, sent, attempt, at</c>.</summary>
    internal static InboxTurn Read(DbDataReader row) => new(row.GetString(0), row.GetString(1), row.GetString(2), new DateTimeOffset(row.GetInt64(7), TimeSpan.Zero))
    {
        Owner = row.GetString(3), Answer = row.GetString(4), Sent = row.GetInt32(5), Attempt = row.GetInt32(6),
    };

    private static void Accept(DbConnection connection, InboxWrite[] accepted, string holder, Dictionary<InboxWrite, Acceptance> outcomes)
    {
        var (sql, parameters) = (new StringBuilder("INSERT INTO inbox_turns (id, kind, state, holder, payload, owner, answer, sent, attempt, at, not_before) VALUES "), new List<(string, object?)> { ("@holder", holder) });
        var byId = new Dictionary<string, InboxWrite>(accepted.Length, StringComparer.Ordinal);
        foreach (var write in accepted)
        {
            // The second of two at once is a duplicate of the first.
            if (!byId.TryAdd(write.Turn.Id, write)) outcomes[write] = Acceptance.AtWork;
            else
            {
                var n = parameters.Count.ToString(CultureInfo.InvariantCulture);
                sql.Append(CultureInfo.InvariantCulture, $"{(byId.Count > 1 ? "," : "")}(@i{n}, @k{n}, 0, @holder, @p{n}, @o{n}, '', 0, 1, @t{n}, 0)");
                parameters.AddRange([("@i" + n, write.Turn.Id), ("@k" + n, write.Turn.Kind), ("@p" + n, write.Turn.Payload), ("@o" + n, write.Turn.Owner), ("@t" + n, write.Turn.At.UtcTicks)]);
            }
        }

        sql.Append(" ON CONFLICT (id) DO NOTHING RETURNING id");
        connection.Each(sql.ToString(), row => outcomes[byId[row.GetString(0)]] = Acceptance.New, [.. parameters]);
        var known = byId.Values.Where(write => !outcomes.ContainsKey(write)).ToArray();
        if (known.Length == 0) return;
        foreach (var write in known) outcomes[write] = Acceptance.Answered; // also where it was swept in this very moment
        var (list, ids) = Ids(known);
        connection.Each($"SELECT id, state FROM inbox_turns WHERE id IN {list}",
            row => outcomes[byId[row.GetString(0)]] = row.GetInt32(1) == Open ? Acceptance.AtWork : Acceptance.Answered, ids);
    }

    private static void Each(DbConnection connection, string sql, IEnumerable<InboxWrite> writes, InboxAct act)
    {
        var chosen = writes.Where(write => write.Act == act).ToArray();
        if (chosen.Length == 0) return;
        var (list, ids) = Ids(chosen);
        connection.Run(sql + list, ids);
    }

    private static (string List, (string, object?)[] Parameters) Ids(InboxWrite[] writes)
    {
        var parameters = writes.Select((write, n) => ("@i" + n.ToString(CultureInfo.InvariantCulture), (object?)write.Turn.Id)).ToArray();
        return ($"({string.Join(", ", parameters.Select(parameter => parameter.Item1))})", parameters);
    }
}
