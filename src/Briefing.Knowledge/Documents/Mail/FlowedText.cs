using System.Text;

namespace Briefing.Knowledge.Documents.Mail;

/// <summary>Text whose lines were wrapped for sending (RFC 3676, format=flowed), with its paragraphs whole again.</summary>
internal static class FlowedText
{
    /// <summary>Joins the lines that end in a space with those that follow at the same depth of quotation.</summary>
    /// <param name="text">The text, with line feeds alone.</param>
    /// <param name="dropsSpace">Whether the space at the end of a line is no part of the text (DelSp=yes).</param>
    public static string Unwrap(string text, bool dropsSpace)
    {
        var whole = new StringBuilder(text.Length);
        var (open, depthBefore) = (false, 0);
        foreach (var range in text.AsSpan().Split('\n'))
        {
            var line = text.AsSpan()[range];
            var depth = line.Length - line.TrimStart('>').Length;
            var words = line[depth..];
            if (words is [' ', ..]) words = words[1..]; // a space was put in front of lines that would look like something else
            var isSignature = words is "-- ";
            var continues = open && depth == depthBefore && !isSignature;
            if (!continues)
            {
                if (whole.Length > 0) whole.Append('\n');
                if (depth > 0) whole.Append('>', depth).Append(' ');
            }

            open = words is [.., ' '] && !isSignature;
            whole.Append(open && dropsSpace ? words[..^1] : words);
            depthBefore = depth;
        }

        return whole.ToString();
    }
}
