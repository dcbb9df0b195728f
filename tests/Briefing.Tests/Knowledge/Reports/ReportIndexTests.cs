using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Reports;

namespace Briefing.Tests.Knowledge.Reports;

public sealed class ReportIndexTests
{
    private const string Words = "“The pilots of this port will strike until the old tugs are scrapped,” Nora Vik said.";

    private const string Narrated =
        "The strike at the port of Sundby began at dawn and stopped every ship that draws more than nine metres. Coffee was served on the quay by the union of dockers.";

    [Fact]
    public void Of_AStatementInTwoTexts_HasBothReportsByTheirDay()
    {
        var snapshot = new Press().With("wave", "2025-02-03", "Anger at the port. " + Words).With("anchor", "2025-02-04", "Tugs are old here. " + Words).Snapshot();

        Press.Reports(snapshot, "anchor", "old tugs").ShouldBe(["wave", "anchor"]);
    }

    [Fact]
    public void Of_ASummary_CountsItsOriginalOnce()
    {
        var snapshot = new Press().With("wave", "2025-02-03", Narrated + " " + Words)
            .With("digest", "2025-02-05", "Nora Vik said the pilots of this port would strike until the old tugs were scrapped.").Known(known => known with { Summarises = "wave" }).Snapshot();

        var reported = ReportIndex.Build(snapshot).Of(Press.Find(snapshot, "wave", "old tugs"));

        reported.Reports.ShouldHaveSingleItem().Copies.ShouldHaveSingleItem().Source.Id.ShouldBe("digest");
        reported.Beside("wave").Single().Standing.ShouldBe(ReportStanding.Summary);
        reported.Beside("digest").Single().Standing.ShouldBe(ReportStanding.Original);
    }

    [Fact]
    public void Of_AReprint_IsNoSecondReport()
    {
        var snapshot = new Press().With("wave", "2025-02-03", Narrated + "\n\n" + Words).With("anchor", "2025-02-04", Narrated + "\n\n" + Words).Snapshot();
        var index = ReportIndex.Build(snapshot);

        index.WorkOf("anchor").ShouldBe("wave");
        index.Of(Press.Find(snapshot, "anchor", "old tugs")).Reports.ShouldHaveSingleItem().Source.Id.ShouldBe("wave");
    }

    [Fact]
    public void Of_ATeaser_IsNoSecondReport()
    {
        var snapshot = new Press().With("wave", "2025-02-03", Narrated + "\n\nThe mayor was away. Nobody had told the ferries. Two cruise ships turned back.\n\n" + Words)
            .With("teaser", "2025-02-03", Narrated).Snapshot();

        ReportIndex.Build(snapshot).WorkOf("teaser").ShouldBe("wave");
    }

    [Fact]
    public void Of_AnotherReporterWhoQuotesTheSameSpeech_IsAReport()
    {
        var snapshot = new Press().With("wave", "2025-02-03", Narrated + "\n\n" + Words)
            .With("anchor", "2025-02-04", "For once the pilots and the owners shouted in the same room, and the room was small.\n\n" + Words).Snapshot();

        ReportIndex.Build(snapshot).WorkOf("anchor").ShouldBe("anchor");
        Press.Reports(snapshot, "wave", "old tugs").ShouldBe(["wave", "anchor"]);
    }

    [Fact]
    public void Of_OnePageUnderTwoAddresses_IsOneText()
    {
        const string address = "source_url: https://www.wave.example/port/strike/?utm_source=letter";
        var snapshot = new Press().With("wave", "2025-02-03", "Old tugs. " + Words, "source_url: http://wave.example/port/strike#top")
            .With("wave-2", "2025-02-03", "Anger in the port. " + Words, address).Snapshot();

        var index = ReportIndex.Build(snapshot);
        index.WorkOf("wave-2").ShouldBe(index.WorkOf("wave"));
        Press.Reports(snapshot, "wave", "old tugs").ShouldHaveSingleItem();
    }

    [Fact]
    public void Of_TheSameWordsOfSomebodyElse_TellsThatTheyAreGivenToOthers()
    {
        var snapshot = new Press().With("wave", "2025-02-03", "Anger at the port. " + Words)
            .With("anchor", "2025-02-04", "Tugs are old here. " + Words.Replace("Nora Vik", "Olav Ness", StringComparison.Ordinal)).Snapshot();

        var reported = ReportIndex.Build(snapshot).Of(Press.Find(snapshot, "wave", "old tugs"));

        reported.Reports.ShouldHaveSingleItem();
        reported.GivenToOthers.ShouldHaveSingleItem().Statement.Speaker!.Name.ShouldBe("Olav Ness");
        reported.Beside("wave").Single().Standing.ShouldBe(ReportStanding.GivenToOther);
    }

    [Fact]
    public void Of_ACuratedFact_JoinsTheStatementThatItRestsOn()
    {
        var press = new Press().With("wave", "2025-02-03", "Anger at the port. " + Words).With("anchor", "2025-02-04", "Tugs are old here. " + Words);
        var plain = press.Snapshot();
        var found = Press.Find(plain, "wave", "old tugs");
        var fact = found with { Claim = "The pilots will strike.", Ordinal = plain.Statements.Count(statement => statement.DocumentId == "wave") };

        var reported = ReportIndex.Build(press.Snapshot(fact)).Of(fact);

        reported.Reports.Select(report => report.Source.Id).ShouldBe(["wave", "anchor"]);
        reported.Earliest.Statement.ShouldBeSameAs(fact);
    }

    [Fact]
    public void Build_WhateverOrderTheTextsCameIn_GivesTheSame()
    {
        var bodies = Enumerable.Range(0, 12).Select(n => $"Report {n} from the quay. {(n % 3 == 0 ? Words : Words.Replace("until the old tugs are scrapped", "until summer, and longer", StringComparison.Ordinal))}").ToArray();
        string Build(IEnumerable<int> order)
        {
            var press = new Press();
            foreach (var n in order) press.With($"paper-{n:00}", $"2025-02-{(n / 2) + 1:00}", bodies[n]);
            var snapshot = press.Snapshot();
            var index = ReportIndex.Build(snapshot);
            return string.Join('\n', snapshot.Statements.Select(statement =>
                $"{statement.DocumentId}/{statement.Ordinal}: {string.Join(' ', index.Of(statement).Reports.Select(report => report.Source.Id))}"));
        }

        var first = Build(Enumerable.Range(0, 12));
        first.ShouldContain("paper-00 paper-03");
        Build(Enumerable.Range(0, 12).Reverse()).ShouldBe(first);
        Build(Enumerable.Range(0, 12).OrderBy(n => n * 7 % 12)).ShouldBe(first);
    }

    [Fact]
    public void Of_TranscriptsOfTwoDays_KeepsTheSameSentenceApart()
    {
        const string turn = "NORA VIK: The pilots of this port will strike until the old tugs are scrapped.\n\nOLAV NESS: And what";
        var snapshot = new Press().With("first", "2025-02-03", turn + " if they are not?\n\nNORA VIK: We have all winter.")
            .Known(known => known with { Said = new DateOnly(2025, 2, 3) })
            .With("second", "2025-02-10", turn + " does the owner say?\n\nNORA VIK: He says that they float.")
            .Known(known => known with { Said = new DateOnly(2025, 2, 10) }).Snapshot();

        Press.Reports(snapshot, "first", "old tugs").ShouldBe(["first"]);
    }

    [Fact]
    public void Of_WordsThatTwoTextsSayWereSaidOnOtherDays_AreTwoStatements()
    {
        static SaidDate On(int day) => new(new DateOnly(2025, 2, day), new DateOnly(2025, 2, day), SaidBasis.Stated);
        var snapshot = new Press().With("wave", "2025-02-06", "Anger at the port. " + Words).With("anchor", "2025-02-07", "Tugs are old here. " + Words).Snapshot();
        string[] Reports(int first, int second)
        {
            var dated = snapshot with
            {
                Statements = [.. snapshot.Statements.Select(statement => statement.Speaker is null ? statement
                    : statement with { Said = On(statement.DocumentId == "wave" ? first : second) })],
            };
            return Press.Reports(dated, "wave", "old tugs");
        }

        Reports(first: 5, second: 5).ShouldBe(["wave", "anchor"]);
        Reports(first: 5, second: 6).ShouldBe(["wave", "anchor"], "a time zone may lie between");
        Reports(first: 2, second: 5).ShouldBe(["wave"]);
    }

    [Fact]
    public void Of_AFormulaInTwoTextsOfTheSpeakersOwn_AreTwoStatements()
    {
        var snapshot = new Press().With("wave", "2025-02-06", "Anger at the port. " + Words).With("anchor", "2025-02-06", "Tugs are old here. " + Words).Snapshot();
        var own = snapshot with
        {
            Statements = [.. snapshot.Statements.Select(statement => statement.Speaker is null ? statement
                : statement with { Resolution = new Resolution(ResolutionKind.Document, 0.95) })],
        };

        Press.Reports(snapshot, "wave", "old tugs").ShouldBe(["anchor", "wave"]);
        Press.Reports(own, "wave", "old tugs").ShouldBe(["wave"]);
    }

    [Fact]
    public void Of_WordsThatAPullQuoteRepeats_IsOneReport()
    {
        var snapshot = new Press().With("wave", "2025-02-03", $"Anger at the port. {Words}\n\nShips wait outside.\n\n> {Words}").Snapshot();
        var index = ReportIndex.Build(snapshot);

        var repeated = snapshot.Statements.Where(statement => statement.Speaker is not null).ToArray();

        repeated.Length.ShouldBe(2);
        index.AreOne(repeated[0], repeated[1]).ShouldBeTrue();
        index.Of(repeated[1]).Reports.ShouldHaveSingleItem();
    }

    [Fact]
    public void Of_AnUndatedReport_StandsBehindTheDatedOnes()
    {
        var snapshot = new Press().With("alpha", "2025-02-03", "Anger at the port. " + Words).Known(known => known with { Published = null, Said = null })
            .With("beta", "2025-02-04", "Tugs are old here. " + Words).Snapshot();

        var reported = ReportIndex.Build(snapshot).Of(Press.Find(snapshot, "alpha", "old tugs"));

        reported.Reports.Select(report => report.Source.Id).ShouldBe(["beta", "alpha"]);
        reported.First.ShouldHaveSingleItem().Source.Id.ShouldBe("beta");
    }

    [Fact]
    public void Build_OfNothing_IsEmpty()
    {
        var index = ReportIndex.Build(new Press().Snapshot());

        index.Count.ShouldBe(0);
        index.WorkOf("anything").ShouldBe("anything");
        index.TextOf("anything").ShouldBeNull();
    }
}
