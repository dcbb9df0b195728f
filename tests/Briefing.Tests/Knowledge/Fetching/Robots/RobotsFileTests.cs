using System.Text;
using Briefing.Knowledge.Fetching.Robots;

namespace Briefing.Tests.Knowledge.Fetching.Robots;

public sealed class RobotsFileTests
{
    [Theory]
    // Without a rule that matches, and with an empty one, everything may be fetched.
    [InlineData("", "/a", true)]
    [InlineData("User-agent: *\nDisallow:", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /private/", "/open", true)]
    [InlineData("Disallow: /", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /", "/robots.txt", true)]
    // Prefixes, by case.
    [InlineData("User-agent: *\nDisallow: /", "/a", false)]
    [InlineData("User-agent: *\nDisallow: /private/", "/private/a", false)]
    [InlineData("User-agent: *\nDisallow: /private/", "/Private/a", true)]
    [InlineData("User-agent: *\nDisallow: /fish", "/fishheads?x=1", false)]
    // The longest match decides; of two as long the one that allows.
    [InlineData("User-agent: *\nDisallow: /a/\nAllow: /a/b/", "/a/b/c", true)]
    [InlineData("User-agent: *\nAllow: /a/\nDisallow: /a/b/", "/a/b/c", false)]
    [InlineData("User-agent: *\nDisallow: /page\nAllow: /page", "/page", true)]
    [InlineData("User-agent: *\nAllow: /page\nDisallow: /page", "/page", true)]
    // Stars and ends.
    [InlineData("User-agent: *\nDisallow: /*.php", "/dir/index.php?x", false)]
    [InlineData("User-agent: *\nDisallow: /*.php$", "/dir/index.php", false)]
    [InlineData("User-agent: *\nDisallow: /*.php$", "/dir/index.php?x", true)]
    [InlineData("User-agent: *\nDisallow: /*.php$", "/index.php.php", false)]
    [InlineData("User-agent: *\nDisallow: /a*b*c", "/a-c-b-c", false)]
    [InlineData("User-agent: *\nDisallow: /a*b*c", "/a-c-b", true)]
    [InlineData("User-agent: *\nDisallow: /ab*ba$", "/aba", true)]
    [InlineData("User-agent: *\nDisallow: *", "/a", false)]
    [InlineData("User-agent: *\nDisallow: /a$", "/a", false)]
    [InlineData("User-agent: *\nDisallow: /a$", "/ab", true)]
    // A query, and characters in several spellings.
    [InlineData("User-agent: *\nDisallow: /*?print", "/story?print=1", false)]
    [InlineData("User-agent: *\nDisallow: /h%c3%b6fn", "/h%C3%B6fn", false)]
    [InlineData("User-agent: *\nDisallow: /höfn", "/h%C3%B6fn/a", false)]
    [InlineData("User-agent: *\nDisallow: /%7Eann", "/~ann/a", false)]
    [InlineData("User-agent: *\nDisallow: /a%2Fb", "/a/b", true)]
    // Who is meant.
    [InlineData("User-agent: BriefingBot\nDisallow: /", "/a", false)]
    [InlineData("user-AGENT: briefingbot\ndisallow: /", "/a", false)]
    [InlineData("User-agent: BriefingBot/2.0\nDisallow: /", "/a", false)]
    [InlineData("User-agent: Briefing\nDisallow: /", "/a", true)]
    [InlineData("User-agent: OtherBot\nDisallow: /", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /\n\nUser-agent: BriefingBot\nDisallow: /private", "/a", true)]
    [InlineData("User-agent: BriefingBot\nAllow: /a\n\nUser-agent: *\nDisallow: /", "/b", true)]
    [InlineData("User-agent: *\nDisallow: /\n\nUser-agent: BriefingBot", "/a", true)]
    [InlineData("User-agent: OtherBot\nUser-agent: BriefingBot\nDisallow: /", "/a", false)]
    [InlineData("User-agent: BriefingBot\nDisallow: /a\n\nUser-agent: OtherBot\nDisallow: /c\n\nUser-agent: BriefingBot\nDisallow: /b", "/b", false)]
    [InlineData("User-agent: BriefingBot\nDisallow: /a\n\nUser-agent: OtherBot\nDisallow: /c\n\nUser-agent: BriefingBot\nDisallow: /b", "/c", true)]
    [InlineData("User-agent: BriefingBot\nSitemap: https://courier.example/map.xml\nUser-agent: OtherBot\nDisallow: /", "/a", false)]
    // How files are written.
    [InlineData("\uFEFFUser-agent: *\r\nDisallow: /a # for now\r\n", "/a", false)]
    [InlineData("User-agent:*\rDisallow:/a\r", "/a", false)]
    [InlineData("# nothing\n<html>not a file of rules</html>\n:::\nUser-agent\nDisallow /", "/a", true)]
    [InlineData("User-agent: *\n\n\n   Disallow  :   /a   \n", "/a", false)]
    public void Allow_Path_IsJudgedByTheStandard(string file, string path, bool isAllowed) =>
        Read(file).Allow(path).ShouldBe(isAllowed);

    [Theory]
    [InlineData("User-agent: *\nCrawl-delay: 5\nDisallow: /x", 5)]
    [InlineData("User-agent: *\nCrawl-delay: 0.5", 0.5)]
    [InlineData("User-agent: *\nCrawl-delay: 5\n\nUser-agent: BriefingBot\nCrawl-delay: 2", 2)]
    public void CrawlDelay_Given_IsInSeconds(string file, double seconds) =>
        Read(file).CrawlDelay.ShouldBe(TimeSpan.FromSeconds(seconds));

    [Theory]
    [InlineData("User-agent: *\nCrawl-delay: soon")]
    [InlineData("User-agent: *\nCrawl-delay: -3")]
    [InlineData("User-agent: *\nCrawl-delay: -Infinity")]
    [InlineData("User-agent: *\nCrawl-delay: NaN")]
    [InlineData("User-agent: *\nCrawl-delay: 1e99")]
    [InlineData("User-agent: OtherBot\nCrawl-delay: 9")]
    [InlineData("User-agent: *\nCrawl-delay: 99999999999999999999999999")]
    public void CrawlDelay_NotForUsOrNotANumber_IsNone(string file) => Read(file).CrawlDelay.ShouldBeNull();

    [Fact]
    public void Allow_PatternsMadeToTakeForEver_AreDecided()
    {
        var file = "User-agent: *\n" + string.Concat(Enumerable.Range(0, 2000).Select(i => $"Disallow: /{string.Concat(Enumerable.Repeat("*a", 60))}*b{i}\n"));
        Read(file).Allow("/" + new string('a', 2000)).ShouldBeTrue();
    }

    [Fact]
    public void Read_BytesThatAreNoText_AsksForNothing() =>
        RobotsFile.Read([0xFF, 0xFE, 0x00, 0xC3, 0x28, 0x0A, 0x80], "BriefingBot").Allow("/a").ShouldBeTrue();

    private static RobotsRules Read(string file) => RobotsFile.Read(Encoding.UTF8.GetBytes(file), "BriefingBot");
}
