using Briefing.Conversation.Digests.Content.News;
using Briefing.Knowledge.Storage.Databases;
using Briefing.Tests.Knowledge.Storage;

namespace Briefing.Tests.Conversation.Digests.Content.News;

/// <summary>What is promised of when something was first seen, in either database.</summary>
public abstract class NewsLogContract : IDisposable
{
    private readonly FixedTime _clock = new();
    private readonly GrowingStore _store;

    protected NewsLogContract() => _store = new GrowingStore(_clock);

    /// <summary>An empty database, and the same one each time.</summary>
    protected abstract IDatabase Database { get; }

    private NewsLog Log() => new(Database, _clock);

    [SkippableFact]
    public void Of_WhatWasThereWhenTheLogBegan_IsAsOldAsItsCapture()
    {
        var view = _store.With("a.md", "The ferry sails.");
        _clock.Now += TimeSpan.FromDays(30);
        Log().Of(view).Of("a").At.ShouldBe(FixedTime.Start);
    }

    [SkippableFact]
    public void Of_WhatComesLater_IsOfTheVersionAndMomentItWasSeenIn()
    {
        var log = Log();
        var first = log.Of(_store.With("a.md", "The ferry sails.")).Of("a");
        _clock.Now += TimeSpan.FromHours(5);
        var view = _store.With("b.md", "The ferry is late.");
        var seen = log.Of(view);
        seen.Of("b").ShouldBe(new Seen(view.Snapshot.Version, _clock.Now));
        seen.Of("a").ShouldBe(first);
    }

    [SkippableFact]
    public void Of_AnotherProgramAndARestart_AgreeWithWhoSawItFirst()
    {
        var (one, other) = (Log(), Log());
        var view = _store.With("a.md", "The ferry sails.");
        var seen = one.Of(view).Of("a");
        _clock.Now += TimeSpan.FromHours(1);
        other.Of(view).Of("a").ShouldBe(seen);
        Log().Of(view).Of("a").ShouldBe(seen);
    }

    [SkippableFact]
    public void Of_AProgramThatIsBehind_TakesNothingForOlderThanItsNews()
    {
        var (ahead, behind) = (Log(), Log());
        var early = _store.With("a.md", "The ferry sails.");
        var late = _store.With("b.md", "The ferry is late.");
        ahead.Of(late);
        // Whoever was sent a digest of the early version is still owed what came with the late one.
        behind.Of(early);
        new Since(early.Snapshot.Version).IsNew(behind.Of(late).Of("b")).ShouldBeTrue();
    }

    [SkippableFact]
    public async Task Of_ManyProgramsAtOnce_NoteEachOnce()
    {
        var view = _store.With("a.md", "The ferry sails.");
        var seen = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => Log().Of(view).Of("a"))));
        seen.Distinct().Count().ShouldBe(1);
        Database.Run(connection => connection.Scalar("SELECT count(*) FROM digest_news")).ShouldBe(1L);
    }

    [SkippableFact]
    public void Before_AChangedDocument_IsTheVersionThatWasThere()
    {
        var log = Log();
        var first = _store.With("a.md", "The ferry sails.");
        log.Of(first);
        var second = _store.With("a.md", "The ferry sails at noon.");
        var seen = log.Of(second);
        seen.Before("a", new Since(first.Snapshot.Version))!.Value.TextSha256.ShouldBe(first.Snapshot.Documents[0].TextSha256);
        seen.Before("a", new Since(0)).ShouldBeNull();
    }

    /// <inheritdoc/>
    public virtual void Dispose()
    {
        GC.SuppressFinalize(this);
        _store.Dispose();
    }
}
