using BitFaster.Caching.Lru;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Storage;

namespace Briefing.Conversation.Replies;

/// <summary>
/// Checks quotes against the texts of their captures. A text that was read and hashed is kept for as long as nothing is written to
/// what it was read from; each quote is compared with it each time it is shown.
/// </summary>
internal sealed class SealedCaptures(IFactStore store)
{
    /// <summary>The most texts that are kept; the store decodes as many without being asked twice.</summary>
    private const int Most = 256;

    private readonly ConcurrentLru<(string Sha256, string Document), SealedText> _texts = new(Environment.ProcessorCount, Most, EqualityComparer<(string, string)>.Default);

    /// <summary>Whether a statement is word for word what its capture holds; where not, why.</summary>
    internal bool Hold(Statement statement, string sha256, out string? reason) =>
        (Kept(sha256, statement.DocumentId) is { } text && QuoteSeal.Holds(text, statement, sha256, out reason))
        || QuoteSeal.Holds(Read(sha256, statement.DocumentId), statement, sha256, out reason);

    /// <summary>Whether a note is.</summary>
    internal bool Hold(PassageNote note, string documentId, string sha256) =>
        (Kept(sha256, documentId) is { } text && QuoteSeal.Holds(text, note)) || QuoteSeal.Holds(Read(sha256, documentId), note);

    private string? Kept(string sha256, string documentId) => _texts.TryGet((sha256, documentId), out var kept) && kept.IsUnchanged ? kept.Text : null;

    private string? Read(string sha256, string documentId)
    {
        if (store.ReadSealed(sha256, documentId) is not { } read)
        {
            _texts.TryRemove((sha256, documentId));
            return null;
        }

        _texts.AddOrUpdate((sha256, documentId), read);
        return read.Text;
    }
}
