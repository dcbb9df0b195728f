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
                lineStart = at + 1;
            }

            var next = text[(at + 1)..].IndexOfAny(Marks);
            at = next < 0 ? -1 : at + 1 + next;
        }

        return false;
    }
}
