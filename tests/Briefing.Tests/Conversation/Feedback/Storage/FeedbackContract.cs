using Briefing.Conversation.Feedback;
using Briefing.Conversation.Feedback.Storage;
using Briefing.Knowledge.Storage.Databases;
using Briefing.Tests.Conversation.Digests.Storage;
using Briefing.Tests.PostgreSql;

namespace Briefing.Tests.Conversation.Feedback.Storage;

/// <summary>What every store of feedback does, whichever database it is in.</summary>
public abstract class FeedbackContract
{
    private static readonly DateTimeOffset Noon = new(2027, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private static readonly GivenAnswer Answer = new() { Question = "What did Tamm say about the ferry?", Intent = "WhatSaid", StoreVersion = 7, Quotes = ["minutes/0123456789ab/4-40"] };

    /// <summary>The database.</summary>
    protected abstract IDatabase Database { get; }

    [SkippableFact]
    public void Give_OfAnAnswer_IsListedWithItsQuestionQuoteAndStoreVersion()
    {
        var kept = SqlFeedback.Open(Database);

        kept.Give(Said(FeedbackKind.WrongSpeaker, "It was the harbour master.\0")).ShouldBeTrue();

        var one = kept.List(onlyOpen: true, most: 10).ShouldHaveSingleItem();
        (one.Kind, one.Answer, one.Channel, one.At, one.Done).ShouldBe((FeedbackKind.WrongSpeaker, Answer, "msteams", Noon, (DateTimeOffset?)null));
        one.Comment.ShouldStartWith("It was the harbour master.");
        kept.Find(one.Id).ShouldBe(one);
        kept.Find(one.Id + 1).ShouldBeNull();
    }

    [SkippableFact]
    public void Give_TwiceBySameUserOfSameKind_KeepsOneWithTheLatestWords()
    {
        var kept = SqlFeedback.Open(Database);
        kept.Give(Said(FeedbackKind.NotAsked, "first"));
        kept.Give(Said(FeedbackKind.NotAsked, "second"));
        kept.Give(Said(FeedbackKind.NotAsked, ""));

        kept.List(false, 10).ShouldHaveSingleItem().Comment.ShouldBe("second");

        kept.Give(Said(FeedbackKind.NotAsked, "other", "msteams/t/2"));
        kept.Give(Said(FeedbackKind.Helpful, ""));
        kept.List(false, 10).Length.ShouldBe(3);
    }

    [SkippableFact]
    public void Give_WithoutAnAnswer_KeepsEachOfItsOwn()
    {
        var kept = SqlFeedback.Open(Database);
        for (var n = 0; n < 2; n++) kept.Give(Said(FeedbackKind.Other, "same words") with { Answer = null });

        kept.List(false, 10).Select(one => one.Answer).ShouldBe([null, null]);
    }

    [SkippableFact]
    public void Give_MoreThanADayAllows_IsRefusedUntilTheDayIsOver()
    {
        var kept = SqlFeedback.Open(Database);
        for (var n = 0; n < SqlFeedback.MostADay; n++) kept.Give(Said(FeedbackKind.Other, "again") with { Answer = null }).ShouldBeTrue();

        kept.Give(Said(FeedbackKind.Other, "once more") with { Answer = null }).ShouldBeFalse();
        kept.Give(Said(FeedbackKind.Other, "somebody else", "msteams/t/2")).ShouldBeTrue();
        kept.Give(Said(FeedbackKind.Other, "later") with { At = Noon.AddDays(1).AddSeconds(1) }).ShouldBeTrue();
    }

    [SkippableFact]
    public void Close_OfAnOpenOne_LeavesItOutOfWhatIsOpenAndTellsWhoDidIt()
    {
        var kept = SqlFeedback.Open(Database);
        kept.Give(Said(FeedbackKind.WrongSpeaker, ""));
        var id = kept.List(true, 1)[0].Id;

        kept.Close(id, "Ada", "corrected", Noon.AddHours(1)).ShouldBeTrue();
        kept.Close(id, "Bo", "again", Noon.AddHours(2)).ShouldBeFalse();

        kept.List(onlyOpen: true, 10).ShouldBeEmpty();
        var done = kept.Find(id)!;
        (done.DoneBy, done.Note, done.Done).ShouldBe(("Ada", "corrected", Noon.AddHours(1)));
    }

    [SkippableFact]
    public void Forget_OfAUser_RemovesTheirsAndNobodyElsesAndAlsoAfterAReopening()
    {
        SqlFeedback.Open(Database).Give(Said(FeedbackKind.NotHelpful, "mine"));
        SqlFeedback.Open(Database).Give(Said(FeedbackKind.NotHelpful, "theirs", "msteams/t/2"));

        SqlFeedback.Open(Database).Forget("msteams/t/1").ShouldBe(1);

        SqlFeedback.Open(Database).List(false, 10).ShouldHaveSingleItem().Comment.ShouldBe("theirs");
    }

    [SkippableFact]
    public void Purge_BeforeAMoment_RemovesWhatIsOlder()
    {
        var kept = SqlFeedback.Open(Database);
        kept.Give(Said(FeedbackKind.Helpful, ""));
        kept.Give(Said(FeedbackKind.Other, "new") with { At = Noon.AddDays(1) });

        kept.Purge(Noon.AddHours(1)).ShouldBe(1);

        kept.List(false, 10).ShouldHaveSingleItem().Comment.ShouldBe("new");
    }

    [SkippableFact]
    public void Rows_OfFeedback_HoldNoNameOfWhoGaveIt()
    {
        SqlFeedback.Open(Database).Give(Said(FeedbackKind.Other, "words", "msteams/tenant-x/user-y"));

        var row = Database.Run(connection => (string)connection.Scalar("SELECT giver || channel || answer || token || remark FROM feedback")!);

        row.ShouldNotContain("user-y");
        row.ShouldNotContain("tenant-x");
    }

    private static AnswerFeedback Said(FeedbackKind kind, string comment, string from = "msteams/t/1") => new(kind, Answer, comment, from, Noon);
}

public sealed class SqliteFeedbackTests : FeedbackContract, IDisposable
{
    private readonly OwnSqlite _own = new();

    /// <inheritdoc/>
    protected override IDatabase Database => _own.Database;

    public void Dispose() => _own.Dispose();
}

public sealed class PostgreSqlFeedbackTests : FeedbackContract, IDisposable
{
    private readonly PostgreSqlFixture _own = new();

    /// <inheritdoc/>
    protected override IDatabase Database => _own.Database;

    public void Dispose() => _own.Dispose();
}
