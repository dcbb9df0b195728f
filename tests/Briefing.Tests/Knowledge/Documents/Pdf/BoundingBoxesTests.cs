using System.Text;
using Briefing.Knowledge.Documents.Pdf.Poppler;

namespace Briefing.Tests.Knowledge.Documents.Pdf;

public sealed class BoundingBoxesTests
{
    [Fact]
    public void Read_WordsOfALine_HaveTheirTextAndPlace()
    {
        var page = Read("<word xMin=\"10\" yMin=\"20\" xMax=\"30.5\" yMax=\"31\">salt &amp; sea</word>\n<word xMin=\"32\" yMin=\"20\" xMax=\"40\" yMax=\"31\">\uFB01sh</word>\n");

        page.Lines.ShouldHaveSingleItem().Words.Select(word => word.Text).ShouldBe(["salt&sea", "fish"]);
        page.Lines[0].Words[0].Box.Width.ShouldBe(20.5);
    }

    [Theory]
    [InlineData("<word xMin=\"nan\" yMin=\"-inf\" xMax=\"1e300\" yMax=\"\">tide</word>\n")]
    [InlineData("<word xMin>tide</word>\n")]
    [InlineData("<word xMin=\"40\" yMin=\"9\" xMax=\"10\" yMax=\"2\">tide</word>\n")]
    public void Read_ImpossiblePlaces_KeepTheWordInABoxOfNoNegativeSize(string word)
    {
        var box = Read(word).Lines.ShouldHaveSingleItem().Words.ShouldHaveSingleItem().Box;

        box.Width.ShouldBeGreaterThanOrEqualTo(0);
        box.Height.ShouldBeGreaterThanOrEqualTo(0);
        double.IsFinite(box.Right + box.Bottom).ShouldBeTrue();
    }

    [Theory]
    [InlineData("a\u0000b\u0001c\nd", "abcd")]
    [InlineData("\u001Cve", "five")]
    [InlineData("\u0010o\u001B\u0011", "“off”")]
    [InlineData("\u200B\u00A0 ", "\u200B")]
    [InlineData("cafe\u0301", "caf\u00E9")]
    [InlineData("m\u00B2", "m\u00B2")]
    public void WordText_ControlsAndAccents_AreCleaned(string printed, string word) => WordText.Of(printed).ShouldBe(word);

    [Fact]
    public void WordText_HalfACharacter_IsReplaced() => WordText.Of("\uD800" + "a").ShouldBe("\uFFFDa");

    [Fact]
    public void Read_OutputThatBreaksOff_GivesWhatIsThere()
    {
        var whole = Document("<word xMin=\"10\" yMin=\"20\" xMax=\"30\" yMax=\"31\">salt</word>\n");
        for (var length = 0; length < whole.Length; length++) BoundingBoxes.Read(whole.AsSpan(0, length)).Pages.Count.ShouldBeLessThanOrEqualTo(1);
    }

    private static Briefing.Knowledge.Documents.Pdf.Print.PrintedPage Read(string words) => BoundingBoxes.Read(Document(words)).Pages.ShouldHaveSingleItem();

    private static byte[] Document(string words) => Encoding.UTF8.GetBytes(
        $"<html>\n<head>\n<title></title>\n</head>\n<body>\n<doc>\n<page width=\"595\" height=\"842\">\n<flow>\n<block xMin=\"1\">\n<line xMin=\"1\">\n{words}</line>\n</block>\n</flow>\n</page>\n</doc>\n</body>\n</html>\n");
}
