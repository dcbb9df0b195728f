using Briefing.Knowledge.Facts.Versions;

namespace Briefing.Tests.Knowledge.Facts.Versions;

public sealed class WordDifferenceTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("", "new words")]
    [InlineData("old words", "")]
    [InlineData("The cat sat on the mat.", "The dog sat on a mat!")]
    [InlineData("one two three", "three two one")]
    [InlineData("a  b\tc", "a b c d")]
    [InlineData("naïve café 😀 end", "naive café 😀😀 end")]
    public void Between_TwoTexts_HoldsBothOfThem(string earlier, string later)
    {
        var pieces = WordDifference.Between(earlier, later);

        string.Concat(pieces.Where(piece => piece.Kind != DifferenceKind.Added).Select(piece => piece.Text)).ShouldBe(earlier);
        string.Concat(pieces.Where(piece => piece.Kind != DifferenceKind.Removed).Select(piece => piece.Text)).ShouldBe(later);
    }

    [Fact]
    public void Between_NeighbouringWordsChanged_IsOneChange() =>
        WordDifference.Between("sails at nine each morning", "sails at half past ten each morning").Count(piece => piece.Kind == DifferenceKind.Removed).ShouldBe(1);
}
