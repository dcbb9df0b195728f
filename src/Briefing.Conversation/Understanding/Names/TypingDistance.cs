namespace Briefing.Conversation.Understanding.Names;

/// <summary>
/// How far what was typed is from a word, as fingers miss: Damerau's distance with no letter edited twice (L. Boytsov, "Indexing
/// methods for approximate dictionary searching", ACM JEA 16, 2011, section 2.2), where what hasty fingers do costs less than what
/// they hardly do: letters that change places or stand twice less than a neighbouring key, that less than any other letter.
/// </summary>
internal static class TypingDistance
{
    /// <summary>What a letter costs that stands for another, is missing or is too many, and has no such excuse.</summary>
    internal const double Edit = 1;
    private const double Swapped = 0.7, Doubled = 0.7, Neighbour = 0.8, Vowel = 0.85, OtherFirst = 0.5;
    private const string Vowels = "aeiouy";

    /// <summary>The keys of an English keyboard, each row half a key to the right of the one above.</summary>
    private static readonly string[] Rows = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];

    /// <summary>The distance between two folded words; <see cref="double.PositiveInfinity"/> where it is above a limit.</summary>
    internal static double Of(string typed, string word, double limit)
    {
        if (Math.Abs(typed.Length - word.Length) > limit + 1) return double.PositiveInfinity;
        var width = word.Length + 1;
        Span<double> cells = stackalloc double[3 * width];
        var before = cells[..width];
        var above = cells.Slice(width, width);
        var row = cells.Slice(2 * width, width);
        for (var j = 1; j < width; j++) above[j] = above[j - 1] + Missing(word, j - 1);
        for (var i = 1; i <= typed.Length; i++)
        {
            row[0] = above[0] + Missing(typed, i - 1);
            var least = row[0];
            for (var j = 1; j < width; j++)
            {
                var cost = Math.Min(above[j] + Missing(typed, i - 1), row[j - 1] + Missing(word, j - 1));
                cost = Math.Min(cost, above[j - 1] + Instead(typed[i - 1], word[j - 1]) + (i == 1 && j == 1 && typed[0] != word[0] ? OtherFirst : 0));
                if (i > 1 && j > 1 && typed[i - 1] == word[j - 2] && typed[i - 2] == word[j - 1] && typed[i - 1] != typed[i - 2]) cost = Math.Min(cost, before[j - 2] + Swapped);
                row[j] = cost;
                least = Math.Min(least, cost);
            }

            if (least > limit + Edit) return double.PositiveInfinity;
            var spare = before;
            before = above;
            above = row;
            row = spare;
        }

        return above[^1] <= limit ? above[^1] : double.PositiveInfinity;
    }

    private static double Missing(string word, int at) =>
        (at > 0 && word[at - 1] == word[at]) || (at + 1 < word.Length && word[at + 1] == word[at]) ? Doubled : at == 0 ? Edit + OtherFirst : Edit;

    private static double Instead(char typed, char meant)
    {
        if (typed == meant) return 0;
        if (AreNeighbours(typed, meant)) return Neighbour;
        return Vowels.Contains(typed, StringComparison.Ordinal) && Vowels.Contains(meant, StringComparison.Ordinal) ? Vowel : Edit;
    }

    private static bool AreNeighbours(char one, char other)
    {
        var (row, column) = KeyOf(one);
        var (otherRow, otherColumn) = KeyOf(other);
        if (row < 0 || otherRow < 0) return false;
        if (row == otherRow) return Math.Abs(column - otherColumn) == 1;
        return Math.Abs(row - otherRow) == 1 && (row < otherRow ? column - otherColumn : otherColumn - column) is 0 or 1;
    }

    private static (int Row, int Column) KeyOf(char letter)
    {
        for (var row = 0; row < Rows.Length; row++)
            if (Rows[row].IndexOf(letter, StringComparison.Ordinal) is >= 0 and var column) return (row, column);
        return (-1, -1);
    }
}
