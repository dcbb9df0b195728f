using Briefing.Knowledge.Storage.Databases;

namespace Briefing.Evaluation.Digests;

/// <summary>What the machine and the database need for rows as wide as deliveries and nothing more: one prepared INSERT for each, in one transaction.</summary>
internal static class PlainRows
{
    internal static int Insert(IDatabase database, string table, int count) => database.Change((connection, _) =>
    {
        connection.Run($"CREATE TABLE plain_{table} (id bigint PRIMARY KEY, subscription text NOT NULL, occurrence text NOT NULL, conversation text NOT NULL, tenant text NOT NULL, due bigint NOT NULL)");
        using var command = connection.CreateCommand();
        command.CommandText = $"INSERT INTO plain_{table} (id, subscription, occurrence, conversation, tenant, due) VALUES (@id, @subscription, @occurrence, @conversation, @tenant, @due)";
        foreach (var (name, value) in new (string, object)[] { ("@id", 0L), ("@subscription", ""), ("@occurrence", ""), ("@conversation", ""), ("@tenant", ""), ("@due", 0L) })
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }

        command.Prepare();
        for (var number = 0; number < count; number++)
        {
            command.Parameters[0].Value = (long)number;
            command.Parameters[1].Value = $"s{number:x8}";
            command.Parameters[2].Value = "at:2027-03-01T07:00 UTC";
            command.Parameters[3].Value = $"teams/large/c{number:x8}";
            command.Parameters[4].Value = StoredSubscriptions.Tenant(number);
            command.Parameters[5].Value = (long)number;
            command.ExecuteNonQuery();
        }

        return count;
    });
}
