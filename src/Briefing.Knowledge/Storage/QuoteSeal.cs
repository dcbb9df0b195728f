using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Quotations;

namespace Briefing.Knowledge.Storage;

/// <summary>
/// The last check of a quote, made when it is sent: the captured bytes (and the text extracted from them) are read again and
/// their hashes computed again, unless nothing was written to them since that was done last, and the quote's spans are cut from
/// them again.
/// </summary>
public static class QuoteSeal
{
    /// <summary>Whether the statement is word for word what its capture holds.</summary>
    public static bool Holds(IFactStore store, Statement statement, string sha256) => Holds(store, statement, sha256, out _);

    /// <summary>Whether the statement is word for word what its capture holds; where not, a sentence for the log says what differs.</summary>
    public static bool Holds(IFactStore store, Statement statement, string sha256, out string? reason)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(statement);
        return Holds(store.ReadSealedText(sha256, statement.DocumentId), statement, sha256, out reason);
    }

    /// <summary>The same against the text of the capture, read and checked before; null where it was gone or changed.</summary>
    public static bool Holds(string? sealedText, Statement statement, string sha256, out string? reason)
    {
        ArgumentNullException.ThrowIfNull(statement);
        reason = sealedText is not { } text
            ? $"the capture {sha256} of {statement.DocumentId} is gone or was changed"
            : !Equal(text, statement.Passage)
                ? $"{statement.DocumentId} does not hold the passage at {statement.Passage.ToLocator()}"
                : !Equal(text, statement.Content)
                    ? $"{statement.DocumentId} does not hold the content at {statement.Content.ToLocator()}"
                    : null;
        return reason is null;
    }

    /// <summary>Whether a note is word for word what the capture of the document it stands in holds.</summary>
    public static bool Holds(IFactStore store, PassageNote note, string documentId, string sha256) =>
        store.ReadSealedText(sha256, documentId) is { } text && Equal(text, note.Passage);

    /// <summary>Whether a note is word for word what the text of its capture holds.</summary>
    public static bool Holds(string? sealedText, PassageNote note) => sealedText is not null && Equal(sealedText, note.Passage);

    private static bool Equal(string text, Passage passage)
    {
        foreach (var span in passage.Spans)
            if (span.End > text.Length) return false;
        return string.Equals(PassageText.Join(text, passage.Spans.AsSpan()), passage.Text, StringComparison.Ordinal);
    }
}
