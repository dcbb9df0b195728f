using Briefing.Conversation.Questions.Views;
using Briefing.Knowledge.Facts.Versions;

namespace Briefing.Tests.Conversation.Questions.Views;

public sealed class WordChangesTests
{
    [Fact]
    public void Change_OfOneWordInASentence_IsShownInItsPlace()
    {
        var change = WordChanges.Between([Sentences.Statement("The bridge will cost forty crowns and open in May.")], Sentences.Statement("The bridge will cost ninety crowns and open in May."));

        change.Than.ShouldBe(0);
        change.Words.Where(piece => piece.Kind != DifferenceKind.Kept).Select(piece => (piece.Kind, piece.Text)).ShouldBe([(DifferenceKind.Removed, "forty"), (DifferenceKind.Added, "ninety")]);
    }

    [Fact]
    public void Change_OfANegation_IsOneThatIsShown()
    {
        var change = WordChanges.Between([Sentences.Statement("We will sell the old ferry to Morvik.")], Sentences.Statement("We will not sell the old ferry to Morvik."));

        change.Words.ShouldContain(piece => piece.Kind == DifferenceKind.Added && piece.Text.Trim() == "not");
    }

    [Fact]
    public void Change_FromSeveralQuotes_MarksWhatNoneOfThemHas()
    {
        var change = WordChanges.Between(
            [Sentences.Statement("The harbour needs a crane."), Sentences.Statement("Nobody pays for dredging.")],
            Sentences.Statement("The harbour needs dredging and a lighthouse."));

        change.Than.ShouldBe(0);
        change.Words.Where(piece => piece.Kind == DifferenceKind.Added).Select(piece => piece.Text).ShouldBe(["lighthouse"]);
        change.NotRepeated.ShouldBe(["crane"]);
    }

    [Fact]
    public void Change_OfTheMatter_TellsNothingThatIsNotRepeated() =>
        WordChanges.Between([Sentences.Statement("The harbour needs a crane.")], Sentences.Statement("Teachers wait for their wages.")).NotRepeated.ShouldBeEmpty();

    [Theory]
    [InlineData("The mayor wants a tunnel.", "A tunnel is what the mayor wants, and a bridge.")]
    [InlineData("No.", "Yes, and 40 boats – at once!")]
    [InlineData("The mayor wants a tunnel.", "The mayor wants a tunnel.")]
    public void Change_WithoutWhatWasRemoved_IsTheLaterQuoteToTheLetter(string earlier, string later) =>
        string.Concat(WordChanges.Between([Sentences.Statement(earlier)], Sentences.Statement(later)).Words.Where(piece => piece.Kind != DifferenceKind.Removed).Select(piece => piece.Text)).ShouldBe(later);
}
