using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Briefing.Knowledge.Storage.Databases;

/// <summary>
/// A connection that is used again and again, and keeps the statements that it has prepared: to parse one anew costs more than to
/// run it. Used by one thread at a time.
/// </summary>
internal sealed class WarmConnection(string connectionString) : SqliteConnection(connectionString)
{
    /// <summary>The most statements that are kept; those made for one occasion would fill memory.</summary>
    private const int MostKept = 64;

    /// <summary>The most characters of one that is kept: longer ones are made for so many rows, and hardly come again.</summary>
    private const int Longest = 1_000;

    private readonly Dictionary<string, SqliteCommand> _prepared = new(StringComparer.Ordinal);

    /// <summary>A command of that text; to be handed back with <see cref="GiveBack"/>. One that is in use is not lent a second time.</summary>
    internal SqliteCommand Take(string sql)
    {
        if (!_prepared.Remove(sql, out var command))
        {
            command = CreateCommand();
            command.CommandText = sql;
        }

        command.Transaction = Transaction;
        return command;
    }

    /// <summary>Takes a command back whose rows have been read.</summary>
    internal void GiveBack(SqliteCommand command)
    {
        command.Transaction = null;
        if (command.CommandText.Length > Longest || _prepared.Count >= MostKept || !_prepared.TryAdd(command.CommandText, command)) command.Dispose();
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            foreach (var command in _prepared.Values) command.Dispose();
            _prepared.Clear();
        }

        base.Dispose(disposing);
    }
}

/// <summary>A command for one use: one that a connection lends, or one made for it.</summary>
internal readonly struct LentCommand(DbCommand command) : IDisposable
{
    internal DbCommand Command => command;

    public void Dispose()
    {
        if (command is SqliteCommand { Connection: WarmConnection warm } lent) warm.GiveBack(lent);
        else command.Dispose();
    }
}
