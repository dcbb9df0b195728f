using System.Collections.Immutable;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Quotations.Names;
using Briefing.Knowledge.Quotations.Statements;

namespace Briefing.Knowledge.Quotations;

/// <summary>
/// Finds in a document who is named, who is quoted with what, and cuts it into statements. Rules, not statistics: the same
/// document and lexicon always give the same analysis. What an author writes about somebody is narration; only what the
/// document gives as somebody's words is theirs; in doubt it is narration. Safe for use by several threads.
/// </summary>
/// <param name="lexicon">Cue verbs, people and offices.</param>
public sealed class DocumentAnalyser(SpeechLexicon lexicon)
{
    /// <summary>Name and version of the rules, which change what a stored analysis holds.</summary>
    public const string Version = "attribution/3";

    private readonly NameLexicon _names = new(lexicon.People);

    /// <summary>Analyses a document. Any text is accepted; the time taken is linear in its length.</summary>
    public DocumentAnalysis Analyse(ReadDocument document)
    {
        var reading = new DocumentReading(document, lexicon, _names);
        reading.Read();
        return new DocumentAnalysis(reading.Quotations, Statements(document, reading), reading.People.Known());
    }

    private static ImmutableArray<Statement> Statements(ReadDocument document, DocumentReading reading)
    {
        var statements = ImmutableArray.CreateBuilder<Statement>();
        foreach (var (block, heading, drafts) in reading.Blocks)
            foreach (var draft in drafts)
                statements.Add(new Statement
                {
                    DocumentId = document.Metadata.Id,
                    Ordinal = statements.Count,
                    Passage = draft.Passage,
                    Content = draft.Content,
                    Speaker = draft.Speaker?.Reference,
                    Resolution = draft.Resolution,
                    Mode = draft.Mode,
                    Modality = draft.Modality,
                    Polarity = draft.Polarity,
                    AscribedTo = draft.AscribedTo?.Reference,
                    Said = draft.SaidOn,
                    About = About(draft),
                    Block = block.Kind,
                    Heading = heading,
                });
        return statements.ToImmutable();
    }

    /// <summary>Whom a statement concerns: people and bodies, but no capital words of which the document tells nothing.</summary>
    private static ImmutableArray<PersonReference> About(Draft draft) =>
        [.. draft.About.Where(entity => entity.IsKnown).Select(entity => entity.Reference)];
}
