using System.Collections.Immutable;
using System.Globalization;
using Briefing.Knowledge.Documents;

namespace Briefing.Evaluation.Quotations.Polnear;

/// <summary>
/// A file of attributions beside its text, in the standoff format of brat (https://brat.nlplab.org/standoff.html): lines
/// <c>T1⇥Source 89 106⇥words</c>, with several spans as <c>1 5;9 12</c>, and <c>E1⇥Attribution:T4 Content:T3 Cue:T2 Source:T1</c>.
/// Offsets count Unicode code points; here they become UTF-16 code units.
/// </summary>
internal static class AnnotationFile
{
    /// <summary>The attributions of a file, in its order.</summary>
    /// <param name="annotations">The lines of the file.</param>
    /// <param name="text">The text that they point into.</param>
    /// <exception cref="FormatException">A line is not of the format; the message holds it.</exception>
    internal static ImmutableArray<Annotation> Read(string annotations, string text)
    {
        var offsets = Offsets(text);
        var parts = new Dictionary<string, (SpanRole? Role, ImmutableArray<TextSpan> Spans)>(StringComparer.Ordinal);
        var events = new List<string>();
        foreach (var line in annotations.Split('\n'))
        {
            var cells = line.TrimEnd('\r').Split('\t');
            if (line.StartsWith('T') && cells.Length >= 2) parts[cells[0]] = Part(cells[1], offsets, line);
            else if (line.StartsWith('E') && cells.Length >= 2) events.Add(cells[1]);
        }

        return [.. events.Select(one => Of(one, parts))];
    }

    private static Annotation Of(string links, Dictionary<string, (SpanRole? Role, ImmutableArray<TextSpan> Spans)> parts)
    {
        var spans = links.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(link => parts.TryGetValue(link[(link.IndexOf(':', StringComparison.Ordinal) + 1)..], out var part) ? part : throw new FormatException($"\"{links}\" names what the file does not hold."))
            .ToLookup(part => part.Role, part => part.Spans);
        return new Annotation(All(SpanRole.Source), All(SpanRole.Cue), All(SpanRole.Content));

        ImmutableArray<TextSpan> All(SpanRole role) => [.. spans[role].SelectMany(one => one).Order()];
    }

    private static (SpanRole?, ImmutableArray<TextSpan>) Part(string place, int[] offsets, string line)
    {
        var space = place.IndexOf(' ', StringComparison.Ordinal);
        if (space < 0) throw new FormatException($"A span is missing: {line}");
        SpanRole? role = Enum.TryParse<SpanRole>(place[..space], out var known) ? known : null;
        return (role, [.. place[(space + 1)..].Split(';').Select(span => Span(span, offsets, line))]);
    }

    private static TextSpan Span(string span, int[] offsets, string line)
    {
        if (span.Split(' ') is [var from, var to]
            && int.TryParse(from, NumberStyles.None, CultureInfo.InvariantCulture, out var start)
            && int.TryParse(to, NumberStyles.None, CultureInfo.InvariantCulture, out var end)
            && start <= end && end < offsets.Length) return new TextSpan(offsets[start], offsets[end]);
        throw new FormatException($"A span is not in the text: {line}");
    }

    /// <summary>Where each code point begins, and the end.</summary>
    private static int[] Offsets(string text)
    {
        var offsets = new List<int>(text.Length + 1);
        for (var at = 0; at < text.Length; at += char.IsSurrogatePair(text, at) ? 2 : 1) offsets.Add(at);
        offsets.Add(text.Length);
        return [.. offsets];
    }
}
