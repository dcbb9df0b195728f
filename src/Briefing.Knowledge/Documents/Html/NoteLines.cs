using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Briefing.Knowledge.Documents.Html;

/// <summary>Makes notes of the lines that marks lead to.</summary>
internal sealed class NoteLines
{
    /// <summary>A note that holds more elements is a part of the article that somebody links to.</summary>
    private const int LargestNote = 200;

    private readonly Dictionary<IElement, List<PageLine>> _lines = [];
    private readonly NoteLinks _links;

    public NoteLines(IReadOnlyList<PageLine> lines, NoteLinks links)
    {
        _links = links;
        foreach (var line in lines)
        {
            if (!_lines.TryGetValue(line.Block, out var same)) _lines.Add(line.Block, same = []);
            same.Add(line);
        }
    }

    /// <summary>Classes the lines of each note; what leads to none stays as it is.</summary>
    public void Tie()
    {
        var labels = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var mark in _lines.Values.SelectMany(same => same).SelectMany(line => line.Marks))
            if (mark.Target is not null) labels.TryAdd(mark.Target, mark.Label);
        foreach (var (target, label) in labels)
            if (_links.Find(target) is { } place)
                foreach (var line in Of(place).Where(line => line.Kind != BlockKind.Heading)) (line.Kind, line.NoteLabel) = (BlockKind.Note, label);
    }

    /// <summary>The lines in a place, or the line that it stands in.</summary>
    private IEnumerable<PageLine> Of(IElement place)
    {
        var within = new List<PageLine>();
        var left = LargestNote;
        Collect(place, within, ref left);
        if (left <= 0) return [];
        if (within.Count > 0) return within;
        for (var at = place.ParentElement; at is not null; at = at.ParentElement)
            if (_lines.TryGetValue(at, out var around)) return around.Take(1);
        return [];
    }

    private void Collect(IElement element, List<PageLine> within, ref int left)
    {
        if (--left <= 0) return;
        if (_lines.TryGetValue(element, out var own)) within.AddRange(own);
        foreach (var child in element.Children) Collect(child, within, ref left);
    }
}

/// <summary>The label that a note prints before its words.</summary>
internal static partial class NotePrint
{
    /// <summary>How many characters of a note are its label: "1.", "[1]", "^".</summary>
    public static int Length(string words, string label) =>
        Opening().Match(words) is { Success: true } match && (match.Groups[1].Length == 0 || match.Groups[1].Value == label) ? match.Length : 0;

    [GeneratedRegex(@"^[\^↑↩\s]*[\[(]?([\dA-Za-z*†‡§¶]{0,4})[\])]?[.:]?[\^↑↩\s]+(?=\S)|^[\^↑↩\s]+(?=\S)")]
    private static partial Regex Opening();
}
