using System.Collections.Immutable;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Documents.Sentences;
using Briefing.Knowledge.Quotations;

namespace Briefing.Tests.Knowledge.Quotations;

/// <summary>Documents made from a few words, without files, and their analysis with the lexicon that is shipped.</summary>
internal static class Sample
{
    private static readonly Lazy<SpeechLexicon> Shipped = new(() => SpeechLexicon.Load(Path.Combine(Requires.Repository(), "dialogs")));

    internal static SpeechLexicon Lexicon => Shipped.Value;

    /// <summary>A document of paragraphs, which a blank line divides; a line "LABEL: text" can be a turn.</summary>
    internal static ReadDocument Document(string text, string? title = null, DateOnly? published = null, string? url = null, bool turns = false)
    {
        var names = DocumentNames.In(text);
        var blocks = ImmutableArray.CreateBuilder<Block>();
        for (var at = 0; at < text.Length;)
        {
            var end = text.IndexOf("\n\n", at, StringComparison.Ordinal);
            if (end < 0) end = text.Length;
            var colon = turns ? text.IndexOf(':', at) : -1;
            var label = colon > 0 && colon < end ? text[at..colon] : null;
            var flow = FlowText.Over(text, new TextSpan(label is null ? at : colon + 1, end));
            if (flow.Text.Length > 0) blocks.Add(Of(label is null ? BlockKind.Paragraph : BlockKind.Turn, flow, label, names));
            at = end + 2;
        }

        return new ReadDocument
        {
            Sha256 = new string('0', 64),
            Text = new DocumentText(text, TextBasis.Decoded, null),
            Metadata = new DocumentMetadata { Id = "sample", File = "sample.txt", Title = title, Published = published, Url = url },
            Blocks = blocks.ToImmutable(),
        };
    }

    internal static DocumentAnalysis Analyse(string text, string? title = null, DateOnly? published = null, string? url = null, bool turns = false) =>
        new DocumentAnalyser(Lexicon).Analyse(Document(text, title, published, url, turns));

    private static Block Of(BlockKind kind, FlowText flow, string? label, HashSet<string> names) => new(
        kind, flow, [.. SentenceSplitter.Split(flow.Text, names).Select(span => new Sentence(span, flow.Slice(span.Start, span.End)))], label);
}
