using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics;
using Briefing.Conversation.Replies;
using Briefing.Conversation.Turns;
using Briefing.Knowledge;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Storage;

namespace Briefing.Tests.Conversation.Turns;

public sealed class BriefingBotTests(BotFixture fixture) : IClassFixture<BotFixture>
{
    public static TheoryData<string> Hostile() =>
    [
        "", "   ", "\0\u0001\u0002", "\ud800 lone", new string('a', 100_000), string.Concat(Enumerable.Repeat("what did ", 20_000)),
        string.Concat(Enumerable.Repeat("(", 5_000)), "'; DROP TABLE documents; --", "<script>alert(1)</script>", "${Say('x')} {@topic} [a](b)",
        "what did \u202Eqvist say", "????????", "and and and and and", "more more more", "who who who", "1 2 3 4 5 6 7 8 9",
        "compare", "compare x and", "timeline of", "what happened in 9999", "what happened on 31 February 2025", "since 0000", "😀😀😀",
    ];

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task RespondAsync_WhateverIsWritten_RepliesInWords(string utterance)
    {
        var before = fixture.Events.Count;
        var reply = await fixture.Ask(utterance);

        ReplyText.Render(reply).ShouldNotBeNullOrWhiteSpace();
        fixture.Events.Skip(before).ShouldBeEmpty();
    }

    [Fact]
    public async Task RespondAsync_LongQuestion_IsCutAndSaysSo()
    {
        var reply = await fixture.Ask("What did Lindqvist say about fishing families? " + new string('x', 5_000));

        reply.Text.ShouldContain("1000 characters");
    }

    [Fact]
    public async Task RespondAsync_TwoConversations_ShareNoState()
    {
        await fixture.Ask("What did Brandt say about the fast boat?", "first");

        var reply = await fixture.Ask("more", "second");

        reply.Outcome.ShouldBe(Outcome.Clarify);
    }

    [Fact]
    public async Task RespondAsync_More_NeverShowsAQuoteTwice()
    {
        var conversation = Guid.NewGuid().ToString();
        var first = await fixture.Ask("What do the sources say about the ferry?", conversation);
        var second = await fixture.Ask("more", conversation);

        first.Quotes.Length.ShouldBeLessThanOrEqualTo(5);
        first.HeldBack.ShouldBeGreaterThan(0);
        second.Quotes.Select(quote => quote.Link).Intersect(first.Quotes.Select(quote => quote.Link)).ShouldBeEmpty();
    }

    [Fact]
    public async Task RespondAsync_SealFails_QuoteIsWithheldAndReported()
    {
        var bot = fixture.Make(new BrokenSeals(fixture.Store));

        var reply = await fixture.Ask("What did Lindqvist say about fishing families?", bot: bot);

        reply.Outcome.ShouldBe(Outcome.Abstain);
        reply.Quotes.ShouldBeEmpty();
        ReplyText.Render(reply).ShouldNotContain("subsidy");
        fixture.Events.ShouldContain(found => found.Kind == BotEventKind.QuoteWithheld);
        fixture.Events.Clear();
    }

    [Fact]
    public async Task RespondAsync_CaptureChangesAfterTheQuestionWasAnsweredOnce_QuoteIsWithheld()
    {
        var seals = new BreakableSeals(fixture.Store);
        var bot = fixture.Make(seals);
        (await fixture.Ask("What did Lindqvist say about fishing families?", bot: bot)).IsAnswered.ShouldBeTrue();

        seals.AreBroken = true;
        var again = await fixture.Ask("What did Lindqvist say about fishing families?", bot: bot);

        again.Quotes.ShouldBeEmpty();
        fixture.Events.ShouldContain(found => found.Kind == BotEventKind.QuoteWithheld);
        fixture.Events.Clear();
    }

    [Fact]
    public async Task RespondAsync_QuestionIsAskedAgain_NothingIsSearchedAndTheReplyIsTheSame()
    {
        var bot = fixture.Make(fixture.Store);
        var first = await fixture.Ask("What did Lindqvist say about whaling?", bot: bot);
        var searches = new ConcurrentQueue<string>();
        var asking = Activity.Current = new Activity("asked again").Start();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == Tracing.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> options) => options.Parent.TraceId == asking.TraceId ? ActivitySamplingResult.AllData : ActivitySamplingResult.None,
            ActivityStopped = stage => searches.Enqueue(stage.OperationName),
        };
        ActivitySource.AddActivityListener(listener);

        var again = await fixture.Ask("What did Lindqvist say about whaling?", bot: bot);

        asking.Stop();
        searches.ShouldContain("reply");
        searches.ShouldNotContain("search");
        again.Suggestions.ShouldBe(first.Suggestions);
        ReplyText.Render(again).ShouldBe(ReplyText.Render(first));
    }

    [Fact]
    public async Task RespondAsync_OneSourceFailsTheSeal_MoreShowsAsManyAsWerePromised()
    {
        var whole = await fixture.Ask("What do the sources say about the ferry?");
        var bot = fixture.Make(new OneBrokenSeal(fixture.Store, whole.Quotes[0].Sha256));
        var conversation = Guid.NewGuid().ToString();

        var first = await fixture.Ask("What do the sources say about the ferry?", conversation, bot);
        var shown = first.Quotes.Length;
        for (var left = first.HeldBack; left > 0;)
        {
            var more = await fixture.Ask("more", conversation, bot);
            more.Quotes.ShouldNotBeEmpty();
            shown += more.Quotes.Length;
            left = more.HeldBack;
        }

        shown.ShouldBe(first.Quotes.Length + first.HeldBack);
        fixture.Events.Clear();
    }

    [Fact]
    public async Task RespondAsync_StateUnavailable_AnswersWithout()
    {
        var bot = fixture.Make(new BrokenState(fixture.Store));

        var reply = await fixture.Ask("What did Lindqvist say about fishing families?", bot: bot);

        reply.Outcome.ShouldBe(Outcome.Answer);
        fixture.Events.ShouldContain(found => found.Kind == BotEventKind.StateUnavailable);
        fixture.Events.Clear();
    }

    [Fact]
    public async Task RespondAsync_Abstention_SuggestsOnlyWhatHasAnAnswer()
    {
        var reply = await fixture.Ask("What did Lindqvist say about whaling?");

        reply.Suggestions.ShouldNotBeEmpty();
        foreach (var suggestion in reply.Suggestions) (await fixture.Ask(suggestion)).IsAnswered.ShouldBeTrue(suggestion);
    }

    [Fact]
    public async Task RespondAsync_Help_SuggestsOnlyWhatHasAnAnswer()
    {
        var reply = await fixture.Ask("help");

        reply.Suggestions.Length.ShouldBeInRange(3, 6);
        foreach (var suggestion in reply.Suggestions) (await fixture.Ask(suggestion)).IsAnswered.ShouldBeTrue(suggestion);
    }

    private sealed class BrokenSeals(IFactStore inner) : StoreWrapper(inner)
    {
        public override string? ReadSealedText(string sha256) => null;
    }

    private sealed class BreakableSeals(IFactStore inner) : StoreWrapper(inner)
    {
        internal bool AreBroken { get; set; }

        public override string? ReadSealedText(string sha256) => AreBroken ? null : base.ReadSealedText(sha256);
    }

    private sealed class OneBrokenSeal(IFactStore inner, string broken) : StoreWrapper(inner)
    {
        public override string? ReadSealedText(string sha256) => sha256 == broken ? null : base.ReadSealedText(sha256);
    }

    private sealed class BrokenState(IFactStore inner) : StoreWrapper(inner)
    {
        public override string? ReadState(string key) => throw new IOException("the disk is full");

        public override void WriteState(string key, string json, DateTimeOffset at) => throw new IOException("the disk is full");
    }

    private abstract class StoreWrapper(IFactStore inner) : IFactStore
    {
        public long Version => inner.Version;

        public StoreSnapshot Load() => inner.Load();

        public virtual string? ReadSealedText(string sha256) => inner.ReadSealedText(sha256);

        public StoredDocument? Find(string documentId, string? hashPrefix) => inner.Find(documentId, hashPrefix);

        public ImmutableArray<PassageNote> NotesOf(StoredDocument document, Passage passage) => inner.NotesOf(document, passage);

        public virtual string? ReadState(string key) => inner.ReadState(key);

        public virtual void WriteState(string key, string json, DateTimeOffset at) => inner.WriteState(key, json, at);
    }
}
