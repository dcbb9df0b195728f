using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Quotations;

namespace Briefing.Tests.Knowledge.Quotations.Statements;

public sealed class BlockQuotesTests
{
    [Fact]
    public void AQuotation_BehindALeadThatEndsInAColon_IsItsSubjects() =>
        Speakers("Harbour master Ilse Vandam gave the reasons for that:\n\n“The gates are a hundred years old. They do not close any more.”")
            .ShouldBe([null, "Ilse Vandam", "Ilse Vandam"]);

    [Fact]
    public void AQuotation_OfSeveralParagraphs_GoesOnWhereTheMarkIsRepeated() =>
        Speakers("“The gates are a hundred years old,” said Ilse Vandam. “They leak, and they rust.\n\n“We have asked for new ones every year.\n\n“Nobody ever answers our letters.”\n\nThe council meets in May.")
            .ShouldBe(["Ilse Vandam", "Ilse Vandam", "Ilse Vandam", null]);

    [Fact]
    public void AQuotation_OfSeveralParagraphs_GoesOnToTheMarkThatClosesIt() =>
        Speakers("Ilse Vandam wrote to the crews: “The gates are a hundred years old.\n\nThey leak, and nobody answers our letters.\n\nWe will shut the lock in May.”\n\nThe council meets in May.")
            .ShouldBe(["Ilse Vandam", "Ilse Vandam", "Ilse Vandam", null]);

    [Fact]
    public void AQuotation_AboveASignature_IsTheSigners() =>
        Speakers("“The new gates will last for a hundred years, and the crews are glad of them.”\n\n— Harbour Minister Ilse Vandam").ShouldBe(["Ilse Vandam", null]);

    [Fact]
    public void Quotations_BelowNamesOnLinesOfTheirOwn_AreTheirs() =>
        Speakers("Firms welcome the plan.\n\nIlse Vandam, Senior Director, Vandam Ropes:\n\n“We can plan again, and so can the crews.”\n\nTom Okoro, Vice President, Okoro Sails:\n\n“It comes late, but it comes at last.”")
            .ShouldBe([null, null, "Ilse Vandam", null, "Tom Okoro"]);

    [Fact]
    public void Quotations_AboveNamesOnLinesOfTheirOwn_AreTheirs() =>
        Speakers("Firms welcome the plan.\n\n“We can plan again, and so can the crews.”\n\nIlse Vandam, President, Vandam Ropes\n\n“It comes late, but it comes at last.”\n\nTom Okoro, Vice President, Okoro Sails")
            .ShouldBe([null, "Ilse Vandam", null, "Tom Okoro", null]);

    [Theory]
    [InlineData("The lock was shut in May.\n\n“The gates are a hundred years old and they leak.”")]
    [InlineData("Critics answer in different ways:\n\n“The gates are a hundred years old and they leak.”")]
    [InlineData("Ilse Vandam did not explain why the lock is shut:\n\n“The gates are a hundred years old and they leak.”")]
    [InlineData("Ilse Vandam read from a letter of Tom Okoro:\n\n“The gates are a hundred years old and they leak.”")]
    public void AQuotation_OfWhichNothingTellsTheSpeaker_IsNobodys(string text) =>
        Sample.Analyse(text).Statements[^1].Speaker.ShouldBeNull();

    [Fact]
    public void WordsBetweenMarks_InATurn_AreWhoseTheTurnSaysTheyAre()
    {
        var analysis = Sample.Analyse(
            "MS. VANDAM: Minister Tom Okoro said, “The lock opens on Friday.” I would not bet on it.", "Briefing by Minister Ilse Vandam", turns: true);

        analysis.Statements.Select(statement => statement.Speaker?.Name).ShouldBe(["Tom Okoro", "Ilse Vandam"]);
        analysis.Quotations.Single(quotation => quotation.Source is not null).Through!.Name.ShouldBe("Ilse Vandam");
    }

    private static IEnumerable<string?> Speakers(string text) => Sample.Analyse(text).Statements.Select(statement => statement.Speaker?.Name);
}
