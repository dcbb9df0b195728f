using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Facts.Versions;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Storage;

namespace Briefing.Tests.Knowledge.Facts.Versions;

/// <summary>Two versions of a text whose paragraphs are blocks and whose sentences, ended by a full stop, are statements.</summary>
internal static class Versions
{
    internal static VersionComparison Compare(string earlier, string later)
    {
        var (before, after) = (Of(earlier), Of(later));
        return VersionComparison.Of(before.Document, before.Statements, after.Document, after.Statements);
    }

    internal static (StoredDocument Document, System.Collections.Immutable.ImmutableArray<Statement> Statements) Of(string text)
    {
        var blocks = new List<StoredBlock>();
        var statements = new List<Statement>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf("\n\n", start, StringComparison.Ordinal) is >= 0 and var gap ? gap : text.Length;
            blocks.Add(new StoredBlock(BlockKind.Paragraph, [new TextSpan(start, end)], null));
            var flow = FlowText.Over(text, [new TextSpan(start, end)]);
            for (var from = 0; from < flow.Text.Length;)
            {
                var to = flow.Text.IndexOf(". ", from, StringComparison.Ordinal) is >= 0 and var stop ? stop + 1 : flow.Text.Length;
                var passage = flow.Slice(from, to);
                statements.Add(new Statement
                {
                    DocumentId = "log", Ordinal = statements.Count, Passage = passage, Content = passage, Mode = SpeechMode.Narration, Block = BlockKind.Paragraph,
                });
                from = to;
            }

            start = end + 2;
        }

        var metadata = new DocumentMetadata { Id = "log", File = "log.txt" };
        return (new StoredDocument(metadata, new string('0', 64), new DocumentText(text, TextBasis.Decoded, null), default, true) { Blocks = [.. blocks] }, [.. statements]);
    }
}
