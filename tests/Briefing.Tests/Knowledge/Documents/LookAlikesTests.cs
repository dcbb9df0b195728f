using Briefing.Knowledge.Documents;

namespace Briefing.Tests.Knowledge.Documents;

public sealed class LookAlikesTests
{
    [Theory]
    [InlineData("Rona V\u0430sk spoke.", "V\u0430sk")]
    [InlineData("The \u0421ouncil met.", "\u0421ouncil")]
    [InlineData("Minister \u0420\u043E\u0440\u0435 of the harbour spoke at length.", "\u0420\u043E\u0440\u0435")]
    [InlineData("\u039F\u03C1en pier", "\u039F\u03C1en")]
    public void FirstIn_WordInDisguise_IsThatWord(string text, string word) => LookAlikes.FirstIn(text).ShouldBe(word);

    [Theory]
    [InlineData("Rona Vask spoke of Łódź, Århus and Đà Nẵng.")]
    [InlineData("Гавань откроется весной, сказала мэр.")]
    [InlineData("The word мир means peace, and Ω is its last letter.")]
    [InlineData("β-carotene, 5 µm, 10 k\u2126, naïve café")]
    [InlineData("Η Ρόνα μίλησε για το λιμάνι.")]
    public void FirstIn_HonestWords_IsNone(string text) => LookAlikes.FirstIn(text).ShouldBeNull();
}
