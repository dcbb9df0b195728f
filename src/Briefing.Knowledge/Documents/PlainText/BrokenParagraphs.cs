using Briefing.Knowledge.Documents.Sentences;

namespace Briefing.Knowledge.Documents.PlainText;

/// <summary>
/// Joins what page breaks cut: a fragment that does not end a sentence with the one that goes on with it, over a running
/// head or a box between them, and also where columns stand in the wrong order, so that an end comes before its beginning.
/// </summary>
internal sealed class BrokenParagraphs
{
    private const int ShortestBody = 60;
    private const int LongestInterruption = 60;
    private const int LongestBox = 3;

    /// <summary>So many lines show how wide a column is.</summary>
    private const int FewestLines = 4;

    private readonly string _text;
    private readonly List<Fragment> _fragments;
    private readonly LineShape _shape;

    private BrokenParagraphs(string text, List<Fragment> fragments, LineShape shape)
    {
        _text = text;
        _fragments = fragments;
        _shape = shape;
    }

    /// <summary>Mends the fragments; the result holds every line of them once.</summary>
    public static List<Fragment> Mend(string text, List<Fragment> fragments, LineShape shape, Vocabulary vocabulary)
    {
        var mending = new BrokenParagraphs(text, fragments, shape);
        mending.Measure();
        new ColumnOrder(fragments, mending.IsBody, vocabulary).Mend();
        return mending.Join();
    }

    private List<Fragment> Join()
    {
        var joined = new List<Fragment>();
        for (var i = 0; i < _fragments.Count; i++)
        {
            var current = _fragments[i];
            joined.Add(current);
            while (i + 1 < _fragments.Count && Continuation(current, i) is > 0 and var step)
            {
                // What stands between the two halves follows the whole.
                for (var between = i + 1; between < i + step; between++)
                {
                    if (step == 2 && IsInterruption(_fragments[between])) _fragments[between].Kind = BlockKind.Apparatus;
                    joined.Add(_fragments[between]);
                }

                current.Lines.AddRange(_fragments[i + step].Lines);
                i += step;
            }
        }

        return joined;
    }

    /// <summary>How many fragments further the given one goes on; 0 where it does not.</summary>
    private int Continuation(Fragment current, int index)
    {
        if (GoesOnWith(current, _fragments[index + 1])) return 1;
        if (!IsCut(current)) return 0;
        var broken = false;
        for (var step = 1; step <= LongestBox + 1 && index + step < _fragments.Count; step++)
        {
            var candidate = _fragments[index + step];
            broken |= candidate.AfterBreak;
            if (step > 1 && StartsInside(candidate) && (broken || step == 2 && IsInterruption(_fragments[index + 1]))) return step;
            // Only what is whole in itself can stand between two halves.
            if (!IsInterruption(candidate) && !EndsSentence(candidate)) return 0;
        }

        return 0;
    }

    private bool GoesOnWith(Fragment current, Fragment next)
    {
        if (EndsSentence(current) || ListMark.Length(_text, current.Lines[^1], next.Lines[0]) > 0) return false;
        var open = Wording.EndsOpen(current.Last);
        if (StartsInside(next)) return open || IsBody(current) || EndsWithHyphen(current);
        if (Transcripts.SpeakerLabel.OpensLine(next.First) || !IsBody(current) && !next.AfterBreak && !(open && char.IsLetter(current.Last[^1]))) return false;
        if (open && current.Last[^1] is not (':' or '—' or '–')) return IsBody(next) || EndsSentence(next);
        if (!IsFull(current) || !IsBody(next) && !EndsSentence(next)) return false;
        if (next.AfterBreak) return IsCut(current) || IsLoneLine(current) && !OpensSentence(next);
        return IsCut(current) && current.Lines.Count > 1 && !OpensSentence(next);
    }

    /// <summary>An unfinished piece of running text.</summary>
    private bool IsCut(Fragment fragment) =>
        !EndsSentence(fragment) && fragment.Last[^1] != ':' && (Wording.EndsOpen(fragment.Last) || IsBody(fragment) && (fragment.Length > ShortestBody * 1.5 || Headings.HoldsSentence(fragment.Words)));

    private bool IsBody(Fragment fragment) =>
        fragment.Lines.Count > 2
        || fragment.Length >= ShortestBody && (fragment.Lines.Count > 1 || !_shape.IsWrapped) && ListMark.Length(_text, fragment.Lines[0]) == 0;

    /// <summary>Whether the last line is as long as lines are in its column, so that it was the column that ended and not the paragraph.</summary>
    private bool IsFull(Fragment fragment) => !_shape.IsWrapped || fragment.Last.Length > fragment.Width * 0.7;

    /// <summary>The first line of a paragraph, alone at the end of a page: too long for a heading, and mostly in lower case.</summary>
    private static bool IsLoneLine(Fragment fragment) =>
        fragment.Lines.Count == 1 && fragment.Length > fragment.Width * 0.8 && Wording.Count(fragment.First) > 4
        && Wording.CountCapitals(fragment.First) * 2 < Wording.Count(fragment.First);

    /// <summary>Whether a fragment begins with a word that hardly ever stands in capitals inside a sentence.</summary>
    private static bool OpensSentence(Fragment fragment)
    {
        var words = fragment.First.TrimStart("“‘\"'(");
        var end = words.IndexOfAny(" ,’'");
        return Abbreviations.StartsSentence(end < 0 ? words : words[..end]);
    }

    /// <summary>Tells each fragment how wide its column is: the longest of its own lines and of those right before it.</summary>
    private void Measure()
    {
        for (var i = 0; i < _fragments.Count; i++)
        {
            int width = 0, lines = 0;
            for (var at = i; at >= 0 && (lines < FewestLines || at == i) && (at == i || !_fragments[at + 1].AfterBreak); at--)
            {
                width = Math.Max(width, _fragments[at].Lines.Max(line => line.Length));
                lines += _fragments[at].Lines.Count;
            }

            _fragments[i].Width = lines < FewestLines ? Math.Max(width, _shape.Width * 3 / 4) : Math.Min(width, _shape.Width);
        }
    }

    private static bool IsInterruption(Fragment fragment) =>
        fragment.Lines.Count == 1 && fragment.Length <= LongestInterruption && !Wording.StartsInside(fragment.First)
        && !Wording.EndsSentence(fragment.First) && fragment.First[^1] != ':';

    /// <summary>Whether a fragment begins inside a sentence; a by-line ("by Jane Doe") does not.</summary>
    private static bool StartsInside(Fragment fragment) =>
        Wording.StartsInside(fragment.First) && !(fragment.Lines.Count == 1 && Byline.Authors(fragment.Words).Length > 0);

    private static bool EndsWithHyphen(Fragment fragment) => fragment.Last is [.., var letter, '-'] && char.IsLetter(letter);

    private static bool EndsSentence(Fragment fragment) => Wording.EndsSentence(fragment.Last);
}
