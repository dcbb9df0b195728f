using System.Globalization;
using Briefing.Conversation.Digests.Content;
using Briefing.Conversation.Digests.Schedules;
using Briefing.Conversation.Digests.Subscriptions;
using Briefing.Conversation.Replies;
using Briefing.Conversation.Turns;
using Briefing.Knowledge.Ingestion;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Search;
using Briefing.Knowledge.Storage;
using Briefing.Tests.Knowledge.Storage;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Briefing.Tests.Conversation.Digests.Content;

/// <summary>Plays a file of <c>Days</c> over a store of its own; <c>Days/README.md</c> says what its lines mean.</summary>
internal sealed class DayPlay : IDisposable
{
    private static readonly Lazy<(SpeechLexicon Lexicon, TopicSynonyms Synonyms, RankingWeights Weights)> Loaded =
        new(() => (SpeechLexicon.Load(BotFixture.Dialogs), TopicSynonyms.Load(BotFixture.Dialogs), RankingWeights.Load(BotFixture.Dialogs)));

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("briefing-days-");
    private readonly FixedTime _clock = new();
    private readonly SqliteFactStore _store;
    private readonly Dictionary<string, DigestContent?> _arrived = [];
    private KnowledgeBase? _knowledge;
    private IDigestComposer? _composer;

    internal DayPlay() => _store = SqliteFactStore.Open(Path.Combine(_folder.FullName, "store.db"), _clock, Loaded.Value.Lexicon);

    /// <summary>The digest that was made last.</summary>
    internal Digest? Latest { get; private set; }

    /// <summary>The composer once some files are there.</summary>
    internal IDigestComposer With(DateTimeOffset at, params (string File, string Text)[] files)
    {
        _clock.Now = at;
        Take(new ScriptedDay { Write = files.ToDictionary(file => file.File, file => file.Text) });
        _composer!.NoteNews();
        return _composer;
    }

    internal static DayScript Read(string path) =>
        new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build().Deserialize<DayScript>(File.ReadAllText(path));

    internal void Play(DayScript script)
    {
        foreach (var day in script.Days)
        {
            _clock.Now = DateTimeOffset.ParseExact(day.At, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
            Take(day);
            _composer!.NoteNews();
            foreach (var (name, expected) in day.Gets) Check(script.About, name, script.Recipients[name], day, expected);
        }
    }

    public void Dispose()
    {
        _store.Dispose();
        _folder.Delete(recursive: true);
    }

    /// <summary>What happens to the sources.</summary>
    private void Take(ScriptedDay day)
    {
        var sources = _folder.CreateSubdirectory("sources").FullName;
        foreach (var (file, text) in day.Write)
        {
            File.WriteAllText(Path.Combine(sources, file), text);
            File.SetLastWriteTimeUtc(Path.Combine(sources, file), _clock.Now.UtcDateTime);
        }

        foreach (var file in day.Remove) File.Delete(Path.Combine(sources, file));
        new Ingestion(_store, Loaded.Value.Lexicon, _clock).Ingest([sources], null, CancellationToken.None);
        if (_knowledge is null)
        {
            _knowledge = new KnowledgeBase(_store, Loaded.Value.Synonyms, Loaded.Value.Weights);
            _composer = BriefingBot.Create(_knowledge, _store, BotFixture.Dialogs, new BotOptions("http://localhost:3978"), _clock).Digests(_store.Database);
        }
        else _knowledge.Refresh();
    }

    private void Check(string about, string name, Recipient recipient, ScriptedDay day, ExpectedDigest expected)
    {
        var subscription = Subscribed(name, recipient);
        var digest = _composer!.Compose(subscription, _arrived.GetValueOrDefault(name), _clock.Now, delivery: 7);
        Latest = digest;
        var seen = ReplyText.Render(digest.Reply);
        var because = $"{about}\n{day.At}, {name}:\n{seen}";
        Each(digest.Reply.Quotes.Select(quote => quote.Text), expected.Quotes, because);
        Each(digest.Reply.Corrections.Select(correction => $"{correction.Line} {correction.Was.Text} {correction.Now?.Text}"), expected.Corrected, because);
        digest.HasNews.ShouldBe(expected.Quotes.Count + expected.Corrected.Count > 0, because);
        digest.Reply.HeldBack.ShouldBe(expected.More, because);
        if (expected.Sections is not null) digest.Reply.Sections.Select(section => $"{section.Heading} / {section.Part}").ShouldBe(expected.Sections, because);
        foreach (var words in expected.Says) seen.ShouldContain(words, Case.Sensitive, because);
        foreach (var words in expected.Never) seen.ShouldNotContain(words, Case.Sensitive, because);
        CheckSeals(digest.Reply, because);
        var shown = 0;
        foreach (var page in expected.Pages)
        {
            var more = _composer!.More(subscription, digest.Content, shown);
            Each(more.Reply.Quotes.Select(quote => quote.Text), page, $"{because}\n-- more --\n{ReplyText.Render(more.Reply)}");
            shown += recipient.Most;
        }

        // What is kept with a delivery is its JSON.
        if (!expected.Lost && (digest.HasNews || recipient.Question is null)) _arrived[name] = DigestContent.Read(digest.Content.ToJson());
    }

    /// <summary>Every quote is cut from a capture that the store still holds, and says why it is there.</summary>
    private void CheckSeals(Reply reply, string because)
    {
        foreach (var quote in reply.Quotes.Concat(reply.Corrections.Select(correction => correction.Was)).Concat(reply.Corrections.Select(correction => correction.Now).OfType<Quote>()))
            QuoteSeal.Holds(_store, quote.Statement, quote.Sha256).ShouldBeTrue(because);
    }

    /// <summary>Each text holds words of one line, and each line is held by one text.</summary>
    private static void Each(IEnumerable<string> texts, List<string> lines, string because)
    {
        var open = texts.ToList();
        foreach (var line in lines) open.Remove(open.Find(text => text.Contains(line, StringComparison.Ordinal)) ?? throw new ShouldAssertException($"Nothing has “{line}”.\n{because}"));
        open.ShouldBeEmpty(because);
    }

    private static Subscription Subscribed(string name, Recipient recipient) => new()
    {
        Id = name,
        Kind = recipient.Question is null ? SubscriptionKind.Digest : SubscriptionKind.StandingQuestion,
        Conversation = $"test/{name}",
        OwnerId = name,
        OwnerName = recipient.SetUpBy,
        Question = recipient.Question,
        MostItems = recipient.Most,
        Schedule = new Schedule(Schedule.EveryDay, new TimeOnly(8, 30), recipient.Zone),
        Filter = new DigestFilter([.. recipient.Speakers], [.. recipient.Topics], [.. recipient.Sources], [.. recipient.Kinds]) { OnlyDirect = recipient.Direct },
        Created = recipient.Since is { } since ? DateTimeOffset.ParseExact(since, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal) : DateTimeOffset.UnixEpoch,
    };
}
