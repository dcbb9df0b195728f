using System.Collections.Immutable;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Storage;

namespace Briefing.Host.Reader;

/// <summary>Puts the marks of notes back where they stand in a document, each with the way to its note and from there back.</summary>
internal sealed class NoteAnchors(ImmutableArray<StoredBlock> blocks)
{
    private readonly HashSet<int> _marked = [.. blocks.SelectMany(block => block.NoteMarks).Select(mark => mark.Note).OfType<int>()];
    private readonly HashSet<int> _anchored = [];

    internal static string OfNote(int note) => FormattableString.Invariant($"note-{note}");

    /// <summary>The anchor of the first mark that refers to a note; null where none does.</summary>
    internal string? MarkOf(int note) => _marked.Contains(note) ? FormattableString.Invariant($"mark-{note}") : null;

    /// <summary>The pieces of a block with its marks among them.</summary>
    internal ImmutableArray<ShownPiece> Insert(StoredBlock block, FlowText flow, ImmutableArray<ShownPiece> pieces)
    {
        if (block.NoteMarks.IsEmpty) return pieces;
        var marks = new Queue<(int At, NoteMark Mark)>(block.NoteMarks.Select(mark => (Place(flow, mark), mark)).OrderBy(one => one.Item1));
        var shown = ImmutableArray.CreateBuilder<ShownPiece>(pieces.Length + marks.Count);
        var at = 0;
        foreach (var piece in pieces)
        {
            var (rest, first) = (piece.Text, piece.IsFirstMark);
            while (marks.TryPeek(out var next) && next.At <= at + rest.Length)
            {
                var cut = Math.Max(0, next.At - at);
                if (cut > 0)
                {
                    shown.Add(piece with { Text = rest[..cut], IsFirstMark = first });
                    first = false;
                }

                shown.Add(Shown(marks.Dequeue().Mark));
                rest = rest[cut..];
                at += cut;
            }

            if (rest.Length > 0) shown.Add(piece with { Text = rest, IsFirstMark = first });
            at += rest.Length;
        }

        return shown.ToImmutable();
    }

    private ShownPiece Shown(NoteMark mark) => new(mark.Label, IsMarked: false, IsFirstMark: false)
    {
        Note = new ShownNoteMark(
            mark.Note is { } note ? OfNote(note) : null,
            mark.Note is { } tied && _anchored.Add(tied) ? MarkOf(tied) : null),
    };

    /// <summary>Where a mark stands in the flow: behind the character that it annotates.</summary>
    private static int Place(FlowText flow, NoteMark mark) =>
        mark.At > 0 && flow.Locate([new TextSpan(mark.At - 1, mark.At)]) is [var range, ..] ? range.End : 0;
}
