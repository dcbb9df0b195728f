using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Search;
using Briefing.Knowledge.Storage;
using Briefing.Knowledge.Topics.Terms;

namespace Briefing.Knowledge.Topics;

/// <summary>Reads the terms of every document and makes topics of them: variants and synonyms joined, and the best chosen for each document.</summary>
internal sealed class TopicGathering
{
    private readonly StoreSnapshot _snapshot;
    private readonly FrozenSet<string> _people;
    private readonly TermReader _reader;
    private readonly TopicJoining _joining;

    internal TopicGathering(StoreSnapshot snapshot, TopicSynonyms synonyms)
    {
        _snapshot = snapshot;
        _joining = new TopicJoining(synonyms);
        _people = snapshot.People.Where(IsPerson).Select(person => person.Reference.Key).ToFrozenSet(StringComparer.Ordinal);
        var people = new PersonWords(person => _people.Contains(person.Key), _joining.IsListed);
        _reader = new TermReader(synonyms.Words, people, new WordTable());
    }

    internal TopicIndex Gather()
    {
        var byDocument = new List<(string Id, ImmutableArray<JoinedTerm> Terms)>();
        var titles = _snapshot.Documents.ToDictionary(document => document.Metadata.Id, document => document.Metadata.Title, StringComparer.Ordinal);
        var statements = ImmutableCollectionsMarshal.AsArray(_snapshot.Statements)!;
        for (var from = 0; from < statements.Length;)
        {
            var to = from + 1;
            while (to < statements.Length && statements[to].DocumentId == statements[from].DocumentId) to++;
            var terms = _reader.Read(titles.GetValueOrDefault(statements[from].DocumentId), statements.AsSpan(from, to - from));
            byDocument.Add((statements[from].DocumentId, _joining.Join(terms)));
            from = to;
        }

        return new TopicChoice(byDocument).Choose();
    }

    /// <summary>Whether somebody known is a person; where the documents do not tell, whether the name is made as people's are.</summary>
    private static bool IsPerson(KnownPerson known) => known.Kind switch
    {
        EntityKind.Person => true,
        EntityKind.Unknown => known.Reference.Name.Split(' ') is { Length: 2 or 3 } words && words.All(IsWordOfName),
        _ => false,
    };

    private static bool IsWordOfName(string word) => char.IsUpper(word[0]) && word.Any(char.IsLower) && WordUses.Of(word.ToLowerInvariant()).Total == 0;
}
