using Briefing.Knowledge.Documents;

namespace Briefing.Tests.Knowledge.Documents.Transcripts;

public sealed class RunOnTurnsTests
{
    [Fact]
    public void Read_ASpeakerWhoCutsInWithinAParagraph_HasATurnOfHisOwn()
    {
        const string text = """
            MS. MOOR:  Good morning.

            Q    Will the lock be shut for long, or — MS. MOOR:  Not past Friday.

            It opens again on Saturday.

            Q    And the ferry?

            MS. MOOR:  It sails as the tide — Q    — permits?  MS. MOOR:  — as the tide allows.
            """;

        Read.Text(text).Script().ShouldBe([
            "MS. MOOR: Good morning.",
            "Q: Will the lock be shut for long, or —",
            "MS. MOOR: Not past Friday.",
            "MS. MOOR: It opens again on Saturday.",
            "Q: And the ferry?",
            "MS. MOOR: It sails as the tide —",
            "Q: — permits?",
            "MS. MOOR: — as the tide allows."]);
    }

    [Fact]
    public void Read_SomebodyWhoOnlyCutsIn_IsHeardByTheFormOfTheLabel() =>
        Read.Text("MS. MOOR:  The pump is old.\n\nThe valve is older.  MR. REED:  Far older.\n\nMS. MOOR:  Thank you.").Script().ShouldBe([
            "MS. MOOR: The pump is old.", "MS. MOOR: The valve is older.", "MR. REED: Far older.", "MS. MOOR: Thank you."]);

    [Theory]
    [InlineData("MS. MOOR:  I asked MR. REED: he knows the pump.")]
    [InlineData("MS. MOOR:  There is one rule. Safety: it comes first.")]
    [InlineData("MS. MOOR:  The third quarter, Q 3, was wet.")]
    public void Read_NamesAndColonsWithinASentence_StayWithTheSpeaker(string turn) =>
        Read.Text($"{turn}\n\nQ    Since when?\n\nMR. REED:  Since May.").Script()[0].ShouldBe(string.Join(' ', turn.Split(' ', StringSplitOptions.RemoveEmptyEntries)));

    [Fact]
    public void Read_ALabelBeforeAGesture_LeavesNothingSaid() =>
        Read.Text("Q    Is it open?\n\nMR. REED:  (Shakes head.)\n\nQ    Thank you.\n\nMR. REED:  Not today.").Script().ShouldBe([
            "Q: Is it open?", "Apparatus: (Shakes head.)", "Q: Thank you.", "MR. REED: Not today."]);
}
