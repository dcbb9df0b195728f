using System.Text;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Quotations;

namespace Briefing.Fuzzing.Checks;

/// <summary>The same bytes give the same document and the same analysis.</summary>
internal static class RepeatCheck
{
    public static void Run(ReadDocument document, DocumentAnalysis analysis, ReadDocument again, DocumentAnalysis analysisAgain)
    {
        var (first, second) = (Described(document, analysis), Described(again, analysisAgain));
        if (first == second) return;
        var at = first.AsSpan().CommonPrefixLength(second);
        Promise.Broken("the same bytes give the same", $"\"{Around(first, at)}\" first, then \"{Around(second, at)}\"");
    }

    private static string Described(ReadDocument document, DocumentAnalysis analysis)
    {
        var all = new StringBuilder(document.Text.Value).AppendLine().Append(document.Metadata with { Authors = [], BasedOn = [], Origins = [] });
        all.AppendJoin('|', document.Metadata.Authors).AppendJoin('|', document.Metadata.Origins).AppendLine();
        foreach (var block in document.Blocks)
            all.Append(block.Kind).Append(' ').Append(block.SpeakerLabel).Append(block.NoteLabel).AppendJoin(',', block.Flow.Spans)
                .AppendJoin(',', block.NoteMarks).AppendJoin(';', block.Sentences.Select(sentence => sentence.Passage.ToLocator())).AppendLine();
        all.AppendJoin('\n', document.SetAside).AppendJoin('\n', document.Warnings).AppendLine();
        foreach (var one in analysis.Quotations)
            all.Append($"{one.Speaker} {one.Mode} {one.Modality} {one.Source?.ToLocator()} {one.Cue?.ToLocator()} {one.Content.ToLocator()}\n");
        foreach (var one in analysis.Statements)
            all.Append($"{one.Speaker} {one.Mode} {one.Modality} {one.Passage.ToLocator()} {one.Content.ToLocator()} {one.Heading} {string.Join(',', one.About)}\n");
        foreach (var one in analysis.People) all.Append($"{one.Reference} {string.Join('|', one.Aliases)} {one.IsQuoted}\n");
        return all.ToString();
    }

    private static string Around(string text, int at) => text[Math.Max(0, at - 40)..Math.Min(text.Length, at + 40)];
}
