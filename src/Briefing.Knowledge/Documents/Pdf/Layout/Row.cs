using System.Text;
using Briefing.Knowledge.Documents.Pdf.Print;

namespace Briefing.Knowledge.Documents.Pdf.Layout;

/// <summary>Words side by side: a line of print in its column, or a part of one.</summary>
internal sealed class Row
{
    /// <summary>Words nearer than this share of their height belong together: a note mark, a comma after a word in italics.</summary>
    private const double Glued = 0.1;

    public Row(IEnumerable<PrintedWord> words)
    {
        Words = [.. words.OrderBy(word => word.Box.Left)];
        Height = MainHeight(Words);
        Box? core = null;
        foreach (var word in Words)
            if (Math.Abs(word.Box.Height - Height) <= Height * 0.12) core = core?.With(word.Box) ?? word.Box;
        Core = core ?? Words[0].Box;
        Left = Words.Min(word => word.Box.Left);
        Right = Words.Max(word => word.Box.Right);
    }

    /// <summary>The words, from left to right.</summary>
    public List<PrintedWord> Words { get; }

    /// <summary>The height of the font that most of it is set in.</summary>
    public double Height { get; }

    /// <summary>The box of the words in that font: raised marks do not count.</summary>
    public Box Core { get; }

    public double Left { get; }

    public double Right { get; }

    public double Middle => (Core.Top + Core.Bottom) / 2;

    /// <summary>Why it is no part of the running text; null where it is.</summary>
    public SetAsideReason? Aside { get; set; }

    /// <summary>Where it stands in the text, once that is written.</summary>
    public TextSpan Span { get; private set; }

    /// <summary>Where each word starts in the text, once that is written.</summary>
    public int[] Starts { get; private set; } = [];

    /// <summary>The words as they are read.</summary>
    public string Text
    {
        get
        {
            var text = new StringBuilder();
            for (var i = 0; i < Words.Count; i++) text.Append(i > 0 && HasSpaceBefore(i) ? " " : "").Append(Words[i].Text);
            return text.ToString();
        }
    }

    /// <summary>Whether a space stands before a word.</summary>
    public bool HasSpaceBefore(int word) =>
        Words[word].Box.Left - Words[word - 1].Box.Right > Glued * Math.Min(Words[word].Box.Height, Words[word - 1].Box.Height);

    /// <summary>Writes it to the end of the text.</summary>
    public void Write(StringBuilder text)
    {
        var start = text.Length;
        Starts = new int[Words.Count];
        for (var i = 0; i < Words.Count; i++)
        {
            if (i > 0 && HasSpaceBefore(i)) text.Append(' ');
            Starts[i] = text.Length;
            text.Append(Words[i].Text);
        }

        Span = new TextSpan(start, text.Length);
    }

    /// <summary>The height that most characters have; heights that differ by less than a tenth are one.</summary>
    private static double MainHeight(List<PrintedWord> words)
    {
        var best = 0.0;
        var most = -1;
        foreach (var word in words)
        {
            var same = 0;
            foreach (var other in words)
                if (Math.Abs(other.Box.Height - word.Box.Height) <= word.Box.Height * 0.05) same += other.Text.Length;
            if (same > most) (most, best) = (same, word.Box.Height);
            if (most * 2 > words.Sum(one => one.Text.Length)) break;
        }

        return best;
    }
}
