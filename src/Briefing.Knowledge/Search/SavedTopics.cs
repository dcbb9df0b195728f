using System.Collections.Frozen;
using System.Collections.Immutable;
using Briefing.Knowledge.Storage;
using Briefing.Knowledge.Storage.Saved;
using Briefing.Knowledge.Topics;
using Briefing.Knowledge.Topics.Senses;

namespace Briefing.Knowledge.Search;

/// <summary>The topics of a large store, kept beside its index: finding them takes longer than anything else.</summary>
internal static class SavedTopics
{
    /// <summary>The topics as they were kept, or found now and kept.</summary>
    internal static TopicIndex Find(IIndexedStore store, StoreSnapshot snapshot, TopicSynonyms synonyms, Action<string> warn)
    {
        if (store.IndexPath is not { } index) return TopicIndex.Build(snapshot, synonyms);
        var path = index + ".topics";
        var key = SavedIndex.KeyOf(store, snapshot.Version, snapshot.Documents, synonyms.Fingerprint);
        if (SavedFile.Read(path, () => key, reader => Read(reader, synonyms.Senses), warn) is { } known) return known;
        var found = TopicIndex.Build(snapshot, synonyms);
        SavedFile.Write(path, key, writer => Write(writer, found), warn);
        return found;
    }

    private static void Write(SavedWriter writer, TopicIndex topics)
    {
        var all = topics.All;
        var numbers = all.Select((topic, number) => (topic.Topic.Key, number)).ToDictionary(pair => pair.Key, pair => pair.number, StringComparer.Ordinal);
        writer.Texts([.. all.Select(topic => topic.Topic.Key)]);
        writer.Texts([.. all.Select(topic => topic.Topic.Name)]);
        writer.Texts([.. all.Select(topic => topic.Topic.InSentence)]);
        writer.Array<int>([.. all.Select(topic => topic.Topic.Forms.Length)]);
        writer.Texts([.. all.SelectMany(topic => topic.Topic.Forms)]);
        writer.Array<int>([.. all.Select(topic => topic.Documents)]);
        writer.Array<double>([.. all.Select(topic => topic.Weight)]);
        var documents = topics.ByDocument.OrderBy(pair => pair.Key, StringComparer.Ordinal).ToArray();
        writer.Texts([.. documents.Select(document => document.Key)]);
        writer.Array<int>([.. documents.Select(document => document.Value.Length)]);
        writer.Array<int>([.. documents.SelectMany(document => document.Value).Select(topic => numbers[topic.Topic.Key])]);
        writer.Array<double>([.. documents.SelectMany(document => document.Value).Select(topic => topic.Weight)]);
        writer.Array<int>([.. documents.SelectMany(document => document.Value).Select(topic => topic.Mentions)]);
        writer.Array<ulong>([.. topics.ByHash.Keys]);
        writer.Array<int>([.. topics.ByHash.Values.Select(topic => numbers[topic.Key])]);
        var meanings = topics.Reading.Meanings.SelectMany(document => document.Value, (document, sense) => (document.Key, Word: sense.Key, sense.Value.Lemma)).ToArray();
        writer.Texts([.. meanings.Select(meaning => meaning.Key)]);
        writer.Texts([.. meanings.Select(meaning => meaning.Word)]);
        writer.Texts([.. meanings.Select(meaning => meaning.Lemma)]);
    }

    /// <exception cref="InvalidDataException">The columns do not agree.</exception>
    private static TopicIndex Read(SavedReader reader, SenseLexicon senses)
    {
        var (keys, names, inSentence, formCounts, forms) = (reader.Words(), reader.Words(), reader.Words(), reader.Array<int>(), new Queue<string>(reader.Words()));
        if (names.Length != keys.Length || inSentence.Length != keys.Length || formCounts.Length != keys.Length) throw new InvalidDataException("the topics do not agree");
        var topics = keys.Select((key, i) => new Topic(key, names[i]) { InSentence = inSentence[i], Forms = [.. Take(forms, formCounts[i])] }).ToArray();
        var (documentCounts, weights) = (reader.Array<int>(keys.Length), reader.Array<double>(keys.Length));
        ImmutableArray<StoreTopic> all = [.. topics.Select((topic, i) => new StoreTopic(topic, documentCounts[i], weights[i]))];
        var byDocument = ReadDocuments(reader, topics);
        var hashes = reader.Array<ulong>();
        var hashed = reader.Numbers(hashes.Length, 0, topics.Length);
        var byHash = hashes.Zip(hashed).ToDictionary(pair => pair.First, pair => topics[pair.Second]);
        return new TopicIndex(all, byDocument, byHash.ToFrozenDictionary(), new TextReading(senses, ReadMeanings(reader, senses)));
    }

    private static FrozenDictionary<string, ImmutableArray<DocumentTopic>> ReadDocuments(SavedReader reader, Topic[] topics)
    {
        var (ids, counts) = (reader.Words(), reader.Array<int>());
        var numbers = reader.Array<int>();
        var (weights, mentions) = (reader.Array<double>(numbers.Length), reader.Array<int>(numbers.Length));
        if (counts.Length != ids.Length || Array.Exists(numbers, number => number < 0 || number >= topics.Length)) throw new InvalidDataException("the topics of documents do not agree");
        var named = new Queue<DocumentTopic>(numbers.Select((number, i) => new DocumentTopic(topics[number], weights[i], mentions[i])));
        return ids.Zip(counts, (id, count) => KeyValuePair.Create(id, Take(named, count).ToImmutableArray())).ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static FrozenDictionary<string, FrozenDictionary<string, Sense>> ReadMeanings(SavedReader reader, SenseLexicon senses)
    {
        var (documents, words, lemmas) = (reader.Words(), reader.Words(), reader.Words());
        if (words.Length != documents.Length || lemmas.Length != documents.Length) throw new InvalidDataException("the meanings do not agree");
        return documents.Select((document, i) => (document, Word: words[i], Sense: senses.BySense.GetValueOrDefault(lemmas[i]) ?? throw new InvalidDataException("a meaning is not known")))
            .GroupBy(meaning => meaning.document, StringComparer.Ordinal)
            .ToFrozenDictionary(same => same.Key, same => same.ToFrozenDictionary(meaning => meaning.Word, meaning => meaning.Sense, StringComparer.Ordinal), StringComparer.Ordinal);
    }

    private static List<T> Take<T>(Queue<T> from, int count)
    {
        if (count < 0 || count > from.Count) throw new InvalidDataException("there are too few of a list");
        var taken = new List<T>(count);
        while (taken.Count < count) taken.Add(from.Dequeue());
        return taken;
    }
}
