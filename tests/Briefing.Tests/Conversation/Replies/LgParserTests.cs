using Briefing.Conversation.Replies.Lg;
using Briefing.Conversation.Understanding;

namespace Briefing.Tests.Conversation.Replies;

public sealed class LgParserTests
{
    [Theory]
    [InlineData("# A(x)\n- hello ${x}", "hello world")]
    [InlineData("# A(x)\n- IF: ${x == 'world'}\n  - yes\n- ELSE:\n  - no", "yes")]
    [InlineData("# A(x)\n- IF: ${x == 'moon'}\n  - moon\n- ELSEIF: ${length(x) > 4 && !empty(x)}\n  - long\n- ELSE:\n  - no", "long")]
    [InlineData("# A(x)\n- ${B(x)}!\n# B(y)\n- (${toUpper(y)})", "(WORLD)!")]
    [InlineData("# A(x)\n- ```\none ${x}\ntwo\n```", "one world\ntwo")]
    [InlineData("# A(x)\n- a\\n\\${x}", "a\n${x}")]
    [InlineData("# A(x)\n- ${'}' + x}", "}world")]
    public void Say_Template_FillsIn(string file, string said) => Load(file).Say("A", "world").ShouldBe(said);

    [Fact]
    public void Say_Variations_AreChosenByWhoeverIsAsked() =>
        Load("# A\n- one\n- two\n- three", choose: n => n - 1).Say("A").ShouldBe("three");

    [Theory]
    [InlineData("- hello", 1, "before any template")]
    [InlineData("# A\n", 1, "ends without a text")]
    [InlineData("# A(x\n- x", 1, "not closed")]
    [InlineData("# A\n- IF: yes\n  - a", 2, "written ${…}")]
    [InlineData("# A\n- ELSE:\n  - a", 2, "without an IF")]
    [InlineData("# A(x)\n- IF: ${x}\n- ELSE:\n  - a", 3, "says nothing")]
    [InlineData("# A\n- ${x", 2, "not closed")]
    [InlineData("# A(x)\n- ${x ==}", 2, "ends too early")]
    [InlineData("# A\n- ```\nhello", 2, "not closed")]
    [InlineData("# A\n- SWITCH: ${1}", 2, "SWITCH is not read")]
    [InlineData("# A\n[Activity\n]", 2, "structured templates")]
    [InlineData("# A\nhello", 2, "put a - before")]
    [InlineData("# A\n- ${x}", 1, "does not name")]
    [InlineData("# A\n- ${Missing()}", 1, "no template")]
    [InlineData("# A\n- ${count()}", 1, "it takes 1")]
    [InlineData("# A\n- ${B()}\n# B\n- ${A()}", 1, "calls itself")]
    [InlineData("# A\n- a\n# A\n- b", 3, "stands twice")]
    public void Load_Fault_NamesFileLineAndWhatToDo(string text, int line, string says)
    {
        var fault = Should.Throw<DialogFaultException>(() => Load(text));

        fault.Message.ShouldStartWith($"words.lg, line {line}: ");
        fault.Message.ShouldContain(says);
    }

    private static LgTemplates Load(string text, Func<int, int>? choose = null) => new(LgParser.Parse("words.lg", text), choose ?? (_ => 0));
}
