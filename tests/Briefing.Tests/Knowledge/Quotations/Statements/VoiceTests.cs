using Briefing.Knowledge.Quotations;

namespace Briefing.Tests.Knowledge.Quotations.Statements;

public sealed class VoiceTests
{
    [Theory]
    [InlineData("Statement by Mayor Jane Roe and Mayor Carl Pott")]
    [InlineData("Statement from Jane Roe and Carl Pott on the Bridge")]
    [InlineData("Jane Roe and Carl Pott’s Message on the Bridge")]
    public void Documents_OfTwoWhoSpeakTogether_AreBothsWords(string title)
    {
        var analysis = Sample.Analyse("We built this great bridge together. It will stand there for very long.", title);

        analysis.Statements.Select(statement => statement.Speaker?.Name).ShouldBe(["Jane Roe", "Carl Pott", "Jane Roe", "Carl Pott"]);
        analysis.Statements.ShouldAllBe(statement => statement.Mode == SpeechMode.Direct && statement.Resolution!.Value.Kind == ResolutionKind.Document);
    }

    [Fact]
    public void AJointStatement_OfStates_IsEachOnesWords() =>
        Sample.Analyse("Both sides will open the ferry line again.", "Joint Statement of France and Canada on Ferries")
            .Statements.Select(statement => statement.Speaker?.Name).ShouldBe(["France", "Canada"]);

    [Fact]
    public void ALetter_IsItsSignersUpToTheSignature()
    {
        var analysis = Sample.Analyse(
            "Dear Mr. Okoro:\n\nI write to you about the lock. Its gates leak in every storm.\n\nI ask you to mend them.\n\nSincerely,\n\nIlse Vandam", "A Letter to Tom Okoro, Harbour Minister");

        analysis.Statements.Select(statement => statement.Speaker?.Name).ShouldBe([null, "Ilse Vandam", "Ilse Vandam", "Ilse Vandam", null, null]);
    }

    [Fact]
    public void ADecree_IsWhoseNameStandsBehindI() =>
        Sample.Analyse("The lock has served the town for a century.\n\nNOW, THEREFORE, I, ILSE VANDAM, Mayor of Port Ann, do hereby name this day the Day of the Lock.", "Day of the Lock")
            .Statements.ShouldAllBe(statement => statement.Speaker!.Name == "Ilse Vandam");

    [Theory]
    [InlineData("The council met in May. It mended the gates.\n\nILSE VANDAM")]
    [InlineData("Title I of the act pays for locks, and World War I closed them.\n\nILSE VANDAM")]
    [InlineData("“I will mend the gates,” said Tom Okoro.\n\nIlse Vandam")]
    [InlineData("I have seen the gates leak.\n\nPort Ann")]
    public void ATextThatIsNobodysLetter_HasNoVoice(string text) =>
        Sample.Analyse(text).Statements.ShouldNotContain(statement => statement.Speaker != null && statement.Speaker.Name != "Tom Okoro");

    [Fact]
    public void Remarks_OfAnOfficeAndAName_AreThatPersons() =>
        Sample.Analyse("Thank you all for coming to the lock.", "Remarks by the Minister for Harbours, Ilse Vandam, at the New Lock").Statements.Single().Speaker!.Name.ShouldBe("Ilse Vandam");
}
