using Briefing.Knowledge.Storage.Databases;

namespace Briefing.Knowledge.Storage.Saved;

/// <summary>The texts of documents, read from the database where they are needed. Those that were read last are remembered.</summary>
/// <param name="database">The database.</param>
internal sealed class StoredTexts(IDatabase database)
{
    /// <summary>How many are remembered: some megabytes, and more than one question looks at.</summary>
    private const int MostRemembered = 512;

    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);
    private readonly Queue<string> _order = new();

    /// <summary>The text with a hash.</summary>
    /// <exception cref="StoreException">The database cannot be read, or has lost the text.</exception>
    internal string Read(string sha256)
    {
        lock (_texts)
        {
            if (_texts.TryGetValue(sha256, out var known)) return known;
        }

        var text = database.Run(connection =>
        {
            string? found = null;
            connection.Each("SELECT utf8 FROM texts WHERE sha256 = @text", row => found = new RawRow(row).Text(0), ("@text", sha256));
            return found;
        }) ?? throw new StoreException(StoreFault.Corrupt, "The store has lost the text of a document. Start again to have it rebuilt from its captures.");
        lock (_texts)
        {
            if (!_texts.TryAdd(sha256, text)) return _texts[sha256];
            _order.Enqueue(sha256);
            if (_order.Count > MostRemembered) _texts.Remove(_order.Dequeue());
        }

        return text;
    }
}
