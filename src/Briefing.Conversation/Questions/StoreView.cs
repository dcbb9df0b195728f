using System.Collections.Concurrent;
using System.Collections.Immutable;
using BitFaster.Caching.Lru;
using Briefing.Conversation.Questions.Evidence;
using Briefing.Conversation.Questions.Views;
using Briefing.Conversation.Understanding.Entities;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Search;
using Briefing.Knowledge.Storage;
using Briefing.Knowledge.Topics;

namespace Briefing.Conversation.Questions;

/// <summary>What a question is answered from: one view of the store, and what that view makes known.</summary>
internal sealed class StoreView
{
    private const int LongestSurnameWithoutVariants = 5;
    private const int MostVariation = 2;
    private const int MostRemembered = 20_000;
    private const int StatementsForTopics = 200;

    /// <summary>In a large store hardly two statements of a speaker stand in one document, and each text is read for itself.</summary>
    private const int FewStatementsForTopics = 40;
    private const int LargeStore = 50_000;

    private readonly Dictionary<string, StoredDocument> _documents;
    private readonly Lazy<ImmutableArray<KnownPerson>> _mostQuoted;
    private readonly ConcurrentDictionary<string, ImmutableArray<Topic>> _topicsOfSpeakers = new(StringComparer.Ordinal);
    private readonly Lazy<ImmutableArray<DatedSentence>> _dated;
    private readonly ConcurrentDictionary<(string Document, string Word), bool> _holds = new();
    private readonly Lazy<TitleIndex> _titles;

    private readonly ConcurrentLru<string, bool> _answered = new(Environment.ProcessorCount, MostRemembered, StringComparer.Ordinal);

    internal StoreView(KnowledgeView knowledge)
    {
        using var stage = Briefing.Knowledge.Tracing.Stage("view the store");
        Knowledge = knowledge;
        _titles = new(() => new TitleIndex(knowledge.Snapshot.Documents.Select(document => document.Metadata)));
        _dated = new(() => ReadDated(knowledge.Snapshot.Statements));
        Lexicon = StoreLexicon.Of(knowledge.Snapshot, knowledge.Index);
        _mostQuoted = new(() =>
        [
            .. knowledge.Snapshot.People.Where(person => person.IsQuoted)
                .OrderByDescending(person => Lexicon.People.Prominence(person.Reference.Key)).ThenBy(person => person.Reference.Key, StringComparer.Ordinal),
        ]);
        _documents = knowledge.Snapshot.Documents.ToDictionary(document => document.Metadata.Id, StringComparer.Ordinal);
    }

    internal KnowledgeView Knowledge { get; }

    internal StoreLexicon Lexicon { get; }

    /// <summary>What was found for the questions asked last.</summary>
    internal RememberedEvidence Evidence { get; } = new();

    /// <summary>The answers to the questions asked last.</summary>
    internal RememberedAnswers Answers { get; } = new();

    /// <summary>The documents by the words of their titles; made when first asked for.</summary>
    internal TitleIndex Titles => _titles.Value;

    /// <summary>The sentences that name days, by document and in reading order; found when a timeline of everything is first asked for.</summary>
    internal ImmutableArray<DatedSentence> Dated => _dated.Value;

    /// <summary>Everybody who is quoted, those of whom the store has most first; found when it is first asked for.</summary>
    internal ImmutableArray<KnownPerson> MostQuoted => _mostQuoted.Value;

    private ImmutableArray<DatedSentence> ReadDated(StatementList statements) =>
    [
        .. Enumerable.Range(0, statements.Length).AsParallel().AsOrdered()
            .Where(i => statements.BlockOf(i) is not (BlockKind.Heading or BlockKind.Apparatus) && Dates(statements.Read(i)).Days.Length > 0).Select(i => Dates(statements[i])),
    ];

    private DatedSentence Dates(Statement statement) => DatedSentence.Of(statement, Source(statement.DocumentId));

    /// <summary>What somebody is said to have said, by document and in reading order.</summary>
    internal IEnumerable<Statement> SaidBy(string key) => Places(Knowledge.Index.By(key))
        .Where(place => Knowledge.Snapshot.Statements.ModalityOf(place) == Modality.Said).Select(place => Knowledge.Snapshot.Statements[place]);

    /// <summary>What somebody is said to have implied, is expected to say, did not say, and so on, by document and in reading order.</summary>
    internal IEnumerable<Statement> AscribedTo(string key) => Places(Knowledge.Index.AscribedTo(key)).Select(place => Knowledge.Snapshot.Statements[place]);

    private static int[] Places(ReadOnlySpan<int> places) => places.ToArray();

    /// <summary>The statements that name somebody or are theirs, by document and in reading order.</summary>
    internal IEnumerable<Statement> Naming(string key) => Knowledge.Index.Naming(key).Select(place => Knowledge.Snapshot.Statements[place]);

    /// <summary>The topics that a statement names, in the order in which they stand.</summary>
    internal ImmutableArray<Topic> TopicsOf(Statement statement) => Knowledge.Topics.Of(statement);

    /// <summary>What somebody speaks of, in the first statements the store has: what is named most often, and is not in every document, first. Found out once in a view.</summary>
    internal ImmutableArray<Topic> TopicsOfSpeaker(string key) =>
        Knowledge.Topics.All.IsEmpty ? [] : _topicsOfSpeakers.GetOrAdd(key, FindTopicsOf); // those of a large store may not be found yet

    private ImmutableArray<Topic> FindTopicsOf(string key) =>
    [
        .. SaidBy(key).Take(Knowledge.Index.Count < LargeStore ? StatementsForTopics : FewStatementsForTopics).SelectMany(statement => Knowledge.Topics.In(statement.Content.Text, statement.DocumentId))
            .CountBy(topic => topic).OrderByDescending(topic => topic.Value * (1 - Knowledge.Topics.ShareOf(topic.Key)))
            .ThenBy(topic => topic.Key.Key, StringComparer.Ordinal).Select(topic => topic.Key),
    ];

    internal StoredDocument Document(string id) => _documents[id];

    /// <summary>How a document is called; null where the store does not hold it.</summary>
    internal string? TitleOf(string id) => _documents.TryGetValue(id, out var document) ? document.Metadata.DisplayTitle : null;

    internal DocumentMetadata Source(string id) => _documents[id].Metadata;

    /// <summary>The statement of a quote that was shown, by its identity; null where the store does not hold it any more.</summary>
    /// <param name="id">Document and locator.</param>
    /// <param name="speakers">Who was asked for: of a sentence with two speakers, their statement is meant.</param>
    internal Statement? Shown(string id, ImmutableArray<Named> speakers) => id.LastIndexOf('/') is > 0 and var slash
        ? StatementsOf(id[..slash]).Where(statement => statement.Passage.ToLocator() == id[(slash + 1)..])
            .OrderByDescending(statement => speakers.Any(speaker => statement.Speaker is { } known && speaker.Keys.Contains(known.Key)))
            .ThenByDescending(statement => statement.Speaker is not null).FirstOrDefault() : null;

    /// <summary>Whether a suggested question has an answer in this view; found out once, for so many questions.</summary>
    internal bool Remember(string question, Func<string, bool> hasAnswer) => _answered.GetOrAdd(question, hasAnswer);

    /// <summary>The statements of a document, in reading order.</summary>
    internal IEnumerable<Statement> StatementsOf(string id)
    {
        var (first, count) = Knowledge.Index.RangeOf(id);
        for (var i = first; i < first + count; i++) yield return Knowledge.Snapshot.Statements[i];
    }

    /// <summary>The statement that stands before in the same document, cut from another sentence; null for the first.</summary>
    internal Statement? Before(Statement statement)
    {
        var (first, count) = Knowledge.Index.RangeOf(statement.DocumentId);
        if (statement.Claim is not null || statement.Ordinal > count) return null;
        for (var i = first + statement.Ordinal - 1; i >= first; i--)
            if (!Knowledge.Snapshot.Statements[i].Passage.Equals(statement.Passage)) return Knowledge.Snapshot.Statements[i];
        return null;
    }

    /// <summary>Whether a text names somebody, by any form of the name.</summary>
    internal bool IsNamedIn(string text, Named person)
    {
        foreach (var key in person.Keys)
        {
            if (Lexicon.People.Find(key) is not { } known) continue;
            var name = known.Reference.Name;
            // Two states may share the last word, and no state is called by it alone.
            if (HasWord(text, known.Kind == EntityKind.State ? name : name[(name.LastIndexOf(' ') + 1)..])) return true;
            foreach (var alias in known.Aliases)
                if (HasWord(text, alias)) return true;
        }

        return false;
    }

    /// <summary>Whether a text names somebody in a form that is a spelling variant of one of the words, and by none of the words itself.</summary>
    internal bool IsSpeltOtherwise(string text, Named person, IReadOnlyCollection<string> words)
    {
        foreach (var known in person.Keys.Select(Lexicon.People.Find).OfType<KnownPerson>())
            foreach (var form in known.Aliases.Prepend(known.Reference.Name[(known.Reference.Name.LastIndexOf(' ') + 1)..]))
                foreach (var word in words)
                    if (word.Length > LongestSurnameWithoutVariants && HasWord(text, form) && !HasWord(text, word, StringComparison.OrdinalIgnoreCase)
                        && SpellingIndex.Distance(form.ToLowerInvariant(), word) <= MostVariation) return true;
        return false;
    }

    /// <summary>Whether a document holds a word anywhere, however it is written; found out once.</summary>
    internal bool DocumentHolds(string id, string word) => _holds.GetOrAdd((id, word), key =>
        _documents.TryGetValue(key.Document, out var document) && HasWord(document.Text.Value, key.Word, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a document names somebody anywhere, by surname or any other form.</summary>
    internal bool DocumentNames(string id, Named person)
    {
        foreach (var key in person.Keys)
        {
            if (Lexicon.People.Find(key) is not { } known) continue;
            var name = known.Reference.Name;
            if (DocumentHolds(id, name[(name.LastIndexOf(' ') + 1)..]) || known.Aliases.Any(alias => DocumentHolds(id, alias))) return true;
        }

        return false;
    }

    /// <summary>A word ends before what is no letter, and a short form before the "s" of several: "PACs".</summary>
    private static bool IsEnd(string text, int at, string word) => at == text.Length || !char.IsLetterOrDigit(text[at])
        || (text[at] == 's' && word.Length > 1 && !word.Any(char.IsLower) && (at + 1 == text.Length || !char.IsLetterOrDigit(text[at + 1])));

    private static bool HasWord(string text, string word, StringComparison comparison = StringComparison.Ordinal)
    {
        for (var at = text.IndexOf(word, comparison); at >= 0; at = text.IndexOf(word, at + 1, comparison))
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && IsEnd(text, at + word.Length, word)) return true;
        return false;
    }
}
