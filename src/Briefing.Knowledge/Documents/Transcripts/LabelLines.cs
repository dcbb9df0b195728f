using Briefing.Knowledge.Documents.PlainText;

namespace Briefing.Knowledge.Documents.Transcripts;

/// <summary>
/// The labels of a talk that is written one turn a line, without blank lines: most lines begin with a name and a colon, or the
/// same names come again, so that such a line begins a paragraph.
/// </summary>
internal sealed class LabelLines
{
    private const int FewestLines = 3;

    /// <summary>The share of all lines that names which come again must begin.</summary>
    private const double RepeatedShare = 0.4;

    /// <summary>The share that is enough for names that do not.</summary>
    private const double LargeShare = 0.6;

    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    private LabelLines() { }

    /// <summary>The labels of some text; none where it is no such talk.</summary>
    public static LabelLines In(string text, IReadOnlyList<List<TextLine>> chunks)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var lines = 0;
        foreach (var chunk in chunks)
        {
            foreach (var line in chunk)
            {
                lines++;
                if (SpeakerLabel.TryParse(line.Of(text), out var label) && label.Form != LabelForm.Described) counts[label.Base] = counts.GetValueOrDefault(label.Base) + 1;
            }
        }

        var found = new LabelLines();
        var repeated = counts.Where(label => label.Value > 1).ToArray();
        if (counts.Count > 1 && counts.Values.Sum() is var all && all >= FewestLines
            && (repeated.Length > 1 && repeated.Sum(label => label.Value) >= lines * RepeatedShare || all >= lines * LargeShare)) found._names.UnionWith(counts.Keys);
        return found;
    }

    /// <summary>Whether a line begins with one of the labels.</summary>
    public bool Open(ReadOnlySpan<char> line) => _names.Count > 0 && SpeakerLabel.TryParse(line, out var label) && _names.Contains(label.Base);
}
