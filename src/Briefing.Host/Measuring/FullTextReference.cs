using System.Diagnostics;
using Briefing.Knowledge.Quotations;
using Microsoft.Data.Sqlite;

namespace Briefing.Host.Measuring;

/// <summary>The reference that answering is compared with: SQLite FTS5 over the same statements, ranked by its own bm25().</summary>
internal sealed class FullTextReference : IDisposable
{
    private readonly SqliteConnection _connection = new("Data Source=:memory:");
    private readonly SqliteCommand _query;

    internal FullTextReference(IEnumerable<Statement> statements)
    {
        _connection.Open();
        Execute("CREATE VIRTUAL TABLE statement USING fts5(text, tokenize = 'porter unicode61')");
        using (var transaction = _connection.BeginTransaction())
        {
            using var insert = _connection.CreateCommand();
            insert.CommandText = "INSERT INTO statement (text) VALUES ($text)";
            var text = insert.Parameters.Add("$text", SqliteType.Text);
            foreach (var statement in statements)
            {
                text.Value = statement.Passage.Text;
                insert.ExecuteNonQuery();
            }

            transaction.Commit();
        }

        Execute("INSERT INTO statement (statement) VALUES ('optimize')");
        _query = _connection.CreateCommand();
        _query.CommandText = "SELECT rowid, bm25(statement) FROM statement WHERE statement MATCH $words ORDER BY bm25(statement) LIMIT 20";
        _query.Parameters.Add("$words", SqliteType.Text);
    }

    /// <summary>Finds the twenty best statements for any of the question's words; returns how many there were.</summary>
    internal int Search(string question)
    {
        _query.Parameters["$words"].Value = string.Join(" OR ", Words(question).Select(word => $"\"{word}\""));
        using var rows = _query.ExecuteReader();
        var found = 0;
        while (rows.Read()) found++;
        return found;
    }

    /// <summary>Times one search for each question.</summary>
    internal Latency Measure(IEnumerable<string> questions) => Latency.Of(questions.Select(question =>
    {
        var began = Stopwatch.GetTimestamp();
        Search(question);
        return Stopwatch.GetElapsedTime(began);
    }));

    public void Dispose()
    {
        _query.Dispose();
        _connection.Dispose();
    }

    private static IEnumerable<string> Words(string question) => question
        .Split((char[])[' ', '?', ',', '.', '"', '\''], StringSplitOptions.RemoveEmptyEntries)
        .Where(word => word.Length > 3).DefaultIfEmpty("nothing");

    private void Execute(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
