using Microsoft.Data.Sqlite;

namespace Briefing.Knowledge.Storage;

/// <summary>
/// Queries without a mapper, for what runs at each start and in each turn: a mapper makes its code when it is first used,
/// which costs more than the query. They run in the connection's transaction where it has one.
/// </summary>
internal static class SqliteQueries
{
    /// <summary>The first value of the first row; null where there is no row or it is NULL.</summary>
    internal static object? Scalar(this SqliteConnection connection, string sql, params ReadOnlySpan<(string Name, object Value)> parameters)
    {
        using var command = Command(connection, sql, parameters);
        return command.ExecuteScalar() is var value and not DBNull ? value : null;
    }

    /// <summary>Runs a change and returns how many rows it touched.</summary>
    internal static int Run(
        this SqliteConnection connection, string sql, params ReadOnlySpan<(string Name, object Value)> parameters)
    {
        using var command = Command(connection, sql, parameters);
        return command.ExecuteNonQuery();
    }

    /// <summary>Hands over each row.</summary>
    internal static void Each(
        this SqliteConnection connection, string sql, Action<SqliteDataReader> take,
        params ReadOnlySpan<(string Name, object Value)> parameters)
    {
        using var command = Command(connection, sql, parameters);
        using var rows = command.ExecuteReader();
        while (rows.Read()) take(rows);
    }

    private static SqliteCommand Command(
        SqliteConnection connection, string sql, ReadOnlySpan<(string Name, object Value)> parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters) command.Parameters.AddWithValue(name, value);
        return command;
    }
}
