using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Briefing.Knowledge.Documents;

namespace Briefing.Knowledge.Storage;

/// <summary>Spans in a column, in the form that links have.</summary>
internal static class StoredSpans
{
    internal static string Write(ImmutableArray<TextSpan> spans) => string.Join(',', spans);

    /// <exception cref="StoreException">The column does not hold spans: somebody else wrote to the database.</exception>
    internal static ImmutableArray<TextSpan> Read(ReadOnlySpan<byte> locator)
    {
        // A store has tens of thousands of these and is loaded at each start: no part is made a string.
        var spans = new TextSpan[locator.Count((byte)',') + 1];
        var n = 0;
        foreach (var part in locator.Split((byte)','))
        {
            var span = locator[part];
            var dash = span.IndexOf((byte)'-');
            if (dash < 1 || !Offset(span[..dash], out var start) || !Offset(span[(dash + 1)..], out var end) || end <= start)
                throw Damaged($"\"{Encoding.UTF8.GetString(locator)}\" are no spans");
            spans[n++] = new TextSpan(start, end);
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(spans);
    }

    /// <exception cref="StoreException">The spans are not in the text.</exception>
    internal static Passage Cut(string text, ReadOnlySpan<byte> locator)
    {
        var spans = Read(locator);
        foreach (var span in spans)
            if (span.End > text.Length)
                throw Damaged($"the span {span} ends after its text");
        return Passage.Cut(text, spans.AsSpan());
    }

    internal static StoreException Damaged(string what) => new(StoreFault.Corrupt,
        $"The store is damaged: {what}. Move its database file away and start again to have it rebuilt from its captures.");

    private static bool Offset(ReadOnlySpan<byte> digits, out int offset) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out offset);
}
