using Briefing.Knowledge.Quotations;
using Briefing.Tests.Knowledge.Documents;

namespace Briefing.Tests.Knowledge.Quotations.Statements;

public sealed class TurnSpeakersTests
{
    [Fact]
    public void TheAnswersOfAnInterview_AreWhoseTheTitleSaysItIsWith() =>
        Speakers("---\ntitle: Interview with Ilse Vandam, mayor of Port Ann\n---\n\n**Q: Why is the lock shut?**\n\nA: The gates leak, and nobody mends them.\n\n**Q: Since when?**\n\nA: Since the storm that we had in May.\n")
            .ShouldBe(["Reporter (question)", "Ilse Vandam", "Reporter (question)", "Ilse Vandam"]);

    [Fact]
    public void TheLabelsOfADebate_AreReadWithTheirBrackets() =>
        Speakers("**Ilse Vandam (Port Ann North) (Reform):** What steps will the Minister take to mend the lock?\n\n**The Minister for Harbours (Tom Okoro):** We have taken nine steps, and the gates are on order.\n\n**Ilse Vandam:** I am grateful to the Minister for that answer.\n\n**Tom Okoro:** The gates come in May, Mr Speaker.\n")
            .ShouldBe(["Ilse Vandam", "Tom Okoro", "Ilse Vandam", "Tom Okoro"]);

    [Fact]
    public void TheLabelsOfAPodcast_StandBehindTimes() =>
        Speakers("[00:00:12] Tom Okoro: Welcome to the show about the harbour.\n\n[00:00:20] Ilse Vandam: I am very glad to be here today.\n\n[00:01:02] Tom Okoro: Why is the lock shut all the time?\n\n[00:01:09] Ilse Vandam: The gates leak, and nobody mends them.\n")
            .ShouldBe(["Tom Okoro", "Ilse Vandam", "Tom Okoro", "Ilse Vandam"]);

    [Fact]
    public void InitialsInLabels_AreThePersonWhoseNameStoodThereFirst() =>
        Speakers("Tidewater Courier: Ms Vandam, why is the lock shut today?\n\nIlse Vandam: The gates leak, and nobody mends them.\n\nTC: Since when have they been leaking?\n\nIV: Since the storm that we had in May.\n\nTC: And when will the ferry sail again?\n\nIV: It sails at noon as it always did.\n")
            .ShouldBe(["Tidewater Courier", "Ilse Vandam", "Tidewater Courier", "Ilse Vandam", "Tidewater Courier", "Ilse Vandam"]);

    [Fact]
    public void AChairmanWithoutAName_IsNobodyWhomAListKnows() =>
        Speakers("The CHAIRMAN. The committee will come to order, please.\n\nCaptain VANDAM. The lock is shut since the storm in May.\n\nThe CHAIRMAN. How many of its gates are leaking now?\n\nCaptain VANDAM. All of them leak, and nobody mends them.\n")
            .ShouldBe(["The Chairman", "Captain Vandam", "The Chairman", "Captain Vandam"]);

    [Fact]
    public void TwoOfOneSurname_AreToldApartByTheirTitles() =>
        Speakers("MR. VANDAM:  The lock is shut since the storm in May.\n\nMS. VANDAM:  It was shut long before the storm.\n\nQ    And who of you is right about it?\n\nMR. VANDAM:  My sister is right about most things.\n")
            .Distinct().Count().ShouldBe(3);

    private static IEnumerable<string?> Speakers(string markdown) =>
        new DocumentAnalyser(Sample.Lexicon).Analyse(Read.Markdown(markdown)).Statements.Select(statement => statement.Speaker?.Name);
}
