using Briefing.Channels.Teams;

namespace Briefing.Tests.Channels.Teams;

public sealed class TeamsMarkdownTests
{
    [Theory]
    [InlineData("The quay cost 2.5 million (of 3), in 4-5 days. No more!")]
    [InlineData("R&D at the harbour: 60% + 2; see {annex} #2 | page 4 > 3 = true")]
    [InlineData("Ines Castellan-Ruiz said: \"Yes.\"")]
    [InlineData("1.5 metres of mud")]
    [InlineData("a folder C:\\quay")]
    public void Plain_OfASentence_LeavesItAsItIs(string text) => TeamsMarkdown.Plain(text).ShouldBe(text);

    [Theory]
    [InlineData("*a* _b_ `c` [d](e) ~f~", "\\*a\\* \\_b\\_ \\`c\\` \\[d\\](e) \\~f\\~")]
    [InlineData("a\n# b\n- c\n+ d\n> e\n===\n| f |\n:-- | --:", "a\n\\# b\n\\- c\n\\+ d\n\\> e\n\\===\n\\| f |\n\\:-- | --:")]
    [InlineData("2. a\n3) b\n2019. c", "2\\. a\n3\\) b\n2019\\. c")]
    [InlineData("a\n    b", "a\nb")]
    [InlineData("<at>all</at> &lt; &#60; &x", "&lt;at>all&lt;/at> &amp;lt; &amp;#60; &x")]
    [InlineData("https://evil.example WWW.evil.example", "https\\://evil.example WWW\\.evil.example")]
    [InlineData("\\*a\\", "\\\\\\*a\\\\")]
    public void Plain_OfMarks_EscapesThoseThatAct(string text, string plain) => TeamsMarkdown.Plain(text).ShouldBe(plain);
}
