using Briefing.Knowledge.Documents;

namespace Briefing.Tests.Knowledge.Documents;

public sealed class PrintableLineTests
{
    [Theory]
    [InlineData("The quay — “east” — stands.", "The quay — “east” — stands.")]
    [InlineData("The\tquay\r\nstands.", "The quay  stands.")]
    [InlineData("The \u001B[31mquay\u0085", "The  [31mquay ")]
    public void Of_AnyWords_HasASpaceForEachControlCharacter(string words, string expected) => PrintableLine.Of(words).ShouldBe(expected);

    [Fact]
    public void Of_WordsThatAreLong_KeepsTheirBeginningAndEnd()
    {
        var line = PrintableLine.Of($"quay.txt holds {string.Concat(Enumerable.Repeat("🙂", 5_000))}; save it again.");

        line.Length.ShouldBeLessThanOrEqualTo(PrintableLine.Longest);
        line.ShouldStartWith("quay.txt holds 🙂");
        line.ShouldEndWith("; save it again.");
        line.EnumerateRunes().ShouldNotContain(System.Text.Rune.ReplacementChar);
    }

    [Fact]
    public void Message_OfARefusalOrAWarning_IsOnePrintableLine()
    {
        new UnreadableDocumentException("quay.eml holds \"a\nb\".").Message.ShouldBe("quay.eml holds \"a b\".");
        new ReadingWarning("attachments", "quay.eml holds \"a\u0007b\".").Message.ShouldBe("quay.eml holds \"a b\".");
    }
}
