using Briefing.Conversation.Questions.FollowUps;
using Briefing.Conversation.Understanding.Patterns;

namespace Briefing.Tests.Conversation.Questions.FollowUps;

public sealed class CorrectionsTests
{
    [Theory]
    [InlineData("no, Vell", "Vell", "")]
    [InlineData("I meant 2023", "2023", "")]
    [InlineData("not NATO, the EU", "the EU", "NATO")]
    [InlineData("no, not the lock but the toll", "the toll", "the lock")]
    [InlineData("Vell, not Brenner", "Vell", "Brenner")]
    [InlineData("Vell and not Brenner", "Vell", "Brenner")]
    [InlineData("the Gazette instead of the Courier", "the Gazette", "the Courier")]
    [InlineData("not Brenner. I meant Vell", "Vell", "Brenner")]
    [InlineData("not him", "", "him")]
    [InlineData("sorry, I was asking about the grain", "the grain", "")]
    public void Parts_OfACorrection_AreWhatIsRightAndWhatIsWrong(string utterance, string right, string wrong) =>
        Corrections.Parts(Tokenizer.Split(utterance)).ShouldBe((right, wrong));

    [Theory]
    [InlineData("What did Iris Vell say", "Iris Vell", "Olaf Brenner", "What did Olaf Brenner say")]
    [InlineData("What did Vell say", "Iris Vell", "Olaf Brenner", "What did Olaf Brenner say")]
    [InlineData("was the quay built", "quay", "bridge", "was the bridge built")]
    [InlineData("the quays", "quay", "bridge", "the quays bridge")]
    public void NameSwap_InAText_PutsOneNameForTheOther(string text, string name, string other, string expected) =>
        NameSwap.In(text, name, other).ShouldBe(expected);
}
