using System.Reflection;
using System.Text.RegularExpressions;

namespace Briefing.Tests.Trust;

/// <summary>The page that says what stops whom is as good as the tests it names.</summary>
public sealed partial class ThreatModelTests
{
    [Fact]
    public void ThreatModel_EachLine_NamesTestsThatThereAre()
    {
        var tests = Tests();

        foreach (var line in Lines())
        {
            var named = TestName().Matches(line[^1]).Select(match => match.Groups[1].Value).ToList();
            named.ShouldNotBeEmpty(line[0]);
            named.ShouldBeSubsetOf(tests, line[0]);
        }
    }

    [Fact]
    public void ThreatModel_EachLine_SaysWhoWhatAndWhatStopsThem()
    {
        var lines = Lines();

        lines.Count.ShouldBeGreaterThan(10);
        lines.ShouldAllBe(line => line.Length == 4 && line.All(cell => cell.Length > 0));
    }

    private static List<string[]> Lines() =>
    [
        .. File.ReadLines(Path.Combine(Requires.Repository(), "docs", "threat-model.md"))
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal))
            .Skip(2) // the heads of the columns, and the rule below them
            .Select(line => line.Trim('|').Split('|', StringSplitOptions.TrimEntries)),
    ];

    /// <summary>Every test of this project that is run: those that skip for want of something count, and fail where all is there.</summary>
    private static HashSet<string> Tests() =>
    [
        .. from type in typeof(ThreatModelTests).Assembly.GetTypes()
           where !type.IsAbstract
           from method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance)
           where method.GetCustomAttribute<FactAttribute>() is { Skip: null }
           select $"{type.Name}.{method.Name}",
    ];

    [GeneratedRegex("`([A-Z][A-Za-z0-9]*Tests\\.[A-Za-z0-9_]+)`", RegexOptions.CultureInvariant)]
    private static partial Regex TestName();
}
