using Briefing.Conversation.Understanding;
using Briefing.Conversation.Understanding.Lu;

namespace Briefing.Tests.Conversation.Understanding;

public sealed class LuParserTests
{
    [Fact]
    public void Parse_IntentWithPatternsAndList_ReadsThemInOrder()
    {
        var file = LuParser.Parse("a.lu", "> how people ask\n@ ml topic\n@ list cue =\n- say :\n- speak of :\n\n# Ask\n- what did they {@cue} about {@topic}\n- (why | how) {@topic} [please]\n");

        file.Intents.Single().Name.ShouldBe("Ask");
        file.Intents.Single().Utterances.Length.ShouldBe(2);
        file.Intents.Single().Utterances[1].Line.ShouldBe(9);
        file.Lists["cue"].ShouldBe(["say", "speak of"]);
        file.Entities.ShouldBe(["topic"]);
    }

    [Fact]
    public void Parse_PossessiveEntity_IsMarked() =>
        LuParser.Parse("a.lu", "@ ml speaker\n# Ask\n- {@speaker}'s view\n").Intents[0].Utterances[0].Root[0]
            .ShouldBe(new LuNode.Slot("speaker", IsPossessive: true));

    [Theory]
    [InlineData("- hello", 1, "before any intent")]
    [InlineData("# Ask\n- hello {@name}", 2, "not declared")]
    [InlineData("# Ask\n- hello (you | me", 2, "not closed")]
    [InlineData("# Ask\n- hello you)", 2, "closes nothing")]
    [InlineData("# Ask\n- hello {@name", 2, "not closed")]
    [InlineData("# Ask\n\n# Other\n- x", 1, "has no utterance")]
    [InlineData("# Ask\nhello", 2, "put a - before")]
    [InlineData("# Ask me\n- hello", 1, "not the name of an intent")]
    [InlineData("@ regex number /[0-9]/", 1, "other kinds are not read")]
    [InlineData("@ list cue\n- say", 1, "ends in “=”")]
    [InlineData("@ list cue =\n- say :\n@ list cue =\n- tell :", 3, "stands twice")]
    [InlineData("[import](other.lu)", 1, "imports are not read")]
    [InlineData("@ ml name\n# Ask\n- hello {@name = Ann}", 3, "without a value")]
    public void Parse_Fault_NamesFileLineAndWhatToDo(string text, int line, string says)
    {
        var fault = Should.Throw<DialogFaultException>(() => LuParser.Parse("ask.lu", text));

        fault.Message.ShouldStartWith($"ask.lu, line {line}: ");
        fault.Message.ShouldContain(says);
    }
}
