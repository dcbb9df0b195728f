using Briefing.Host.Contract;
using Briefing.Knowledge.Facts.Versions;

namespace Briefing.Host.Commands.Curation;

/// <summary>A difference in the notation of wdiff: <c>[-removed-]</c> and <c>{+added+}</c>.</summary>
internal static class DifferenceText
{
    internal static string Marked(IEnumerable<DifferenceElement> pieces) => string.Concat(pieces.Select(piece => piece.Kind switch
    {
        "removed" => Around("[-", piece.Text, "-]"),
        "added" => Around("{+", piece.Text, "+}"),
        _ => piece.Text,
    })).Trim();

    internal static string Marked(IEnumerable<DifferencePiece> pieces) => Marked(pieces.Select(DifferenceElement.Of));

    /// <summary>White space stays outside the marks, so that the text between reads on.</summary>
    private static string Around(string open, string text, string close)
    {
        var words = text.Trim();
        if (words.Length == 0) return text;
        var start = text.IndexOf(words, StringComparison.Ordinal);
        return text[..start] + open + words + close + text[(start + words.Length)..];
    }
}
