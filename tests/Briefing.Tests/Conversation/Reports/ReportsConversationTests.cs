using Briefing.Conversation.Turns;
using Briefing.Knowledge.Reports;

namespace Briefing.Tests.Conversation.Reports;

public sealed class ReportsConversationTests(ReportsFixture fixture) : IClassFixture<ReportsFixture>
{
    [Fact]
    public Task Conversation_AboutReports_RepliesAsWritten() =>
        ConversationPlay.PlayAsync(fixture, Path.Combine(BotFixture.Here, "Reports/who-reported-it.yaml"));

    [Fact]
    public async Task Quote_ThatOthersReport_CarriesThemSealedEarliestFirst()
    {
        var reply = await fixture.Ask("What did Solheim say about the boats?");

        var quote = reply.Quotes[0];
        quote.Source.Id.ShouldBe("courier");
        quote.ReportCount.ShouldBe(3);
        quote.Reports.Select(report => (report.Report.Source.Id, report.Standing)).ShouldBe(
        [
            ("gazette", ReportStanding.Also), ("herald", ReportStanding.Also), ("wire", ReportStanding.Copy), ("bulletin", ReportStanding.GivenToOther),
        ]);
        quote.Reports.Select(report => report.Variant.Kind).ShouldBe([VariantKind.Part, VariantKind.Part, VariantKind.Same, VariantKind.Part]);
        foreach (var report in quote.Reports) report.Link.ShouldStartWith($"http://localhost:3978/sources/{report.Report.Source.Id}/");
        quote.Speaker.ShouldBe("Petra Solheim");
    }

    [Fact]
    public async Task Quote_OfALaterReport_NamesTheFirst()
    {
        var reply = await fixture.Ask("What does the Lyngvik Gazette say about the boats?");

        var first = reply.Quotes[0].Reports[0];
        (first.Standing, first.Report.Source.Id, first.Variant.Kind).ShouldBe((ReportStanding.First, "courier", VariantKind.Whole));
    }

    [Fact]
    public async Task Comparison_OfSources_ShowsTheReportOfEach()
    {
        var reply = await fixture.Ask("Compare the Lyngvik Gazette and the Northern Herald on the boats");

        reply.Quotes.Select(quote => quote.Source.Id).ShouldBe(["gazette", "herald"]);
        reply.Text.ShouldContain("3 sources report it.");
    }

    [Fact]
    public async Task Timeline_OfOneStatement_ShowsItsEarliestReportOnce()
    {
        var reply = await fixture.Ask("timeline of the breakwater");

        reply.Quotes.Count(quote => quote.Source.Id is "wire").ShouldBe(0, reply.Text);
    }

    [Fact]
    public async Task Quotes_OfOneReply_AreEachAnotherStatement()
    {
        var reply = await fixture.Ask("What did Solheim say?");

        var groups = reply.Quotes.Select(quote => fixture.Knowledge.Current.Reports.GroupOf(quote.Statement)).OfType<int>().ToArray();
        groups.Length.ShouldBeGreaterThan(1);
        groups.ShouldBeUnique();
        reply.Quotes.ShouldAllBe(quote => quote.Source.Id == "courier");
    }

    [Theory]
    [InlineData("Which papers quote Solheim on the boats?")]
    [InlineData("Who quoted Petra Solheim about the boats?")]
    [InlineData("How many sources report that Solheim said boats would not be left without shelter?")]
    public async Task Question_AboutAStatementItNames_GivesEachReportOnce(string question)
    {
        var reply = await fixture.Ask(question);

        reply.Intent.ShouldBe("Reports");
        reply.Quotes.Select(quote => quote.Source.Id).ShouldBe(["courier", "gazette", "herald"], reply.Text);
    }

    [Theory]
    [InlineData("Who else reported this?")]
    [InlineData("where was that first reported")]
    [InlineData("Which other papers carried this quote?")]
    [InlineData("How many sources reported it?")]
    [InlineData("was it reported elsewhere")]
    [InlineData("Where does this quote come from?")]
    [InlineData("Are there any other reports of this?")]
    [InlineData("Who was the first to report it?")]
    public async Task Question_AboutTheQuoteShown_GivesEachReportOnce(string question)
    {
        var conversation = Guid.NewGuid().ToString();
        await fixture.Ask("What did Solheim say about the boats?", conversation);

        var reply = await fixture.Ask(question, conversation);

        (reply.Intent, reply.Outcome).ShouldBe(("Reports", Outcome.Answer));
        reply.Quotes.Select(quote => quote.Source.Id).ShouldBe(["courier", "gazette", "herald"]);
        reply.Text.ShouldContain("Tidewater Courier (Ada Thorsen) first, on 6 May 2025");
    }
}
