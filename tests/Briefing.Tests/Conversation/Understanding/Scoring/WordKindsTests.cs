using Briefing.Conversation.Understanding.Lu;
using Briefing.Conversation.Understanding.Scoring;

namespace Briefing.Tests.Conversation.Understanding.Scoring;

public sealed class WordKindsTests
{
    private static readonly WordKinds Kinds = new(LuParser.Parse("kinds.lu", """
        @ list kindOfWord =
        - auxiliary :
        	- did
        	- call
        - somebody :
        	- she
        	- did
        @ list cue =
        - call :
        - promise :
        - call for :
        """));

    [Theory]
    [InlineData("did", "AUXILIARY")]
    [InlineData("she", "SOMEBODY")]
    [InlineData("promise", "SAYS")]
    [InlineData("call", "AUXILIARY")]
    [InlineData("quay", "quay")]
    public void Of_Word_IsItsFirstKindOrItself(string word, string kind) => Kinds.Of(word).ShouldBe(kind);
}
