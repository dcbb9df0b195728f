using System.Text;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Documents.Pdf.Poppler;

namespace Briefing.Tests.Knowledge.Documents;

public sealed class UnicodeTextTests
{
    [Theory]
    [InlineData("caf\u00E9", "cafe\u0301")]
    [InlineData("quay\uFFFE", "quay\uFFFD")]
    [InlineData("\uD83D\uDE00", "\uD83D\uDE00")]
    public void Normalized_OfAnyText_IsDecomposedAndWellFormed(string text, string expected) =>
        UnicodeText.Normalized(text, NormalizationForm.FormD).ShouldBe(expected);

    [Fact]
    public void Normalized_OfHalfAPair_IsWellFormed() =>
        UnicodeText.Normalized("\uD83Dquay", NormalizationForm.FormD).ShouldBe("\uFFFDquay");

    [Theory]
    [InlineData("\uFFFE")]
    [InlineData("qu\uFFFEay")]
    public void Of_WordWithANoncharacter_IsAWord(string printed) => WordText.Of(printed).ShouldNotBeEmpty();

    [Fact]
    public void Fold_OfAnUtteranceThatIsNoUnicode_IsFolded()
    {
        foreach (var utterance in (string[])["What did she say of the \uFFFEquay?", "Quay\uD800 and é\uDC00"])
            Briefing.Conversation.Understanding.Patterns.Tokenizer.Fold(utterance).ShouldContain("quay");
    }

    [Fact]
    public void OfFile_WithANoncharacterInItsName_IsAnIdentifier() => Slug.OfFile("notes/\uFFFEquay\uD800.txt").ShouldStartWith("notes-quay");
}
