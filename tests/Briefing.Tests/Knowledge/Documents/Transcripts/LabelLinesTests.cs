using Briefing.Knowledge.Documents;

namespace Briefing.Tests.Knowledge.Documents.Transcripts;

public sealed class LabelLinesTests
{
    [Fact]
    public void Read_TurnsOnLinesWithoutBlankLines_AreTurnsOfTheirOwn()
    {
        const string text = """
            Saltby Courier: When did you first hear of the crack?
            Petra Holm: In May.
            Saltby Courier: Did you tell the minister?
            Petra Holm: I told her office. She never called back.
            """;

        Read.Text(text).Script().ShouldBe([
            "Saltby Courier: When did you first hear of the crack?",
            "Petra Holm: In May.",
            "Saltby Courier: Did you tell the minister?",
            "Petra Holm: I told her office. She never called back."]);
    }

    [Fact]
    public void Read_QuestionsAndAnswersByTheirLetters_KeepsThemApart()
    {
        const string text = """
            Q. When did you first see the vessel?
            A. At about nine.
            Q. Did you call the coastguard?
            A. I called twice.
            """;

        Read.Text(text).Script().ShouldBe([
            "Q: When did you first see the vessel?",
            "A: At about nine.",
            "Q: Did you call the coastguard?",
            "A: I called twice."]);
    }

    [Fact]
    public void Read_WhereOnlyQuestionsAreMarked_GivesNoAnswerToWhoAsks()
    {
        const string text = """
            **Q. Will there be a decision today?**

            There will be no decision today.

            **Q. And on Saltby?**

            I spoke to the mayor yesterday.
            """;

        Read.Markdown(text).Blocks.Where(block => block.SpeakerLabel == "Q").Select(block => block.Sentences[0].Passage.Text)
            .ShouldBe(["Will there be a decision today?", "And on Saltby?"]);
    }
}
