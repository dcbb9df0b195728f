using Briefing.Conversation.Digests.Content;
using Briefing.Conversation.Digests.Subscriptions;
using Briefing.Conversation.Replies;

namespace Briefing.Tests.Conversation.Digests.Content;

public sealed class DigestComposerTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2025, 3, 3, 7, 30, 0, TimeSpan.Zero);
    private readonly DayPlay _play = new();
    private readonly IDigestComposer _composer;

    public DigestComposerTests() => _composer = _play.With(Now, ("herald.md", """
        ---
        title: Ferries
        publisher: Harbour Herald
        published: 2025-03-02
        ---
        Minister Lena Korhal said that the ferries would run every hour. Mayor Pavel Drost said that the ferries were old.
        """));

    [Fact]
    public async Task Compose_ManyAtOnce_GiveWhatOneGives()
    {
        var one = ReplyText.Render(Compose(Wanted()).Reply);
        var many = await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => Task.Run(() => ReplyText.Render(Compose(Wanted()).Reply))));
        many.ShouldAllBe(text => text == one);
    }

    [Fact]
    public void Compose_AnotherAttemptAfterNewsCame_SaysTheSame()
    {
        var last = Compose(Wanted()).Content with { Items = [], StoreVersion = 0 };
        var begun = _composer.Compose(Wanted(), last, Now);
        _play.With(Now.AddHours(1), ("gazette.md", "Captain Jelle Strand said that the ferries were late."));
        var again = _composer.Compose(Wanted(), last, Now, begun.Content);
        again.Reply.Quotes.Select(quote => quote.Text).ShouldBe(begun.Reply.Quotes.Select(quote => quote.Text));
        again.Content.StoreVersion.ShouldBe(begun.Content.StoreVersion);
        _composer.Compose(Wanted(), begun.Content, Now.AddHours(2)).Reply.Quotes.ShouldHaveSingleItem().Text.ShouldContain("late");
    }

    [Fact]
    public void Compose_ContentOfAnotherStore_GoesByItsMoment()
    {
        var foreign = new DigestContent(9_000, Now.AddHours(1), []);
        _composer.Compose(Wanted(), foreign, Now.AddHours(2)).HasNews.ShouldBeFalse();
        _play.With(Now.AddHours(3), ("gazette.md", "Captain Jelle Strand said that the ferries were late."));
        var next = _composer.Compose(Wanted(), foreign, Now.AddHours(4));
        next.Reply.Quotes.ShouldHaveSingleItem().Text.ShouldContain("late");
        // From here on the versions of this store count.
        next.Content.StoreVersion.ShouldBeLessThan(9_000);
        _composer.Compose(Wanted(), next.Content, Now.AddHours(5)).HasNews.ShouldBeFalse();
    }

    [Fact]
    public void More_OfWhatChangedMeanwhile_LeavesItOut()
    {
        var digest = Compose(Wanted() with { MostItems = 1 });
        digest.Content.HeldBack.ShouldHaveSingleItem();
        _play.With(Now.AddHours(1), ("herald.md", "Nothing is said of ferries any more."));
        _composer.More(Wanted(), digest.Content, 0).HasNews.ShouldBeFalse();
    }

    [Theory]
    [InlineData(-5)]
    [InlineData(99)]
    public void More_FromANumberOfAStranger_IsKeptInBounds(int from) =>
        _composer.More(Wanted() with { MostItems = 1 }, Compose(Wanted() with { MostItems = 1 }).Content, from).HasNews.ShouldBe(from < 0);

    [Fact]
    public void Preview_SinceAMoment_HoldsWhatWasTakenInFromThenOn()
    {
        _composer.Preview(Wanted(), Now.AddMinutes(-1), Now).Reply.Quotes.Length.ShouldBe(2);
        _composer.Preview(Wanted(), Now.AddMinutes(1), Now.AddHours(1)).HasNews.ShouldBeFalse();
    }

    public void Dispose() => _play.Dispose();

    private Digest Compose(Subscription subscription) => _composer.Compose(subscription, null, Now);

    private static Subscription Wanted() => new()
    {
        Id = "ada", Kind = SubscriptionKind.Digest, Conversation = "test/ada", OwnerId = "ada", Created = Now,
        Filter = new DigestFilter([], ["ferries"], [], []),
    };
}
