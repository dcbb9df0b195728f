namespace Briefing.Knowledge.Facts.Versions;

/// <summary>Where any of many texts stand in a flow as whole words, found in one pass over it by how each of them begins.</summary>
internal sealed class PlaceIndex
{
    /// <summary>How much of a text's beginning is looked up; shorter texts are searched for one by one.</summary>
    private const int KeyLength = 16;

    private readonly SourceFlow _flow;
    private readonly Dictionary<string, List<int>> _places = new(StringComparer.Ordinal);

    internal PlaceIndex(SourceFlow flow, IEnumerable<string> texts)
    {
        _flow = flow;
        foreach (var text in texts)
            if (text.Length >= KeyLength) _places.TryAdd(text[..KeyLength], []);
        var places = _places.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var at = 0; at + KeyLength <= flow.Text.Length; at++)
            if (flow.IsBoundary(at) && places.TryGetValue(flow.Text.AsSpan(at, KeyLength), out var found)) found.Add(at);
    }

    /// <summary>The places of a text, by start.</summary>
    internal IEnumerable<int> Find(string exact) =>
        exact.Length >= KeyLength && _places.TryGetValue(exact[..KeyLength], out var places)
            ? places.Where(at => string.CompareOrdinal(_flow.Text, at, exact, 0, exact.Length) == 0 && _flow.IsBoundary(at + exact.Length))
            : _flow.Find(exact);
}
