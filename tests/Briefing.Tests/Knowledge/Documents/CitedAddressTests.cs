using Briefing.Knowledge.Documents;

namespace Briefing.Tests.Knowledge.Documents;

public sealed class CitedAddressTests
{
    [Theory]
    [InlineData("The Log, https://log.example/one, page 3.", "https://log.example/one")]
    [InlineData("The Log, https://log.example/\none/two.", "https://log.example/one/two")]
    [InlineData("The Log (https://log.example\n/one).", "https://log.example/one")]
    [InlineData("The Log, https://log.example/old-\nboats.", "https://log.example/old-boats")]
    [InlineData("The Log, https://log.example/one\nThe next line.", "https://log.example/one")]
    [InlineData("The Log, https://log.example/ of the year.", "https://log.example/")]
    [InlineData("The Log, of the year 1904.", null)]
    [InlineData("The Log, https://.", null)]
    public void In_Note_JoinsWhatLineEndsBroke(string note, string? expected) =>
        CitedAddress.In(note, Passage.Cut(note, new TextSpan(0, note.Length))).ShouldBe(expected);

    [Fact]
    public void In_NoteOfSeveralSpans_GoesOnWhereAPageCutIt()
    {
        const string text = "The Log, https://log.example/\n\n7\n\none.";
        CitedAddress.In(text, Passage.Cut(text, new TextSpan(0, 29), new TextSpan(34, 38))).ShouldBe("https://log.example/one");
    }
}
