using System.Collections.Immutable;
using Briefing.Knowledge.Quotations.Names;
using Briefing.Knowledge.Storage;

namespace Briefing.Knowledge.Quotations;

/// <summary>
/// Everybody whom the documents of a store name, each once. A document knows only itself, so one calls somebody "Hegseth"
/// and another "Pete Hegseth": here both get one reference.
/// </summary>
public sealed class PeopleDirectory
{
    private readonly Dictionary<string, PersonReference> _byKey;

    private PeopleDirectory(ImmutableArray<KnownPerson> people, Dictionary<string, PersonReference> byKey) =>
        (People, _byKey) = (people, byKey);

    /// <summary>Everybody, with all forms of the name, ordered by key.</summary>
    public ImmutableArray<KnownPerson> People { get; }

    /// <summary>
    /// Merges the people of all documents. Full names are one person when their keys or listed aliases are equal; a bare
    /// surname joins the only full name that ends in it, in the documents or else in the lexicon, and stays alone when
    /// there are several.
    /// </summary>
    /// <param name="people">What <see cref="DocumentAnalysis.People"/> held, of all documents, in any order.</param>
    /// <param name="lexicon">The lexicon the documents were analysed with.</param>
    public static PeopleDirectory Merge(IEnumerable<KnownPerson> people, SpeechLexicon lexicon)
    {
        var (merged, byKey) = PeopleMerge.Run(people, lexicon.People);
        return new PeopleDirectory(merged, byKey);
    }

    /// <summary>The one reference for a reference of a document; the same one where nothing was merged.</summary>
    public PersonReference Resolve(PersonReference local) => _byKey.GetValueOrDefault(local.Key, local);

    /// <summary>A statement with its speaker and the people it is about as in this directory.</summary>
    public Statement Resolve(Statement statement)
    {
        var speaker = statement.Speaker is { } spoken ? Resolve(spoken) : null;
        var ascribed = statement.AscribedTo is { } named ? Resolve(named) : null;
        var about = statement.About.Select(Resolve).Where(person => person != speaker).Distinct().ToImmutableArray();
        return speaker == statement.Speaker && ascribed == statement.AscribedTo && about.AsSpan().SequenceEqual(statement.About.AsSpan())
            ? statement
            : statement with { Speaker = speaker, AscribedTo = ascribed, About = about };
    }
}
