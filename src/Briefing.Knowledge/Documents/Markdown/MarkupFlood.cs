using System.Buffers;

namespace Briefing.Knowledge.Documents.Markdown;

/// <summary>
/// Guards the Markdown parser, whose work grows with the square of the marks in one paragraph that could open something:
/// more than a person writes is no markup but an attack or a table of numbers.
/// </summary>
internal static class MarkupFlood
{
    private const int MostInParagraph = 1500;
    private const int MostCommentsAndNotes = 3000;

    /// <summary>How deep lists and quotes may nest; the work for each line, also a blank one, grows with the square of it.</summary>
    private const int DeepestNesting = 100;
    private const int SpacesPerLevel = 4;

    private static readonly SearchValues<char> Marks = SearchValues.Create("[*_`<~|!\n");

    /// <summary>Whether a text has more marks than anybody means.</summary>
    public static bool Is(ReadOnlySpan<char> text)
    {
        if (text.Count("<!--") + text.Count("[^") > MostCommentsAndNotes) return true;
        int marks = 0, lineStart = 0;
        for (var at = text.IndexOfAny(Marks); at >= 0;)
        {
            if (text[at] != '\n')
            {
                if (++marks > MostInParagraph) return true;
            }
            else
            {
                // Only a blank line ends what a paragraph may hold open.
                if (text[lineStart..at].IsWhiteSpace()) marks = 0;
                if (NestsDeep(text[lineStart..at])) return true;
                lineStart = at + 1;
            }

            var next = text[(at + 1)..].IndexOfAny(Marks);
            at = next < 0 ? -1 : at + 1 + next;
        }

        return NestsDeep(text[lineStart..]);
    }

    /// <summary>Whether a line opens, or lies in, more lists and quotes than anybody means; a rule ("* * *") opens none.</summary>
    private static bool NestsDeep(ReadOnlySpan<char> line)
    {
        if (line.Length < DeepestNesting || line.IndexOfAnyExcept(" \t-") < 0 || line.IndexOfAnyExcept(" \t*") < 0) return false;
        int depth = 0, spaces = 0;
        for (var at = 0; at < line.Length && depth + spaces / SpacesPerLevel <= DeepestNesting; at++)
        {
            if (line[at] is ' ' or '\t')
            {
                spaces++;
                continue;
            }

            var digits = at;
            while (digits < line.Length && char.IsAsciiDigit(line[digits])) digits++;
            var mark = digits < line.Length && (digits > at ? line[digits] is '.' or ')' : line[at] is '-' or '+' or '*');
            if (line[at] != '>' && !(mark && (digits + 1 == line.Length || line[digits + 1] is ' ' or '\t'))) return false;
            depth++;
            at = digits;
        }

        return depth + spaces / SpacesPerLevel > DeepestNesting;
    }
}
