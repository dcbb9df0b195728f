using System.Data.Common;

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
        using var command = Command(connection, sql, parameters);
        return command.ExecuteScalar() is var value and not DBNull ? value : null;
    }

    /// <summary>Runs a change and returns how many rows it touched.</summary>
    public static int Run(this DbConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var command = Command(connection, sql, parameters);
        return command.ExecuteNonQuery();
    }

    /// <summary>Hands over each row.</summary>
    public static void Each(
        this DbConnection connection, string sql, Action<DbDataReader> take, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        ArgumentNullException.ThrowIfNull(take);
        using var command = Command(connection, sql, parameters);
        using var rows = command.ExecuteReader();
        while (rows.Read()) take(rows);
    }

    private static DbCommand Command(DbConnection connection, string sql, ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        ArgumentNullException.ThrowIfNull(connection);
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value ?? DBNull.Value);
            command.Parameters.Add(parameter);
        }

        return command;
    }
}
