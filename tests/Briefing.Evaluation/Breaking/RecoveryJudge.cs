using System.Text;
using Briefing.Knowledge.Documents;

namespace Briefing.Evaluation.Breaking;

/// <summary>Compares what reading gives with what a document was made of, character by character.</summary>
internal sealed class RecoveryJudge
{
    private readonly BrokenDocument _broken;
    private readonly ReadDocument _read;
    private readonly Action<string>? _tell;

    private RecoveryJudge(BrokenDocument broken, ReadDocument read, Action<string>? tell) => (_broken, _read, _tell) = (broken, read, tell);

    /// <summary>Reads a broken document and judges the result.</summary>
    /// <param name="broken">The document.</param>
    /// <param name="tell">Is told every fault; null for none.</param>
    internal static Recovery Of(BrokenDocument broken, Action<string>? tell)
    {
        var read = DocumentReader.Read(Capture.Of("broken.txt", Encoding.UTF8.GetBytes(broken.Text)), SourcesFile.None);
        if (read.Text.Value != broken.Text) throw new InvalidOperationException("The text was not decoded as it was written.");
        return new RecoveryJudge(broken, read, tell).Judge();
    }

    private Recovery Judge()
    {
        var found = new Dictionary<int, string>();
        int count = 0, joined = 0;
        foreach (var sentence in _read.Blocks.Where(block => block.Kind != BlockKind.Apparatus).SelectMany(block => block.Sentences))
        {
            count++;
            var units = UnitsOf(sentence.Passage.Spans).ToList();
            if (units.Count == 1) found[units[0]] = sentence.Passage.Text;
            else if (IsWrong(units))
            {
                joined++;
                _tell?.Invoke($"joined: {sentence.Passage.Text}\n    is {string.Join(" + ", units.Select(unit => $"{_broken.Clean.Units[unit].Kind} \"{_broken.Clean.Units[unit].Text}\""))}");
            }
        }

        int sentences = 0, whole = 0;
        for (var unit = 0; unit < _broken.Clean.Units.Count; unit++)
        {
            if (_broken.Clean.Units[unit] is not { Kind: UnitKind.Sentence } one) continue;
            sentences++;
            if (Plain(found.GetValueOrDefault(unit, "")) == one.Text) whole++;
            else _tell?.Invoke($"not whole: {one.Text}\n    read as {found.GetValueOrDefault(unit, "parts, or not at all")}");
        }

        var (notes, wholeNotes) = Notes();
        var (lost, kept, furniture) = Characters();
        return new Recovery(sentences, whole, count, joined, notes, wholeNotes, _broken.Marks.Length, _broken.Marks.Count(IsTied), lost, kept, furniture);
    }

    /// <summary>Two units in one sentence are wrong, but for a title or heading that reading takes with its running head.</summary>
    private bool IsWrong(List<int> units) => units.Count > 1;

    private IEnumerable<int> UnitsOf(IEnumerable<TextSpan> spans) =>
        spans.SelectMany(span => Enumerable.Range(span.Start, span.Length)).Select(at => _broken.Origins[at]).Where(unit => unit >= 0).Distinct();

    private (int Notes, int Whole) Notes()
    {
        var texts = new Dictionary<int, string>();
        foreach (var block in _read.Blocks.Where(block => block.Kind == BlockKind.Note))
            if (UnitsOf(block.Flow.Spans).ToList() is [var unit]) texts[unit] = Unspaced(block.Flow.Text);
        int notes = 0, whole = 0;
        if (_broken.Marks.IsEmpty) return (0, 0);
        for (var unit = 0; unit < _broken.Clean.Units.Count; unit++)
        {
            if (_broken.Clean.Units[unit] is not { Kind: UnitKind.Note } note) continue;
            notes++;
            if (texts.GetValueOrDefault(unit) == Unspaced(note.Text)) whole++;
            else _tell?.Invoke($"note not whole: {note.Text}\n    read as {texts.GetValueOrDefault(unit, "no note, or with something else")}");
        }

        return (notes, whole);
    }

    private bool IsTied(SetMark mark)
    {
        var at = mark.At;
        while (at > 0 && char.IsWhiteSpace(_broken.Text[at - 1])) at--;
        foreach (var block in _read.Blocks)
            foreach (var one in block.NoteMarks)
                if (one.Label == mark.Label && one.At == at && one.Note is { } note && UnitsOf(_read.Blocks[note].Flow.Spans).Contains(mark.Note)) return true;
        _tell?.Invoke($"mark {mark.Label} at {mark.At} is not tied to its note: …{_broken.Text[Math.Max(0, mark.At - 30)..mark.At].ReplaceLineEndings(" ")}");
        return false;
    }

    private (int Lost, int Kept, int Furniture) Characters()
    {
        var aside = new bool[_broken.Text.Length];
        foreach (var one in _read.SetAside)
            if (one.Span is { } span) aside.AsSpan(span.Start, span.Length).Fill(true);
        var apparatus = new bool[_broken.Text.Length];
        foreach (var span in _read.Blocks.Where(block => block.Kind == BlockKind.Apparatus).SelectMany(block => block.Flow.Spans)) apparatus.AsSpan(span.Start, span.Length).Fill(true);
        int lost = 0, kept = 0, furniture = 0, told = -1;
        for (var at = 0; at < aside.Length; at++)
        {
            if (_broken.Origins[at] is < 0 and var none) continue;
            var unit = _broken.Clean.Units[_broken.Origins[at]];
            if (unit.Kind is UnitKind.Furniture or UnitKind.Mark)
            {
                furniture++;
                if (!aside[at] && !apparatus[at]) kept++;
                if (!aside[at] && !apparatus[at] && told != _broken.Origins[at]) _tell?.Invoke($"kept: {unit.Text}");
                if (!aside[at]) told = _broken.Origins[at];
            }
            else if (aside[at])
            {
                lost++;
                if (told != _broken.Origins[at]) _tell?.Invoke($"lost: {_broken.Text[at]} of {unit.Kind} {unit.Text}");
                told = _broken.Origins[at];
            }
        }

        return (lost, kept, furniture);
    }

    /// <summary>Joined letters are the letters they are made of, and soft hyphens are none.</summary>
    private static string Plain(string text) => text.Normalize(NormalizationForm.FormKC);

    /// <summary>An address that a line end breaks has a space in it; notes are compared without spaces.</summary>
    private static string Unspaced(string text) => string.Concat(Plain(text).Where(c => !char.IsWhiteSpace(c)));
}
