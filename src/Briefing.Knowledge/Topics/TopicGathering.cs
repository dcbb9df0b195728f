using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Search;
using Briefing.Knowledge.Storage;
using Briefing.Knowledge.Topics.Senses;
using Briefing.Knowledge.Topics.Terms;

namespace Briefing.Knowledge.Topics;

/// <summary>Reads the terms of every document and makes topics of them: variants and synonyms joined, and the best chosen for each document.</summary>
internal sealed class TopicGathering
{
    private readonly StoreSnapshot _snapshot;
    private readonly FrozenSet<string> _people;
    private readonly TopicSynonyms _synonyms;
    private readonly Dictionary<string, string?> _titles;
    private readonly LearnedCompany _learned = new();
    private readonly TermReader _reader;
    private readonly TopicJoining _joining;

    internal TopicGathering(StoreSnapshot snapshot, TopicSynonyms synonyms)
    {
        (_snapshot, _synonyms) = (snapshot, synonyms);
        _titles = snapshot.Documents.ToDictionary(document => document.Metadata.Id, document => document.Metadata.Title, StringComparer.Ordinal);
        _joining = new TopicJoining(synonyms);
        _people = snapshot.People.Where(IsPerson).Select(person => person.Reference.Key).ToFrozenSet(StringComparer.Ordinal);
        var words = new WordTable();
        var people = new PersonWords(person => _people.Contains(person.Key), _joining.IsListed, FullNames(snapshot, words));
        _reader = new TermReader(synonyms.Words, people, new DocumentSenses(synonyms.Senses, _learned), _joining.IsListed, words);
    }

    internal TopicIndex Gather()
    {
        var documents = new List<DocumentTerms>();
        foreach (var (id, from, to) in DocumentRanges()) documents.Add(Read(id, from, to, learns: true));
        if (documents.Exists(document => document.HasOpenSenses)) ReadOpen(documents);
        var acronyms = new AcronymTable(documents);
        return new TopicChoice([.. documents.Select(document => (document.DocumentId, _joining.Join(document, acronyms)))], _joining, acronyms, _synonyms.Senses)
            .Choose(documents.Where(document => document.Senses.Count > 0).ToFrozenDictionary(document => document.DocumentId, document => document.Senses, StringComparer.Ordinal));
    }

    /// <summary>Reads those documents again in which a word stayed open, with what was learned from the others.</summary>
    private void ReadOpen(List<DocumentTerms> documents)
    {
        _learned.Use();
        var at = 0;
        foreach (var (id, from, to) in DocumentRanges())
        {
            if (documents[at].HasOpenSenses) documents[at] = Read(id, from, to, learns: false);
            at++;
        }
    }

    private DocumentTerms Read(string id, int from, int to, bool learns) =>
        _reader.Read(id, _titles.GetValueOrDefault(id), [.. Enumerable.Range(from, to - from).Select(_snapshot.Statements.Read)], learns);

    private IEnumerable<(string Id, int From, int To)> DocumentRanges()
    {
        var statements = _snapshot.Statements;
        for (var from = 0; from < statements.Length;)
        {
            var to = from + 1;
            while (to < statements.Length && statements.DocumentIdOf(to) == statements.DocumentIdOf(from)) to++;
            yield return (statements.DocumentIdOf(from), from, to);
            from = to;
        }
    }

    /// <summary>Whether somebody known is a person; where the documents do not tell, whether the name is made as people's are.</summary>
    private static bool IsPerson(KnownPerson known) => known.Kind switch
    {
        EntityKind.Person => true,
        EntityKind.Unknown => known.Reference.Name.Split(' ') is { Length: 2 or 3 } words && words.All(IsWordOfName),
        _ => false,
    };

    private static FrozenSet<ulong> FullNames(StoreSnapshot snapshot, WordTable words)
    {
        var reader = new UnitReader(words);
        var (names, units) = (new HashSet<ulong>(), new List<Unit>());
        foreach (var known in snapshot.People.Where(IsPerson))
            foreach (var form in known.Aliases.Prepend(known.Reference.Name).Where(form => form.Contains(' ', StringComparison.Ordinal) && char.IsUpper(form[0])))
            {
                units.Clear();
                reader.Read(form, units);
                names.Add(CandidateTable.KeyOf(CollectionsMarshal.AsSpan(units)));
            }

        return names.ToFrozenSet();
    }

    private static bool IsWordOfName(string word) => char.IsUpper(word[0]) && word.Any(char.IsLower) && WordUses.Of(word.ToLowerInvariant()).Total == 0;
}
