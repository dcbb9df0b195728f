using System.Collections.Frozen;
using System.Collections.Immutable;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Search;
using Briefing.Knowledge.Storage;
using Briefing.Knowledge.Topics.Senses;
using Briefing.Knowledge.Topics.Terms;

namespace Briefing.Knowledge.Topics;

/// <summary>
/// The topics of a store: the terms that stand out in its documents, joined with the synonyms of <c>dialogs/topics.yaml</c>.
/// Nothing but the documents and that file decides what is one. Immutable, so safe for any number of threads.
/// </summary>
public sealed class TopicIndex
{
    private const int LongestTerm = 6;

    private readonly FrozenDictionary<string, ImmutableArray<DocumentTopic>> _byDocument;
    private readonly FrozenDictionary<ulong, Topic> _byHash;
    private readonly FrozenDictionary<string, StoreTopic> _byKey;

    internal TopicIndex(
        ImmutableArray<StoreTopic> all, FrozenDictionary<string, ImmutableArray<DocumentTopic>> byDocument, FrozenDictionary<ulong, Topic> byHash, TextReading reading) =>
        (All, _byDocument, _byHash, Reading, _byKey) = (all, byDocument, byHash, reading, all.ToFrozenDictionary(topic => topic.Topic.Key, StringComparer.Ordinal));

    /// <summary>The topics of all documents; what stands out in most documents first.</summary>
    public ImmutableArray<StoreTopic> All { get; }

    /// <summary>The topics of each document.</summary>
    internal FrozenDictionary<string, ImmutableArray<DocumentTopic>> ByDocument => _byDocument;

    /// <summary>The topics by the hashes of the words that name them.</summary>
    internal FrozenDictionary<ulong, Topic> ByHash => _byHash;

    /// <summary>No topics, for a store whose own are not found yet; what the words of a text mean is told by the text alone.</summary>
    internal static TopicIndex Without(SenseLexicon senses) => new(
        [], FrozenDictionary<string, ImmutableArray<DocumentTopic>>.Empty, FrozenDictionary<ulong, Topic>.Empty, new TextReading(senses, TextReading.NoDocuments));

    /// <summary>Reads texts so that words of several senses are told apart.</summary>
    internal TextReading Reading { get; }

    /// <summary>Finds the topics of a store's content. The time taken is linear in its length.</summary>
    /// <param name="snapshot">The content.</param>
    /// <param name="synonyms">Words that stand for the same thing, and words that name no topic.</param>
    public static TopicIndex Build(StoreSnapshot snapshot, TopicSynonyms synonyms)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(synonyms);
        using var stage = Tracing.Stage("find topics");
        return new TopicGathering(snapshot, synonyms).Gather();
    }

    /// <summary>The topics of a document, those that stand out most first; at most ten, none for a document that is not known.</summary>
    public ImmutableArray<DocumentTopic> OfDocument(string documentId) => _byDocument.GetValueOrDefault(documentId, []);

    /// <summary>The share of the documents in which a topic stands out, 0 to 1: what stands out in most tells them apart least.</summary>
    public double ShareOf(Topic topic)
    {
        ArgumentNullException.ThrowIfNull(topic);
        return _byKey.TryGetValue(topic.Key, out var known) ? known.Documents / (double)_byDocument.Count : 0;
    }

    /// <summary>The topics that a statement names, in the order in which they stand; longer names before those they hold.</summary>
    public ImmutableArray<Topic> Of(Statement statement)
    {
        ArgumentNullException.ThrowIfNull(statement);
        return In(statement.Passage.Text, statement.DocumentId);
    }

    /// <summary>
    /// What the words of several senses mean in a statement: the names of the senses in <c>dialogs/topics.yaml</c>. Words that
    /// are part of a person's name, and those that nothing tells, are left out.
    /// </summary>
    public ImmutableArray<string> MeaningsOf(Statement statement)
    {
        ArgumentNullException.ThrowIfNull(statement);
        return [.. Meanings(statement).Select(sense => sense.Name).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Whether a sense, by its name, is one of a word.</summary>
    public bool IsMeaningOf(string name, string word) =>
        Reading.Lexicon.Find(TopicKey.Of(word))?.Senses.Any(sense => sense.Name == name) == true;

    internal IEnumerable<Sense> Meanings(Statement statement) =>
        Reading.Read(statement.Passage.Text, statement.DocumentId, people: [.. statement.About.Append(statement.Speaker).OfType<PersonReference>()])
            .Select(unit => Reading.Lexicon.BySense.GetValueOrDefault(unit.Word.Lemma)).OfType<Sense>();

    /// <summary>The topics that a text names, in the order in which they stand; longer names before those they hold.</summary>
    /// <param name="text">The text.</param>
    /// <param name="documentId">The document it stands in, which tells what words of several senses mean; null for none.</param>
    public ImmutableArray<Topic> In(string text, string? documentId = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var units = Reading.Read(text, documentId);
        var found = ImmutableArray.CreateBuilder<Topic>();
        for (var from = 0; from < units.Count; from++)
        {
            var at = found.Count;
            var key = 0UL;
            for (var to = from; to < units.Count && to - from < LongestTerm && (to == from || !units[to].Is(UnitTraits.AfterBreak)); to++)
            {
                if (units[to].Word.Role == FunctionRole.Determiner && to > from) continue;
                key = CandidateTable.Then(key, units[to].Word.Hash);
                if (_byHash.TryGetValue(key, out var topic) && !found.Contains(topic)) found.Insert(at, topic);
            }
        }

        return found.ToImmutable();
    }

}
