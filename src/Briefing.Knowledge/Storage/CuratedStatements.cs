using System.Collections.Immutable;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Quotations;

namespace Briefing.Knowledge.Storage;

/// <summary>
/// What curators say of the statements that were found in a document, which wins: quotations that they hid are withheld, and
/// so are those which give words to somebody else than a curated fact does.
/// </summary>
internal static class CuratedStatements
{
    /// <summary>Parts the statements of one document into those that answer, numbered through, and those that are withheld.</summary>
    internal static (IEnumerable<Statement> Used, ImmutableArray<Statement> Withheld) Part(
        List<Statement> statements, IReadOnlyCollection<HiddenPassage> hidden)
    {
        var facts = statements.Where(statement => statement.IsAttributedByCurator).ToArray();
        if (facts.Length == 0 && hidden.Count == 0) return (statements, []);
        var withheld = statements.Where(statement => statement.Claim is null
            && (hidden.Any(passage => passage.Hides(statement)) || facts.Any(fact => Overrules(fact, statement)))).ToImmutableArray();
        return withheld.IsEmpty
            ? (statements, [])
            : (statements.Except(withheld, ReferenceEqualityComparer.Instance).Cast<Statement>().Select((statement, i) => statement with { Ordinal = i }), withheld);
    }

    /// <summary>Whether a fact gives the same words to another speaker, to one where the author was taken to speak, or more or less firmly.</summary>
    private static bool Overrules(Statement fact, Statement found) =>
        (fact.Speaker?.Key != found.Speaker?.Key || fact.Modality != found.Modality)
        && (found.Mode == SpeechMode.Narration
            ? found.Content.Spans.All(span => fact.Passage.Spans.Any(whole => whole.Contains(span)))
            : Overlap(fact.Content, found.Content));

    internal static bool Overlap(Passage left, Passage right) => left.Spans.Any(span => right.Spans.Any(span.Overlaps));
}

/// <summary>A passage whose quotations a curator hid.</summary>
/// <param name="Spans">Where it stands.</param>
/// <param name="Speaker">The one speaker that it is not to be given to; null for any.</param>
internal sealed record HiddenPassage(ImmutableArray<TextSpan> Spans, PersonReference? Speaker)
{
    internal bool Hides(Statement statement) =>
        (Speaker is null || statement.Speaker?.Key == Speaker.Key) && statement.Content.Spans.Any(span => Spans.Any(span.Overlaps));
}
