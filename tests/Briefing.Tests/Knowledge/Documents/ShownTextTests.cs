using Briefing.Knowledge.Documents;

namespace Briefing.Tests.Knowledge.Documents;

public sealed class ShownTextTests
{
    [Theory]
    [InlineData("The quay \u202Eesolc\u202C now", "The quay ⟦U+202E⟧esolc⟦U+202C⟧ now")]
    [InlineData("\u2066\u2066\u2066x", "⟦U+2066 ×3⟧x")]
    [InlineData("a\u0007b\u001B[31m", "a⟦U+0007⟧b⟦U+001B⟧[31m")]
    [InlineData("flag\U000E0041\U000E0041\U000E0042", "flag⟦U+E0041 ×2⟧⟦U+E0042⟧")]
    public void Of_CharactersThatTurnOrHide_ShowsThem(string text, string shown)
    {
        ShownText.Hides(text).ShouldBeTrue();
        ShownText.Of(text).ShouldBe(shown);
        ShownText.Hides(shown).ShouldBeFalse();
    }

    [Theory]
    [InlineData("The quay “opens” in spring – at 9:30.\nPier 2\tPier 3\f")]
    [InlineData("שלום\u200F, مرحبا\u200E و می\u200Cخواهم")]
    [InlineData("zu\u00ADsammen 👩\u200D👩\u200D👧 hidden\u200Bspace")]
    [InlineData("\U000E0100 a selector of variants shares a half with tags")]
    [InlineData("")]
    public void Of_TextOfAnyLanguage_IsTheSameText(string text) => ShownText.Of(text).ShouldBeSameAs(text);
}
