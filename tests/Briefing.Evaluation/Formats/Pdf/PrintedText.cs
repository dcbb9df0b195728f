using System.Text;
using System.Text.RegularExpressions;

namespace Briefing.Evaluation.Formats.Pdf;

/// <summary>
/// A text that was printed in several layouts: Markdown with one sentence a line, so that what reading must find in the print
/// is known without any reader.
/// </summary>
internal sealed partial class PrintedText
{
    private PrintedText(IReadOnlyList<string> sentences, IReadOnlyList<string> stream, IReadOnlyDictionary<string, string> notes, IReadOnlyList<(string Label, string Sentence)> marks) =>
        (Sentences, Stream, Notes, Marks) = (sentences, stream, notes, marks);

    /// <summary>The sentences of the running text.</summary>
    internal IReadOnlyList<string> Sentences { get; }

    /// <summary>Title, headings, paragraphs and notes, each as <see cref="Key"/> makes it: where a sentence may be cut from.</summary>
    internal IReadOnlyList<string> Stream { get; }

    /// <summary>The notes by their labels.</summary>
    internal IReadOnlyDictionary<string, string> Notes { get; }

    /// <summary>The labels in the running text, each with the sentence it stands in.</summary>
    internal IReadOnlyList<(string Label, string Sentence)> Marks { get; }

    internal static PrintedText Load(string path)
    {
        List<string> sentences = [], stream = [];
        var notes = new Dictionary<string, string>(StringComparer.Ordinal);
        var marks = new List<(string, string)>();
        var paragraph = new StringBuilder();
        foreach (var line in File.ReadLines(path).SkipWhile((line, index) => index == 0 || line != "---"))
        {
            if (NoteLine().Match(line) is { Success: true } note)
            {
                notes[note.Groups[1].Value] = Plain(note.Groups[2].Value);
                stream.Add(Key(Plain(note.Groups[2].Value)));
            }
            else if (line.Length == 0 || line == "---")
            {
                stream.Add(Key(paragraph.ToString()));
                paragraph.Clear();
            }
            else if (line.StartsWith('#')) stream.Add(Key(line));
            else
            {
                var words = Plain(ListMark().Replace(line, ""));
                if (ListMark().IsMatch(line))
                {
                    stream.Add(Key(paragraph.ToString()));
                    paragraph.Clear();
                }

                var label = SpeakerLabel().Match(words);
                if (label.Success) words = words[label.Length..];
                marks.AddRange(NoteMark().Matches(line).Select(mark => (mark.Groups[1].Value, words)));
                sentences.Add(words);
                paragraph.Append(words).Append(' ');
            }
        }

        stream.Add(Key(paragraph.ToString()));
        foreach (var field in File.ReadLines(path).Skip(1).TakeWhile(line => line != "---")) stream.Add(Key(field[(field.IndexOf(':', StringComparison.Ordinal) + 1)..]));
        return new PrintedText(sentences, [.. stream.Where(one => one.Length > 0)], notes, marks);
    }

    /// <summary>Words without the kinds of quotation marks and of white space.</summary>
    internal static string Plain(string words) =>
        Space().Replace(NoteMark().Replace(words, "").Replace("*", "", StringComparison.Ordinal)
            .Replace('“', '"').Replace('”', '"').Replace('‘', '\'').Replace('’', '\''), " ").Trim();

    /// <summary>Letters and digits alone.</summary>
    internal static string Key(string words) => string.Concat(words.Where(char.IsLetterOrDigit));

    [GeneratedRegex(@"^\[\^(\w+)\]: (.*)$")]
    private static partial Regex NoteLine();

    [GeneratedRegex(@"\[\^(\w+)\]")]
    private static partial Regex NoteMark();

    [GeneratedRegex(@"^(?:[-*]|\d+\.) +")]
    private static partial Regex ListMark();

    [GeneratedRegex(@"^[A-Z][A-Z ]+: ")]
    private static partial Regex SpeakerLabel();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
