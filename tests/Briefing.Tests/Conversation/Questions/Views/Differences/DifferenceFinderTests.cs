using Briefing.Conversation.Questions.Evidence;
using Briefing.Conversation.Questions.Evidence.Sides;
using Briefing.Conversation.Questions.Views.Differences;
using Briefing.Conversation.Understanding;
using Briefing.Knowledge.Quotations;

namespace Briefing.Tests.Conversation.Questions.Views.Differences;

public sealed class DifferenceFinderTests
{
    private static readonly OppositeWords Opposites = OppositeWords.Load(BotFixture.Dialogs);
    private static readonly DateOnly Day = new(2025, 5, 10);

    [Theory]
    [InlineData("The ministry supports the new dike.", "The farmers oppose the new dike.", "supports", "oppose")]
    [InlineData("The price of herring rose in the north.", "In the north the price of herring fell.", "rose", "fell")]
    [InlineData("The town will keep the old ferry.", "The town will scrap the old ferry.", "keep", "scrap")]
    [InlineData("The pilots do not support the new dike.", "The owners support the new dike.", "not support", "support")]
    public void Opposites_OnOneMatter_ArePointsWithTheirWords(string left, string right, string one, string other)
    {
        var point = Single(left, right);

        (point.Sign, point.LeftWords, point.RightWords).ShouldBe((DifferenceSign.Opposites, one, other));
    }

    [Theory]
    [InlineData("The bridge of Morvik costs 40 million crowns.", "The bridge of Morvik costs 62 million crowns.", "40 million crowns", "62 million crowns")]
    [InlineData("The ferry company employs 84 people.", "The ferry company employs 97 people.", "84 people", "97 people")]
    [InlineData("Nine percent of the boats of Skelle were insured.", "Of the boats of Skelle 30 percent were insured.", "Nine percent", "30 percent")]
    public void Figures_ForOneThing_ArePointsWhereTheyDiffer(string left, string right, string one, string other)
    {
        var point = Single(left, right);

        (point.Sign, point.LeftWords, point.RightWords).ShouldBe((DifferenceSign.Figures, one, other));
    }

    [Fact]
    public void Days_OfOneEvent_ArePointsWhereTheyDiffer() =>
        Single("The old quay of Morvik was opened on 5 May 1931.", "The old quay of Morvik was opened on 9 June 1934.").Sign.ShouldBe(DifferenceSign.Days);

    [Fact]
    public void Denial_OfNearlyTheSameWords_IsAPoint() =>
        Single("The harbour fund of Morvik is empty.", "It is not true: the harbour fund of Morvik is never empty.").Sign.ShouldBe(DifferenceSign.Denial);

    [Theory]
    [InlineData("The ministry supports the new dike.", "The school opposes shorter holidays.")] // opposite words, another matter
    [InlineData("The ministry supports the new dike.", "The farmers back the new dike.")] // of one mind
    [InlineData("The bridge of Morvik costs 40 million crowns.", "The bridge of Morvik costs 40 million crowns in all.")] // the same figure
    [InlineData("The bridge has 40 lamps.", "The council has 62 members.")] // other things
    [InlineData("The ferry sails at dawn.", "The ferry sails at dawn and at dusk.")] // nothing to part them
    public void Statements_ThatDoNotPart_AreNoPoint(string left, string right) => Find(left, right).ShouldBeEmpty();

    [Fact]
    public void Opposites_File_WithAFault_IsRefusedWithItsLine()
    {
        var fault = Should.Throw<DialogFaultException>(() => OppositeWords.Parse("opposites.yaml", "- one: [rise]\n  under: [fall]\n"));

        fault.Message.ShouldContain("line 2");
        fault.Message.ShouldContain("“one” and “other”");
    }

    private static PointOfDifference Single(string left, string right) => Find(left, right).ShouldHaveSingleItem();

    private static PointOfDifference[] Find(string left, string right) =>
        [.. new DifferenceFinder([[Of(left, "left")], [Of(right, "right")]], "", Opposites, Day).Between(0, 1)];

    private static Candidate Of(string text, string document) => Sentences.Candidate(text, document: document, published: Day, polarity: Polarity.Affirmed);
}
