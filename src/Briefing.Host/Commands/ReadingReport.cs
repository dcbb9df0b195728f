using System.Globalization;
using Briefing.Host.Contract;

namespace Briefing.Host.Commands;

/// <summary>What reading made of a document, for people: one sentence a line, indented under its block.</summary>
internal static class ReadingReport
{
    internal static void Write(ReadingLine line, TextWriter output)
    {
        Line(output, line.File);
        foreach (var field in line.Metadata)
            Line(output, $"  {field.Field}: {field.Value}{(field.Origin is null ? "" : $"  ({Spaced(field.Origin)})")}");
        foreach (var warning in line.Warnings) Line(output, $"  warning, {warning.Code}: {warning.Message}");
        output.WriteLine();

        for (var i = 0; i < line.Blocks.Count; i++) Block(output, line.Blocks[i], line.Blocks);
        if (line.SetAside.Count > 0) Line(output, Inv($"set aside: {line.SetAside.Count}"));
        foreach (var reason in line.SetAside.GroupBy(one => one.Reason))
        {
            Line(output, Inv($"  {Spaced(reason.Key)} ({reason.Count()})"));
            foreach (var one in reason) Line(output, one.Start is { } start ? Inv($"    {start}-{one.End}: {one.Excerpt}") : $"    {one.Excerpt}");
        }

        output.WriteLine();
    }

    private static void Block(TextWriter output, BlockElement block, IReadOnlyList<BlockElement> blocks)
    {
        var called = block.Speaker ?? (block.Note is null ? null : "note " + block.Note);
        var page = block.Page is { } number ? Inv($", p. {number}") : "";
        Line(output, $"{called ?? block.Kind}{page}");
        foreach (var sentence in block.Sentences)
            Line(output, $"  {string.Join(',', sentence.Spans.Select(span => Inv($"{span.Start}-{span.End}")))}: {sentence.Text}");
        foreach (var mark in block.Marks)
            Line(output, Inv($"  mark {mark.Label} at {mark.At}: ")
                + (mark.Note is { } note && note < blocks.Count ? string.Join(' ', blocks[note].Sentences.Select(one => one.Text)) : "its note was not found"));
    }

    /// <summary>"RunningHead" as "running head".</summary>
    private static string Spaced(string name) =>
        string.Concat(name.Select((c, i) => char.IsUpper(c) ? (i > 0 ? " " : "") + char.ToLowerInvariant(c) : c.ToString()));

    private static void Line(TextWriter output, string line) => output.WriteLine(line.ForTerminal().ReplaceLineEndings(" "));

    private static string Inv(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
