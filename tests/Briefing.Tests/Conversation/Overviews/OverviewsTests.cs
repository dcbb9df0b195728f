using Briefing.Conversation.Turns;
using Briefing.Tests.Channels.Fixtures;

namespace Briefing.Tests.Conversation.Overviews;

/// <summary>A bot over five notes of three papers on one matter, from January to April.</summary>
public sealed class OverviewsFixture() : BotFixture("Overviews/Corpus");

public sealed class OverviewsTests(OverviewsFixture fixture) : IClassFixture<OverviewsFixture>
{
    private static readonly string Folder = Path.Combine(BotFixture.Here, "Overviews", "Conversations");

    public static TheoryData<string> Files() =>
        [.. Directory.EnumerateFiles(Folder, "*.yaml").Select(path => Path.GetFileNameWithoutExtension(path)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public Task Conversation_ForAnOverview_RepliesAsWritten(string name) => ConversationPlay.PlayAsync(fixture, Path.Combine(Folder, name + ".yaml"));

    [Fact]
    public async Task Table_OfTwoSpeakers_HoldsEachOnesOwnWordsInItsColumn()
    {
        var reply = await fixture.Ask("Compare Varen and Drost on the tunnel");

        var table = reply.Table.ShouldNotBeNull();
        table.Columns.ShouldBe(["Helga Varen", "Pavel Drost"]);
        foreach (var row in table.Rows)
            for (var column = 0; column < table.Columns.Length; column++)
                row.Cells[column].Quotes.ShouldAllBe(at => reply.Quotes[at].Statement.Speaker!.Name == table.Columns[column]);
    }

    [Fact]
    public async Task Table_PagedToItsEnd_ShowsNoQuoteTwiceAndSaysWhatIsAtAnEnd()
    {
        var conversation = Guid.NewGuid().ToString();
        var seen = new List<string>();
        for (var reply = await fixture.Ask("Compare Varen and Korhal on the tunnel", conversation); reply.Outcome == Outcome.Answer; reply = await fixture.Ask("more", conversation))
        {
            seen.AddRange(reply.Quotes.Select(quote => $"{quote.Statement.DocumentId}/{quote.Statement.Passage.ToLocator()}"));
            foreach (var cell in reply.Table!.Rows.SelectMany(row => row.Cells).Where(cell => cell.Quotes.IsEmpty)) cell.Nothing.ShouldBe("Nothing more than was shown.");
        }

        seen.Count.ShouldBeGreaterThan(6);
        seen.ShouldBeUnique();
    }

    [Fact]
    public async Task Timeline_OfATopic_IsInOrderAndTellsHowEachDayIsKnown()
    {
        var reply = await fixture.Ask("Timeline of the tunnel");

        var entries = reply.Timeline.ShouldNotBeNull().Entries;
        entries.Select(entry => entry.First).ShouldBeInOrder();
        entries.ShouldAllBe(entry => entry.BasisWords.Length > 0 && entry.Change == null);
    }

    [Fact]
    public async Task Position_OverTime_MarksOnlyWordsThatStandInTheQuotes()
    {
        var reply = await fixture.Ask("How has Varen's position on the tunnel changed?");

        var entries = reply.Timeline.ShouldNotBeNull().Entries;
        entries[0].Change.ShouldBeNull();
        for (var at = 1; at < entries.Length; at++)
        {
            var change = entries[at].Change.ShouldNotBeNull();
            change.Than.ShouldBeLessThan(at);
            string.Concat(change.Words.Where(piece => piece.Kind != Briefing.Knowledge.Facts.Versions.DifferenceKind.Removed).Select(piece => piece.Text)).ShouldBe(reply.Quotes[at].Statement.Content.Text);
            change.NotRepeated.ShouldAllBe(word => reply.Quotes[change.Than].Text.Contains(word, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task WhatIsNew_OnALaterVisit_IsWhatWasTakenInSinceTheLastOne()
    {
        var clock = new ManualClock();
        var bot = fixture.Make(fixture.Store, clock);
        var conversation = Guid.NewGuid().ToString();
        await fixture.Ask("Timeline of the tunnel", conversation, bot);
        clock.Advance(TimeSpan.FromDays(3650));

        var reply = await fixture.Ask("What is new?", conversation, bot);
        clock.Advance(TimeSpan.FromDays(1));
        var later = await fixture.Ask("What is new?", conversation, bot);

        reply.Outcome.ShouldBe(Outcome.Answer);
        reply.Text.ShouldStartWith("Taken in since you were last here");
        reply.Sections.Length.ShouldBe(5);
        later.Outcome.ShouldBe(Outcome.Abstain);
    }
}
