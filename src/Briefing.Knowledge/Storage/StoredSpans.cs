using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using Briefing.Knowledge.Documents;

namespace Briefing.Knowledge.Storage;

/// <summary>Spans in a column, in the form that links have.</summary>
internal static class StoredSpans
{
    internal static string Write(ImmutableArray<TextSpan> spans) => string.Join(',', spans);

    /// <exception cref="StoreException">The column does not hold spans: somebody else wrote to the database.</exception>
    internal static ImmutableArray<TextSpan> Read(string locator)
    {
        // A store has tens of thousands of these and is loaded at each start: no part is cut out as a string.
        var spans = new TextSpan[locator.AsSpan().Count(',') + 1];
        var n = 0;
        foreach (var part in locator.AsSpan().Split(','))
        {
            var span = locator.AsSpan(part);
            var dash = span.IndexOf('-');
            if (dash < 1 || !Offset(span[..dash], out var start) || !Offset(span[(dash + 1)..], out var end) || end <= start)
                throw Damaged($"\"{locator}\" are no spans");
            spans[n++] = new TextSpan(start, end);
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(spans);
    }

    /// <exception cref="StoreException">The spans are not in the text.</exception>
    internal static Passage Cut(string text, string locator)
    {
        var spans = Read(locator);
        foreach (var span in spans)
            if (span.End > text.Length)
                throw Damaged($"the span {span} ends after its text");
        return Passage.Cut(text, spans.AsSpan());
    }

    internal static StoreException Damaged(string what) => new(StoreFault.Corrupt,
        $"The store is damaged: {what}. Move its database file away and start again to have it rebuilt from its captures.");

    private static bool Offset(ReadOnlySpan<char> digits, out int offset) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out offset);
}
