using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Reports;
using Briefing.Knowledge.Storage;
using Briefing.Knowledge.Storage.Saved;
using Briefing.Knowledge.Topics;

namespace Briefing.Knowledge.Search;

/// <summary>
/// A snapshot and what was made of it, kept in a file beside the store so that the next start reads arrays in place of rows.
/// The file is only used where it was made by this build of the program, with these lists of names, of exactly the documents
/// that the store has now, and is whole; else it is made anew. Nothing that is shown rests on it: a quote is compared with its
/// captured document whatever it says.
/// </summary>
internal static class SavedIndex
{
    /// <summary>From how many statements on a store's index is kept: a smaller one is made as quickly as it is read.</summary>
    internal const int Smallest = 50_000;

    /// <summary>Reads the index of a store as it is now; null where there is none that fits.</summary>
    /// <param name="store">The store.</param>
    /// <param name="synonyms">Synonyms of topics.</param>
    /// <param name="weights">The weights of the ranking.</param>
    /// <param name="warn">Is told of a file that is damaged.</param>
    internal static KnowledgeView? Read(IIndexedStore store, TopicSynonyms synonyms, RankingWeights weights, Action<string> warn)
    {
        if (store.IndexPath is not { } path) return null;
        using var stage = Tracing.Stage("read the saved index");
        IndexedDocuments? documents = null;
        return SavedFile.Read(
            path, () => (documents = store.LoadDocuments()) is { } now ? KeyOf(store, now.Version, now.Documents) : null,
            reader => Read(reader, documents!, synonyms, weights, snapshot => SavedTopics.Find(store, snapshot, synonyms, warn)), warn);
    }

    /// <summary>Writes the index of a view beside its store; a store that has changed since is left without one.</summary>
    /// <param name="store">The store.</param>
    /// <param name="view">What was made of it.</param>
    /// <param name="warn">Is told where it cannot be written.</param>
    /// <returns>Whether it was written.</returns>
    internal static bool Write(IIndexedStore store, KnowledgeView view, Action<string> warn)
    {
        if (store.IndexPath is not { } path || store.LoadDocuments() is not { } now || now.Version != view.Snapshot.Version) return false;
        using var stage = Tracing.Stage("write the saved index");
        return SavedFile.Write(path, KeyOf(store, now.Version, now.Documents), writer =>
        {
            new StatementArraysBuilder().Build(view.Snapshot).Write(writer);
            WritePeople(writer, view.Snapshot.People);
            view.Snapshot.Words.Write(writer);
            view.Index.Write(writer);
            view.Reports.Write(writer);
        }, warn);
    }

    /// <summary>The hash of all that the index depends on: this build, the lists of names, the store's version and its documents.</summary>
    internal static byte[] KeyOf(IIndexedStore store, long version, ImmutableArray<StoredDocument> documents, string more = "")
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add($"{typeof(SavedIndex).Module.ModuleVersionId:N}\n{BitConverter.IsLittleEndian}\n{store.Rules}\n{more}\n{version}\n{documents.Length}\n");
        foreach (var document in documents) Add($"{document.Metadata.Id}\n{document.Sha256}\n{document.TextSha256}\n");
        return hash.GetHashAndReset();

        void Add(string text) => hash.AppendData(Encoding.UTF8.GetBytes(text));
    }

    private static KnowledgeView Read(SavedReader reader, IndexedDocuments documents, TopicSynonyms synonyms, RankingWeights weights, Func<StoreSnapshot, TopicIndex> topics)
    {
        var statements = new ColumnStatements(StatementArrays.Read(reader, documents.Documents.Length), documents.Documents);
        var snapshot = new StoreSnapshot(documents.Version, documents.Documents, statements, ReadPeople(reader))
        {
            Withheld = statements.Withheld,
            Words = StoreWords.Read(reader),
        };
        var index = StatementIndex.Read(reader, snapshot, synonyms, weights);
        var reports = ReportIndex.Read(reader, snapshot);
        return new KnowledgeView(snapshot, index, Task.FromResult(reports), synonyms, () => topics(snapshot));
    }

    private static void WritePeople(SavedWriter writer, ImmutableArray<KnownPerson> people)
    {
        writer.Texts([.. people.Select(person => person.Reference.Key)]);
        writer.Texts([.. people.Select(person => person.Reference.Name)]);
        writer.Array<byte>([.. people.Select(person => person.IsQuoted ? (byte)1 : (byte)0)]);
        writer.Array<int>([.. people.Select(person => (int)person.Kind)]);
        writer.Array<int>([.. people.Select(person => person.Aliases.Length)]);
        writer.Texts([.. people.SelectMany(person => person.Aliases)]);
    }

    private static ImmutableArray<KnownPerson> ReadPeople(SavedReader reader)
    {
        var (keys, names) = (reader.Words(), reader.Words());
        if (names.Length != keys.Length) throw new InvalidDataException("the people do not agree");
        var (quoted, kinds, counts) = (reader.Array<byte>(keys.Length), reader.Numbers(keys.Length, 0, Enum.GetValues<EntityKind>().Length), reader.Array<int>(keys.Length));
        var aliases = reader.Words();
        var people = ImmutableArray.CreateBuilder<KnownPerson>(keys.Length);
        var at = 0;
        for (var i = 0; i < keys.Length; i++)
        {
            if (counts[i] < 0 || counts[i] > aliases.Length - at) throw new InvalidDataException("somebody has too many names");
            people.Add(new KnownPerson(new PersonReference(keys[i], names[i]), [.. aliases[at..(at + counts[i])]], quoted[i] != 0) { Kind = (EntityKind)kinds[i] });
            at += counts[i];
        }

        return people.ToImmutable();
    }
}
