using System.Collections.Immutable;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Quotations.Lexicon;
using Briefing.Knowledge.Storage;

namespace Briefing.Knowledge.Facts;

/// <summary>
/// Whose words a curated quote is. The curator names the speaker; which of the words are the speaker's own is what was found
/// in the document, and where nothing was found there they are the reporter's, so that no quotation marks are put around
/// words that nobody is known to have used.
/// </summary>
internal static class FactAttribution
{
    internal static Statement Of(CuratedFact fact, AnchoredQuote quote, StoredDocument document, IEnumerable<Statement> extracted, ImmutableArray<KnownPerson> people)
    {
        var around = extracted.Where(statement => statement.Claim is null && Common(statement.Passage, quote.Passage).Length > 0).ToArray();
        var named = fact.Speaker is null ? null : Person(fact.Speaker, people);
        var found = around.FirstOrDefault(statement =>
            statement.Speaker is { } speaker && (named is null || speaker.Key == named.Key)
            && Common(quote.Passage, statement.Content).Length > 0);
        var told = found is null ? around.FirstOrDefault(statement => statement.AscribedTo is { } to && (named is null || to.Key == named.Key)) : null;
        if (found is null && told is null && named is not null) found = OnlySpeech(around, quote.Passage);
        var modality = fact.Modality ?? found?.Modality ?? told?.Modality ?? Modality.Said;
        var person = named ?? found?.Speaker ?? told?.AscribedTo;
        var isSaid = modality == Modality.Said;
        return new Statement
        {
            DocumentId = document.Metadata.Id,
            Ordinal = 0,
            Passage = quote.Passage,
            Content = (found ?? told)?.Content is { } content && Common(quote.Passage, content) is { Length: > 0 } own
                ? Passage.Cut(document.Text.Value, own.AsSpan()) : quote.Passage,
            Speaker = isSaid ? person : null,
            Mode = !isSaid ? SpeechMode.Narration : found?.Mode ?? (person is null ? SpeechMode.Narration : SpeechMode.Indirect),
            Modality = modality,
            Said = (found ?? told)?.Said,
            Polarity = (found ?? told)?.Polarity ?? Polarity.Affirmed,
            AscribedTo = isSaid ? null : person,
            About = [.. around.SelectMany(statement => statement.About).Concat(isSaid || person is null ? [] : [person])
                .Where(other => !isSaid || other.Key != person?.Key).Distinct()],
            Block = quote.Block,
            Heading = quote.Heading,
            Claim = fact.Claim,
            Topics = fact.Topics,
            IsAttributedByCurator = named is not null || (fact.Modality is not null && person is not null),
        };
    }

    /// <summary>
    /// Where the document gives the words to one other speaker, whom the curator overrules, they are quoted in the same way:
    /// that they stand between quotation marks is the document's to say, whose they are the curator's.
    /// </summary>
    private static Statement? OnlySpeech(Statement[] around, Passage quote) =>
        around.Where(statement => statement.Mode != SpeechMode.Narration && Common(quote, statement.Content).Length > 0).ToArray() is [var only] ? only : null;

    /// <summary>The person whom the documents know by a name, else one of that name.</summary>
    internal static PersonReference Person(string name, ImmutableArray<KnownPerson> people)
    {
        var key = PersonKey.Of(name);
        var known = people.FirstOrDefault(person => person.Reference.Key == key)
            ?? people.FirstOrDefault(person => person.Aliases.Any(alias => PersonKey.Of(alias) == key))
            ?? WithOffice(name, people);
        return known?.Reference ?? new PersonReference(key, name);
    }

    /// <summary>What two passages share, in the order of the first.</summary>
    private static ImmutableArray<TextSpan> Common(Passage passage, Passage other) =>
    [
        .. from span in passage.Spans
           from part in other.Spans
           where span.Overlaps(part)
           select new TextSpan(Math.Max(span.Start, part.Start), Math.Min(span.End, part.End)),
    ];

    /// <summary>The one person whom a document calls so with an office in front ("Foreman Bela Toth"); null for several, or for a bare surname.</summary>
    private static KnownPerson? WithOffice(string name, ImmutableArray<KnownPerson> people) =>
        name.Contains(' ', StringComparison.Ordinal)
        && people.Where(person => person.Reference.Name.EndsWith(' ' + name, StringComparison.OrdinalIgnoreCase)).Take(2).ToArray() is [var only] ? only : null;
}
