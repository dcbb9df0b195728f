using Briefing.Conversation.Questions.Evidence;

namespace Briefing.Tests.Conversation.Questions.Evidence;

public sealed class RolesTests
{
    [Theory]
    [InlineData("Did Norrvik annex Varholm?", "Varholm annexed Norrvik in the spring.")]
    [InlineData("Did Norrvik annex Varholm?", "Norrvik was annexed by Varholm.")]
    [InlineData("Did Norrvik annex Varholm?", "The annexation of Norrvik by Varholm surprised nobody.")]
    [InlineData("Was Norrvik sued by Varholm?", "Norrvik sued Varholm over the pier.")]
    public void AreSwapped_TheOtherWayRound_True(string question, string sentence) => new Roles(question).AreSwapped(new AnalysedText(sentence)).ShouldBeTrue();

    [Theory]
    [InlineData("Did Norrvik annex Varholm?", "Norrvik annexed Varholm in the spring.")]
    [InlineData("Did Norrvik annex Varholm?", "Varholm was annexed by Norrvik.")]
    [InlineData("Did Norrvik annex Varholm?", "The annexation of Varholm by Norrvik surprised nobody.")]
    [InlineData("Did Norrvik meet with Varholm?", "Varholm met Norrvik on Monday.")]
    [InlineData("Did Norrvik annex Varholm?", "Varholm and Norrvik share a ferry.")]
    [InlineData("When was the pier built?", "Varholm built it for Norrvik.")]
    public void AreSwapped_AsAskedOrNotTold_False(string question, string sentence) => new Roles(question).AreSwapped(new AnalysedText(sentence)).ShouldBeFalse();
}
