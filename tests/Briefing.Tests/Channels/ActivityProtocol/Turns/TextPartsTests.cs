using Briefing.Channels.ActivityProtocol.Turns;

namespace Briefing.Tests.Channels.ActivityProtocol.Turns;

public sealed class TextPartsTests
{
    [Fact]
    public void Of_ATextThatFits_IsTheText() => TextParts.Of("one\n\ntwo", 100).ShouldBe(["one\n\ntwo"]);

    [Theory]
    [InlineData(" ")]
    [InlineData("\n")]
    [InlineData("\n\n")]
    [InlineData("")]
    public void Of_ALongText_LosesNoLetterAndKeepsEachPartWithinItsBound(string between)
    {
        var text = string.Join(between, Enumerable.Range(0, 500).Select(n => $"word{n}🙂"));

        var parts = TextParts.Of(text, 120);

        parts.ShouldAllBe(part => part.Length <= 120);
        parts.Select((part, at) => part.StartsWith($"({at + 1} of {parts.Count}) ", StringComparison.Ordinal)).ShouldAllBe(isNumbered => isNumbered);
        string.Concat(parts.Select(part => Bare(part[(part.IndexOf(')', StringComparison.Ordinal) + 2)..]))).ShouldBe(Bare(text));
        parts.ShouldAllBe(part => !char.IsHighSurrogate(part.Last()));
    }

    private static string Bare(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));
}
