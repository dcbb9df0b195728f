using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Briefing.Knowledge.Storage.Databases;

/// <summary>
/// Queries without a mapper, for what runs at each start and in each turn: a mapper makes its code when it is first used,
/// which costs more than the query.
/// </summary>
public static class DatabaseQueries
{
    /// <summary>The first value of the first row; null where there is no row or it is NULL.</summary>
    public static object? Scalar(this DbConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var lent = Command(connection, sql, parameters);
        return lent.Command.ExecuteScalar() is var value and not DBNull ? value : null;
    }

    /// <summary>Runs a change and returns how many rows it touched.</summary>
    public static int Run(this DbConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var lent = Command(connection, sql, parameters);
        return lent.Command.ExecuteNonQuery();
    }

    /// <summary>Hands over each row.</summary>
    public static void Each(
        this DbConnection connection, string sql, Action<DbDataReader> take, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        ArgumentNullException.ThrowIfNull(take);
        using var lent = Command(connection, sql, parameters);
        using var rows = lent.Command.ExecuteReader();
        while (rows.Read()) take(rows);
    }

    /// <summary>Whose SQL a connection speaks.</summary>
    public static SqlDialect Dialect(this DbConnection connection) => connection is SqliteConnection ? SqlDialect.Sqlite : SqlDialect.PostgreSql;

    /// <summary>The rows, with a column <c>value</c>, that a JSON list of texts in a parameter has.</summary>
    internal static string EachOf(this DbConnection connection, string parameter) =>
        connection.Dialect() == SqlDialect.Sqlite ? $"json_each({parameter})" : $"json_array_elements_text(CAST({parameter} AS json))";

    private static LentCommand Command(DbConnection connection, string sql, ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        ArgumentNullException.ThrowIfNull(connection);
        DbCommand command;
        if (connection is WarmConnection warm) command = warm.Take(sql);
        else
        {
            command = connection.CreateCommand();
            command.CommandText = sql;
        }

        for (var at = 0; at < parameters.Length; at++)
        {
            var (name, value) = parameters[at];
            var written = value switch
            {
                null => DBNull.Value,
                string text when connection is NpgsqlConnection => PostgreSqlText.Storable(text),
                _ => value,
            };
            if (at < command.Parameters.Count && command.Parameters[at].ParameterName == name)
            {
                command.Parameters[at].Value = written;
                continue;
            }

            while (command.Parameters.Count > at) command.Parameters.RemoveAt(at);
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            parameter.Value = written;
            command.Parameters.Add(parameter);
        }

        while (command.Parameters.Count > parameters.Length) command.Parameters.RemoveAt(parameters.Length);
        return new LentCommand(command);
    }
}
