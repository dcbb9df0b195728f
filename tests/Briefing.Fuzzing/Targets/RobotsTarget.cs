using System.Text;
using Briefing.Fuzzing.Checks;
using Briefing.Fuzzing.Inputs.Writing;
using Briefing.Knowledge.Fetching.Robots;

namespace Briefing.Fuzzing.Targets;

/// <summary>The robots.txt of any site: it is always read, and answers for any path in bounded time.</summary>
internal sealed class RobotsTarget : FuzzTarget
{
    private static readonly string[] Paths = ["/", "/dam?x=1", "/a%2Fb/%E2%82%AC/é🙂", "/" + new string('a', 1_990), "/%", "/robots.txt"];

    public override string Name => "robots";

    public override string Ending => ".robots";

    public override int Weight => 3;

    public override IReadOnlyList<string> Tokens { get; } =
    [
        "User-agent: ", "User-agent: *\n", "User-agent: BriefingBot/1.0\n", "Disallow: ", "Disallow: /\n", "Allow: /a*b$\n", "Crawl-delay: ", "-Infinity", "NaN", "∞", "1e308", "0.5", "-1", "Sitemap: http://a.example/b\n", "*", "**", "$", "%", "%2F", "%e2%82%ac", "%zz", "/", "?", "#", ":", "\n", "\r", "\r\n", " ", "\t", "\u0000", "é", "🙂", "\uFEFF", "a",
    ];

    public override byte[] Write(Random random)
    {
        var prose = new Prose(random);
        return Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, random.Next(1, 20)).Select(_ => prose.Pick([.. Tokens]) + (prose.Chance(50) ? "\n" : ""))));
    }

    public override bool Check(byte[] input, bool thorough)
    {
        var rules = RobotsFile.Read(input.AsSpan(0, Math.Min(input.Length, RobotsFile.MaxBytes)), "BriefingBot");
        Promise.That(rules.CrawlDelay is null || rules.CrawlDelay >= TimeSpan.Zero && rules.CrawlDelay <= TimeSpan.FromDays(1), "a crawl delay is a time to wait", $"{rules.CrawlDelay}");
        foreach (var path in Paths)
        {
            var allowed = rules.Allow(path);
            Promise.That(allowed || path != "/robots.txt", "the file of rules may be fetched", $"{path}");
            Promise.That(rules.Allow(path) == allowed, "the same bytes give the same", $"{path}");
        }

        return true;
    }
}
