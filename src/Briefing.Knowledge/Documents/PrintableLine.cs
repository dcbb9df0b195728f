using System.Text;

namespace Briefing.Knowledge.Documents;

/// <summary>What somebody wrote in a file, made fit for a message about that file: one line that any terminal shows as it is.</summary>
internal static class PrintableLine
{
    /// <summary>The longest line, in UTF-16 code units.</summary>
    public const int Longest = 500;

    private const int Head = 300;

    /// <summary>The words with a space for each control character and half of a pair, and an ellipsis in the middle of long ones.</summary>
    public static string Of(string words)
    {
        if (words.Length <= Longest && !words.Any(c => char.IsControl(c) || char.IsSurrogate(c) || c == '\uFFFD')) return words;
        if (words.Length > Longest) words = $"{words.AsSpan(0, Head)}…{words.AsSpan(words.Length - (Longest - Head - 1))}";
        var line = new StringBuilder(words.Length);
        foreach (var rune in words.EnumerateRunes())
        {
            // Half of a pair is read as the replacement character.
            if (Rune.IsControl(rune) || rune == Rune.ReplacementChar) line.Append(' ');
            else line.Append(rune.ToString());
        }

        return line.ToString();
    }
}
