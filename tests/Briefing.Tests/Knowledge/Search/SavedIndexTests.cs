using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Search;
using Briefing.Knowledge.Storage;
using Briefing.Knowledge.Topics;
using Briefing.Tests.Knowledge.Storage;
using Ingesting = Briefing.Knowledge.Ingestion.Ingestion;

namespace Briefing.Tests.Knowledge.Search;

public sealed class SavedIndexTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly FixedTime _time = new();
    private readonly SqliteFactStore _store;
    private readonly List<string> _warnings = [];

    public SavedIndexTests()
    {
        _store = SqliteFactStore.Open(_folder["store/briefing.db"], _time, Lexicon.Instance);
        _folder.Write("sources/quay.md", """
            ---
            title: The quay at Lipa
            date: 2024-03-05
            publisher: Quay Post
            ---

            # The quay at Lipa

            Foreman Bela Toth said on 4 March that the quay would open in June. He praised the crew of the Lipa Harbour Board (LHB).

            ## Cranes

            “We have no cranes,” Toth told the Quay Post. “They are late.” The mayor, Vera Mol, denied that the bill was too high. Mol hinted that the crane makers wanted more money.
            """);
        _folder.Write("sources/second.txt", "A second report\n\nBela Toth said on 4 March that the quay would open in June. Vera Mol was asked whether she would pay, and declined to say that she would. See https://quay.example/lipa for more.\n");
        _folder.Write("sources/facts.yaml", "facts:\n  - { claim: No cranes, speaker: Vera Mol, topics: [cranes], quote: { source: quay.md, exact: '“We have no cranes,” Toth told the Quay Post.' } }\n");
        Ingest();
    }

    private string Index => _store.IndexPath!;

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void Open_WithASavedIndex_GivesWhatReadingEverythingGives()
    {
        Open();
        File.Exists(Index).ShouldBeTrue();
        var written = File.GetLastWriteTimeUtc(Index);

        var saved = Open();

        saved.Snapshot.Withheld.ShouldNotBeEmpty();
        ShouldBeEqual(saved, Whole());
        File.GetLastWriteTimeUtc(Index).ShouldBe(written);
        _warnings.ShouldBeEmpty();
    }

    [Fact]
    public void Open_SmallStore_SavesNoIndex()
    {
        _ = new KnowledgeBase(_store, TopicSynonyms.None);
        File.Exists(Index).ShouldBeFalse();
    }

    [Fact]
    public void Open_DamagedAnywhere_IsToldAndMadeAgain()
    {
        Open();
        var whole = File.ReadAllBytes(Index);
        var random = new Random(7);
        for (var round = 0; round < 60; round++)
        {
            var damaged = whole.ToArray();
            var at = random.Next(40, damaged.Length);
            damaged[at] ^= (byte)(1 << random.Next(8));
            File.WriteAllBytes(Index, round % 6 == 0 ? damaged[..at] : damaged);
            _warnings.Clear();

            var opened = Open();

            _warnings.ShouldHaveSingleItem().ShouldContain(Index);
            opened.Snapshot.Statements.Length.ShouldBe(Whole().Snapshot.Statements.Length);
            File.ReadAllBytes(Index).ShouldBe(whole);
        }
    }

    [Fact]
    public void Open_SomethingElseInItsPlace_IsToldAndMadeAgain()
    {
        File.WriteAllText(Index, "A letter to the harbour board.");
        ShouldBeEqual(Open(), Whole());
        _warnings.ShouldHaveSingleItem().ShouldContain(Index);
    }

    [Fact]
    public void Open_StoreChangedSince_MakesItAgainWithoutAWord()
    {
        Open();
        _folder.Write("sources/third.txt", "A third report\n\nVera Mol said that the ferry was sold to the island of Brack.\n");
        Ingest();

        var opened = Open();

        opened.Snapshot.Documents.Length.ShouldBe(3);
        ShouldBeEqual(opened, Whole());
        ShouldBeEqual(Open(), Whole());
        _warnings.ShouldBeEmpty();
    }

    [Fact]
    public void Open_IndexOfAnotherStoreOfTheSameVersion_IsNotUsed()
    {
        using var other = SqliteFactStore.Open(_folder["other/briefing.db"], _time, Lexicon.Instance);
        _folder.Write("elsewhere/a.txt", "Another harbour\n\nAda Lund said that the lock was shut.\n");
        while (other.Version < _store.Version) new Ingesting(other, Lexicon.Instance, _time).Ingest([Elsewhere(other.Version)]);
        other.Version.ShouldBe(_store.Version);
        _ = new KnowledgeBase(other, TopicSynonyms.None, null, _warnings.Add, savesFrom: 0);
        File.Copy(other.IndexPath!, Index);

        ShouldBeEqual(Open(), Whole());
    }

    [Fact]
    public void Open_IndexThatCannotBeWritten_IsToldAndAnswersAllTheSame()
    {
        Directory.CreateDirectory(Index);
        ShouldBeEqual(Open(), Whole());
        _warnings.ShouldNotBeEmpty();
    }

    [Fact]
    public void Topics_KeptBesideTheIndex_AreThoseThatWereFound()
    {
        Open();
        var found = Open().FindTopics();
        File.Exists(Index + ".topics").ShouldBeTrue();

        var kept = Open().FindTopics();

        kept.ShouldNotBeSameAs(found);
        kept.All.Select(Written).ShouldBe(found.All.Select(Written));
        kept.All.ShouldNotBeEmpty();
        foreach (var document in Whole().Snapshot.Documents.Select(document => document.Metadata.Id))
            kept.OfDocument(document).Select(topic => (topic.Topic.Key, topic.Weight, topic.Mentions)).ShouldBe(found.OfDocument(document).Select(topic => (topic.Topic.Key, topic.Weight, topic.Mentions)));
        const string text = "The cranes of the Lipa Harbour Board stand on the quay, and the mayor has a bill.";
        kept.In(text).Select(topic => topic.Key).ShouldBe(found.In(text).Select(topic => topic.Key));
        _warnings.ShouldBeEmpty();

        var bytes = File.ReadAllBytes(Index + ".topics");
        bytes[bytes.Length / 2] ^= 4;
        File.WriteAllBytes(Index + ".topics", bytes);
        Open().FindTopics().All.Select(Written).ShouldBe(found.All.Select(Written));
        _warnings.ShouldHaveSingleItem().ShouldContain(".topics");

        static string Written(StoreTopic topic) => $"{topic.Topic.Key} {topic.Topic.Name} {topic.Topic.InSentence} {string.Join('|', topic.Topic.Forms)} {topic.Documents} {topic.Weight:R}";
    }

    [Fact]
    public void Refresh_AfterAnIngest_ReplacesTheSavedIndex()
    {
        var knowledge = new KnowledgeBase(_store, TopicSynonyms.None, null, _warnings.Add, savesFrom: 0);
        _folder.Write("sources/third.txt", "A third report\n\nVera Mol said that the ferry was sold to the island of Brack.\n");
        Ingest();

        knowledge.Refresh().ShouldBeTrue();

        Found(knowledge.Current, "ferry")[0].ShouldContain("Brack");
        ShouldBeEqual(Open(), knowledge.Current);
    }

    private string Elsewhere(long version)
    {
        _folder.Write("elsewhere/a.txt", $"Another harbour\n\nAda Lund said that the lock was shut for {version + 2} days.\n");
        return _folder["elsewhere"];
    }

    private void Ingest() => new Ingesting(_store, Lexicon.Instance, _time).Ingest([_folder["sources"]]);

    private KnowledgeView Open() => new KnowledgeBase(_store, TopicSynonyms.None, null, _warnings.Add, savesFrom: 0).Current;

    private KnowledgeView Whole() => new KnowledgeBase(Unindexed(), TopicSynonyms.None).Current;

    /// <summary>The same store with nothing beside it.</summary>
    private IFactStore Unindexed()
    {
        var store = NSubstitute.Substitute.For<IFactStore>();
        var snapshot = _store.Load();
        NSubstitute.SubstituteExtensions.Returns(store.Load(), snapshot);
        return store;
    }

    private static string[] Found(KnowledgeView view, string words) =>
        [.. view.Index.Search(new SearchRequest { Question = words, Topic = words }).Select(scored => scored.Statement.Passage.Text)];

    private static void ShouldBeEqual(KnowledgeView left, KnowledgeView right)
    {
        left.Snapshot.Version.ShouldBe(right.Snapshot.Version);
        left.Snapshot.Statements.Select(Fields).ShouldBe(right.Snapshot.Statements.Select(Fields));
        left.Snapshot.Withheld.Select(Fields).ShouldBe(right.Snapshot.Withheld.Select(Fields));
        left.Snapshot.Documents.Select(document => (document.Metadata.DisplayTitle, document.Sha256, document.TextSha256, document.Text.Value, document.Captured))
            .ShouldBe(right.Snapshot.Documents.Select(document => (document.Metadata.DisplayTitle, document.Sha256, document.TextSha256, document.Text.Value, document.Captured)));
        left.Snapshot.People.Select(person => $"{person.Reference} {string.Join('|', person.Aliases)} {person.IsQuoted} {person.Kind}")
            .ShouldBe(right.Snapshot.People.Select(person => $"{person.Reference} {string.Join('|', person.Aliases)} {person.IsQuoted} {person.Kind}"));
        foreach (var word in (string[])["quay", "cranes", "Lipa Harbour Board", "LHB", "June", "bill", "money"]) Found(left, word).ShouldBe(Found(right, word));
        foreach (var word in (string[])["quay", "Quay", "june", "nothing"])
            (left.Snapshot.Words.CountOf(word), left.Snapshot.Words.IsOrdinary(word)).ShouldBe((right.Snapshot.Words.CountOf(word), right.Snapshot.Words.IsOrdinary(word)));
        for (var i = 0; i < left.Snapshot.Statements.Length; i++)
        {
            left.Snapshot.Statements[i].ShouldBeSameAs(left.Snapshot.Statements[i]);
            Columns(left.Snapshot.Statements, i).ShouldBe(Columns(right.Snapshot.Statements, i));
            for (var j = 0; j < i; j++)
            {
                left.Reports.AreOne(left.Snapshot.Statements[i], left.Snapshot.Statements[j]).ShouldBe(right.Reports.AreOne(right.Snapshot.Statements[i], right.Snapshot.Statements[j]));
                left.Snapshot.Statements.AreOfOneSentence(i, j).ShouldBe(right.Snapshot.Statements.AreOfOneSentence(i, j));
            }
        }
    }

    private static string Columns(StatementList statements, int i) =>
        $"{statements.DocumentIdOf(i)} {statements.SpeakerOf(i)} {statements.AscribedToOf(i)} {string.Join('|', statements.AboutOf(i))} {statements.ModeOf(i)} {statements.ModalityOf(i)} "
        + $"{statements.PolarityOf(i)} {statements.BlockOf(i)} {statements.HeadingOf(i)} {statements.IsCurated(i)}";

    private static string Fields(Statement statement) =>
        $"{statement.DocumentId}#{statement.Ordinal} {statement.Passage.ToLocator()} {statement.Passage.Text} [{statement.Content.Text}] {statement.Speaker} {statement.AscribedTo} "
        + $"{statement.Resolution} {statement.Mode} {statement.Modality} {statement.Polarity} {statement.Said} {string.Join('|', statement.About)} {statement.Block} {statement.Heading} "
        + $"{statement.Claim} {string.Join('|', statement.Topics)} {statement.IsAttributedByCurator}";
}
