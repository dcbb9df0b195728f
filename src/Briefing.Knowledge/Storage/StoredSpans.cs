using System.Collections.Immutable;
using Briefing.Knowledge.Documents;

namespace Briefing.Knowledge.Storage;

/// <summary>Spans in a column, in the form that links have.</summary>
internal static class StoredSpans
{
    internal static string Write(ImmutableArray<TextSpan> spans) => string.Join(',', spans);

    /// <exception cref="StoreException">The column does not hold spans: somebody else wrote to the database.</exception>
    internal static ImmutableArray<TextSpan> Read(string locator) =>
        Passage.TryParseLocator(locator, out var spans)
            ? spans
            : throw new StoreException(StoreFault.Corrupt, $"The store is damaged: \"{locator}\" are no spans. Start again to have it rebuilt.");

    /// <exception cref="StoreException">The spans are not in the text.</exception>
    internal static Passage Cut(string text, string locator)
    {
        var spans = Read(locator);
        foreach (var span in spans)
            if (span.End > text.Length)
                throw new StoreException(StoreFault.Corrupt, $"The store is damaged: the span {span} ends after its text. Start again to have it rebuilt.");
        return Passage.Cut(text, spans.AsSpan());
    }
}
