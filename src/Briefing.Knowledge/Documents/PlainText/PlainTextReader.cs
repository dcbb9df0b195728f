using Briefing.Knowledge.Documents.Drafts;

namespace Briefing.Knowledge.Documents.PlainText;

/// <summary>Reads plain text: paragraphs between blank lines, or one a line where lines are not wrapped.</summary>
internal static class PlainTextReader
{
    public static Reading Read(string text, SourceEntry? entry)
    {
        var drafts = new List<Draft>();
        foreach (var chunk in LineScanner.Chunks(LineScanner.Lines(text)))
        {
            var draft = new Draft(BlockKind.Paragraph);
            foreach (var line in chunk) draft.Add(text, line.Start, line.End);
            drafts.Add(draft);
        }

        return DraftPasses.Run(new DocumentText(text, TextBasis.Decoded, null), drafts, new Imprint());
    }
}
