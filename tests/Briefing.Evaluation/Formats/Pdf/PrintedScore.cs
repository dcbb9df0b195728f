using Briefing.Knowledge.Documents;

namespace Briefing.Evaluation.Formats.Pdf;

/// <summary>What reading found of a printed text.</summary>
/// <param name="Name">The file.</param>
/// <param name="Sentences">The number of its sentences.</param>
/// <param name="Broken">Those that were not read whole.</param>
/// <param name="Joined">What was read as one sentence and holds words that do not follow each other in the text.</param>
/// <param name="Foreign">What was read as a sentence and is none of the text: heads and feet that were not set aside.</param>
/// <param name="Notes">The number of its notes and marks.</param>
/// <param name="WrongNotes">The notes that were not read whole, and the marks that are not tied to theirs.</param>
internal sealed record PrintedScore(
    string Name, int Sentences, IReadOnlyList<string> Broken, IReadOnlyList<string> Joined, IReadOnlyList<string> Foreign, int Notes, IReadOnlyList<string> WrongNotes)
{
    /// <summary>So many letters in a row are no accident.</summary>
    private const int SameWords = 16;

    /// <summary>Layouts number their headings.</summary>
    private static readonly char[] Numbering = [.. "0123456789. "];

    internal static PrintedScore Of(string name, ReadDocument document, PrintedText text)
    {
        var read = document.Blocks.Where(block => block.Kind != BlockKind.Apparatus)
            .SelectMany(block => block.Sentences.Select(sentence => PrintedText.Plain(sentence.Passage.Text)).Select(words => block.Kind == BlockKind.Heading ? words.TrimStart(Numbering) : words)).ToList();
        var counts = read.GroupBy(Whole, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        List<string> broken = [], joined = [], foreign = [];
        foreach (var sentence in text.Sentences)
            if (counts.TryGetValue(Whole(sentence), out var left) && left > 0) counts[Whole(sentence)] = left - 1;
            else broken.Add(sentence);

        foreach (var sentence in read)
        {
            var key = PrintedText.Key(sentence);
            if (key.Length == 0 || text.Stream.Any(part => part.Contains(key, StringComparison.OrdinalIgnoreCase))) continue;
            (Shares(key, text) ? joined : foreign).Add(sentence);
        }

        var (notes, wrong) = NotesOf(document, text);
        return new PrintedScore(name, text.Sentences.Count, broken, joined, foreign, notes, wrong);
    }

    /// <summary>White space and hyphens aside: nobody can tell whether the hyphen of "co-operative" is its own where a line ends after it.</summary>
    private static string Whole(string words) => string.Concat(words.Where(c => c is not (' ' or '-')));

    private static bool Shares(string key, PrintedText text)
    {
        for (var at = 0; at + SameWords <= key.Length; at += SameWords / 4)
            if (text.Stream.Any(part => part.Contains(key.AsSpan(at, SameWords), StringComparison.Ordinal))) return true;
        return false;
    }

    private static (int Count, List<string> Wrong) NotesOf(ReadDocument document, PrintedText text)
    {
        var wrong = new List<string>();
        foreach (var (label, note) in text.Notes)
            if (!document.Blocks.Any(block => block.Kind == BlockKind.Note && PrintedText.Key(block.Flow.Text) == PrintedText.Key(note))) wrong.Add($"note {label}: {note}");
        foreach (var (label, sentence) in text.Marks)
        {
            var block = document.Blocks.FirstOrDefault(block => block.Sentences.Any(one => Whole(PrintedText.Plain(one.Passage.Text)) == Whole(sentence)));
            if (block is null) continue;
            var tied = block.NoteMarks.Any(mark => mark.Note is { } note && PrintedText.Key(document.Blocks[note].Flow.Text) == PrintedText.Key(text.Notes[label]));
            if (!tied) wrong.Add($"mark {label}: {sentence}");
        }

        return (text.Notes.Count + text.Marks.Count, wrong);
    }
}
