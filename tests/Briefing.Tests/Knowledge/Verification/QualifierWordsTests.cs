using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Verification;

namespace Briefing.Tests.Knowledge.Verification;

public sealed class QualifierWordsTests
{
    private static readonly QualifierWords Words = QualifierWords.Load(Path.Combine(Requires.Repository(), "dialogs"));

    [Theory]
    [InlineData("I do not believe that", Qualifier.Negation)]
    [InlineData("The warden denied that", Qualifier.Negation)]
    [InlineData("If the ice holds,", Qualifier.Condition)]
    [InlineData("It is not cheap, and", null)]
    [InlineData("The warden said that", null)]
    [InlineData("", null)]
    public void LostBefore_WordsBeforeACut_AreHeardInTheirClause(string before, Qualifier? lost) => Words.LostBefore(before).ShouldBe(lost);

    [Theory]
    [InlineData(", but only if the town pays.", Qualifier.Condition)]
    [InlineData("unless the ice comes early.", Qualifier.Condition)]
    [InlineData(", as long as the lamp burns.", Qualifier.Condition)]
    [InlineData(", but the price is high.", Qualifier.Reservation)]
    [InlineData("and the price is high.", null)]
    [InlineData(".", null)]
    public void LostAfter_WordsBehindACut_AreHeardWhereTheyBegin(string after, Qualifier? lost) => Words.LostAfter(after).ShouldBe(lost);

    [Fact]
    public void Parse_UnknownList_IsAFaultThatNamesTheLine() =>
        Should.Throw<LexiconException>(() => QualifierWords.Parse("verification.yaml", "negations: [not]\nmoods: [may]")).Message.ShouldContain("2");
}
