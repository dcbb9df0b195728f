using System.Collections.Immutable;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Storage;

namespace Briefing.Knowledge.Facts.Versions;

/// <summary>
/// Follows passages of an earlier version of a document into a later one. A passage stands there again only where its words
/// and what stands on both sides of it agree: the same words elsewhere are a lookalike, another quote.
/// </summary>
/// <remarks>
/// Of several places whose contexts agree, one must agree twice as far as any other. So of two paragraphs that are alike each
/// is followed to its own, unless what would tell them apart was changed.
/// </remarks>
internal sealed class PassageTracing
{
    /// <summary>A passage whose first words stand in more places is not followed: each place would have to be looked at.</summary>
    internal const int MostPlaces = 200;

    /// <summary>Places that agree further than this, in UTF-16 code units, are not told apart.</summary>
    private const int FurthestContext = 4096;

    private readonly StoredDocument _earlier;
    private readonly StoredDocument _later;
    private readonly int _sameAtStart;
    private readonly int _sameAtEnd;
    private PlaceIndex? _index;

    internal PassageTracing(StoredDocument earlier, StoredDocument later)
    {
        (_earlier, _later) = (earlier, later);
        (Earlier, Later) = (new SourceFlow(earlier), new SourceFlow(later));
        _sameAtStart = Earlier.Text.AsSpan().CommonPrefixLength(Later.Text);
        while (_sameAtEnd < Math.Min(Earlier.Text.Length, Later.Text.Length) && Earlier.Text[^(_sameAtEnd + 1)] == Later.Text[^(_sameAtEnd + 1)]) _sameAtEnd++;
    }

    /// <summary>The earlier version.</summary>
    internal SourceFlow Earlier { get; }

    /// <summary>The later version.</summary>
    internal SourceFlow Later { get; }

    /// <summary>Looks for the places of many passages in one pass, so that following each of them costs little.</summary>
    internal void Prepare(IEnumerable<Passage> passages) => _index = new PlaceIndex(
        Later, passages.Select(passage => Earlier.Locate(passage.Spans)).Where(ranges => ranges.Length > 0)
            .Select(ranges => Earlier.Text[ranges[0].Start..ranges[^1].End]));

    /// <summary>Where a passage of the earlier version stands in the later one.</summary>
    internal PassageTrace Follow(Passage passage)
    {
        if (passage.Spans[^1].End > _earlier.Text.Value.Length || Earlier.Locate(passage.Spans) is not { Length: > 0 } ranges)
            return new PassageTrace(null, null, null, IsElsewhere: false);
        var whole = new TextSpan(ranges[0].Start, ranges[^1].End);
        var (start, isElsewhere) = Find(whole);
        if (start is not { } at) return new PassageTrace(null, whole, null, isElsewhere);
        var moved = at - whole.Start;
        var later = Later.Cut(_later.Text.Value, [.. ranges.Select(range => new TextSpan(range.Start + moved, range.End + moved))]);
        return new PassageTrace(later, whole, later is null ? null : new TextSpan(at, whole.End + moved), IsElsewhere: later is null);
    }

    private (int? Start, bool IsElsewhere) Find(TextSpan whole)
    {
        // Where all the text on one side is the same, down to the edge, no other place can agree as far.
        if (whole.End + QuoteContext.Length <= _sameAtStart) return (whole.Start, false);
        if (Earlier.Text.Length - whole.Start + QuoteContext.Length <= _sameAtEnd)
            return (whole.Start + Later.Text.Length - Earlier.Text.Length, false);
        var exact = Earlier.Text[whole.Start..whole.End];
        var places = (_index?.Find(exact) ?? Later.Find(exact)).Take(MostPlaces + 1).ToArray();
        if (places.Length is 0 or > MostPlaces) return (null, places.Length > 0);
        var (best, furthest, second) = (-1, 0, 0);
        foreach (var at in places)
        {
            var reach = Reach(whole, at);
            if (reach > furthest) (best, second, furthest) = (at, furthest, reach);
            else second = Math.Max(second, reach);
        }

        return furthest < QuoteContext.Length || second > furthest / 2 ? (null, true) : (best, false);
    }

    /// <summary>How far both contexts of a place agree, in UTF-16 code units, as far as anybody looks; without end where they agree to the edge.</summary>
    private int Reach(TextSpan whole, int at)
    {
        var (start, end) = (Math.Min(whole.Start, FurthestContext), Math.Min(Earlier.Text.Length - whole.End, FurthestContext));
        var (laterStart, laterEnd) = (Math.Min(at, FurthestContext), Math.Min(Later.Text.Length - at - whole.Length, FurthestContext));
        var before = CommonSuffix(Earlier.Text.AsSpan(whole.Start - start, start), Later.Text.AsSpan(at - laterStart, laterStart));
        var after = Earlier.Text.AsSpan(whole.End, end).CommonPrefixLength(Later.Text.AsSpan(at + whole.Length, laterEnd));
        return Math.Min(
            before == whole.Start && before == at ? int.MaxValue : before,
            after == Earlier.Text.Length - whole.End && after == Later.Text.Length - at - whole.Length ? int.MaxValue : after);
    }

    private static int CommonSuffix(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        var length = 0;
        while (length < left.Length && length < right.Length && left[^(length + 1)] == right[^(length + 1)]) length++;
        return length;
    }
}

/// <summary>What became of a passage in a later version.</summary>
/// <param name="Passage">The same passage there; null where it is not the same any more.</param>
/// <param name="InEarlier">Where it stands in the earlier flow; null where that cannot be told.</param>
/// <param name="InLater">Where it stands in the later flow; null where it does not.</param>
/// <param name="IsElsewhere">Whether the same words stand in the later version, but among others.</param>
internal sealed record PassageTrace(Passage? Passage, TextSpan? InEarlier, TextSpan? InLater, bool IsElsewhere);
