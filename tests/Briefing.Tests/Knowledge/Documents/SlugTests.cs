using Briefing.Knowledge.Documents;

namespace Briefing.Tests.Knowledge.Documents;

public sealed class SlugTests
{
    [Theory]
    [InlineData("Notes/2025/Élysée Paper.v2.txt", "notes-2025-elysee-paper-v2")]
    [InlineData("a.md", "a")]
    [InlineData("--a  b--.md", "a-b")]
    public void OfFile_APath_IsLowerCaseWithHyphens(string path, string expected) => Slug.OfFile(path).ShouldBe(expected);

    [Fact]
    public void Of_LongOrForeignTexts_StayDifferent()
    {
        var texts = new[] { new string('a', 200), new string('a', 201), "Доклад", "Отчёт", "日本" };

        var slugs = texts.Select(Slug.Of).ToArray();

        slugs.Distinct().Count().ShouldBe(texts.Length);
        slugs.ShouldAllBe(slug => slug.Length <= 80 && slug.All(c => c == '-' || char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c)));
    }
}
