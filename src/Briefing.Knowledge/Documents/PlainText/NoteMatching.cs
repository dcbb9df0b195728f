using System.Globalization;

namespace Briefing.Knowledge.Documents.PlainText;

/// <summary>
/// Matches groups of notes with marks in the text before them. Numbers may begin again on each page, and columns may stand in
/// the wrong order, so each note looks back to the nearest mark of its name that no note has yet.
/// </summary>
internal sealed class NoteMatching
{
    private const double LeastShare = 0.6;

    /// <summary>Nothing but notes begins with numbers at the foot of a page, unless it is a list with stops behind its numbers.</summary>
    private const double LeastShareAtFoot = 0.5;

    /// <summary>How many marks of one name are looked at for a note.</summary>
    private const int FarthestMark = 64;

    private static readonly Comparer<MarkCandidate> ByPlace = Comparer<MarkCandidate>.Create((a, b) => a.Span.Start.CompareTo(b.Span.Start));

    private readonly Dictionary<string, List<MarkCandidate>> _marks;
    private readonly HashSet<TextSpan> _taken = [];
    private readonly Dictionary<string, int> _lastNote = new(StringComparer.Ordinal);

    private NoteMatching(NoteStyle style, List<MarkCandidate> marks) =>
        _marks = marks.Where(mark => Fits(mark.Style, style)).GroupBy(mark => mark.Label, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);

    /// <summary>The notes that were accepted, in the order of the text, each with its mark; null for one whose mark was not found.</summary>
    public List<(NoteStart Start, MarkCandidate? Mark)> Notes { get; } = [];

    /// <summary>How many notes have marks.</summary>
    public int Matched => Notes.Count(note => note.Mark is not null);

    /// <summary>Matches the groups of one style.</summary>
    /// <param name="style">The style.</param>
    /// <param name="blocks">The groups of that style, in the order of the text.</param>
    /// <param name="marks">All that may be marks, in the order of the text.</param>
    /// <param name="isAtFoot">Whether nothing but furniture follows a group on its page.</param>
    public static NoteMatching Of(NoteStyle style, List<List<NoteStart>> blocks, List<MarkCandidate> marks, Func<List<NoteStart>, bool> isAtFoot)
    {
        var matching = new NoteMatching(style, marks);
        var feet = blocks.ToLookup(isAtFoot);
        foreach (var block in feet[true]) matching.Accept(block, style == NoteStyle.Stop ? LeastShare : LeastShareAtFoot);
        foreach (var block in feet[false]) matching.Accept(block, LeastShare);
        matching.Notes.Sort((a, b) => a.Start.At.CompareTo(b.Start.At));
        return matching;
    }

    /// <summary>Takes a group where most of its notes have marks before it; one note alone needs a mark beyond doubt.</summary>
    private void Accept(List<NoteStart> block, double share)
    {
        var found = block.ConvertAll(start => Mark(start, block[0].At));
        var matched = found.Count(mark => mark is not null);
        if (matched < block.Count * share || block.Count == 1 && found[0] is not { IsFirm: true } && !GoesOn(block[0])) return;
        if (block.Count == 1 && block[0].Style == NoteStyle.Stop && _lastNote.Count == 0 && block[0].Number != 1) return;
        for (var i = 0; i < block.Count; i++)
        {
            if (found[i] is { } mark) _taken.Add(mark.Span);
            _lastNote[block[i].Label] = block[i].At;
            Notes.Add((block[i], found[i]));
        }
    }

    /// <summary>Whether the note with the number before it stands before it.</summary>
    private bool GoesOn(NoteStart start) =>
        _lastNote.TryGetValue((start.Number - 1).ToString(CultureInfo.InvariantCulture), out var last) && last < start.At;

    /// <summary>The nearest mark before a group that no note has; a doubtful one only where there is no other.</summary>
    private MarkCandidate? Mark(NoteStart start, int before)
    {
        if (!_marks.TryGetValue(start.Label, out var marks)) return null;
        var after = _lastNote.TryGetValue(start.Label, out var last) && last < before ? last : -1;
        var at = marks.BinarySearch(new MarkCandidate(start.Label, new TextSpan(before, before), start.Style, true), ByPlace);
        MarkCandidate? doubtful = null;
        var (doubts, looked) = (0, 0);
        for (var i = (at < 0 ? ~at : at) - 1; i >= 0 && marks[i].Span.Start > after && looked < FarthestMark; i--, looked++)
        {
            if (_taken.Contains(marks[i].Span)) continue;
            if (marks[i].IsFirm) return marks[i];
            doubtful = marks[i];
            doubts++;
        }

        return doubts == 1 ? doubtful : null;
    }

    private static bool Fits(NoteStyle mark, NoteStyle note) => mark switch
    {
        NoteStyle.Bracket => note == NoteStyle.Bracket,
        NoteStyle.Sign => note == NoteStyle.Sign,
        _ => note is not (NoteStyle.Bracket or NoteStyle.Sign),
    };
}
