using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Briefing.Tests;

/// <summary>Rules of the house that a reader of one file could not see broken.</summary>
public sealed class ConventionTests
{
    private static readonly string[] Direction = ["Briefing.Knowledge", "Briefing.Conversation", "Briefing.Channels", "Briefing.Host"];

    private static readonly string[] EmptyWords = ["Manager", "Helper", "Helpers", "Util", "Utils", "Utility", "Facade", "Provider", "Data", "Info", "Process"];

    [Fact]
    public void Projects_ReferToThoseBelowThemOnly()
    {
        for (var level = 0; level < Direction.Length; level++)
        {
            var project = XDocument.Load(Path.Combine(Requires.Repository(), "src", Direction[level], Direction[level] + ".csproj"));
            var references = project.Descendants("ProjectReference")
                .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/'))).ToList();
            references.ShouldBeSubsetOf(Direction[..level], Direction[level]);
            if (level > 0) references.ShouldNotBeEmpty();
        }
    }

    [Fact]
    public void Packages_HaveExactVersions()
    {
        var versions = XDocument.Load(Path.Combine(Requires.Repository(), "Directory.Packages.props")).Descendants("PackageVersion").ToList();

        versions.ShouldNotBeEmpty();
        versions.ShouldAllBe(version => Regex.IsMatch(version.Attribute("Version")!.Value, @"^\[[^\[\],()]+\]$"));
    }

    [Theory]
    [InlineData(@"\bDateTime(Offset)?\.(Utc)?(Now|Today)\b", "the clock is injected: TimeProvider")]
    [InlineData(@"\bRandom\.Shared\.\w+\(|\bnew Random\(\)", "randomness is injected, or has a seed")]
    [InlineData(@"(?i)matchTimeout", "a regular expression is linear over bounded text; a time-out fails harmless text on a busy machine")]
    [InlineData(@"\b(TODO|FIXME|HACK)\b|NotImplementedException", "what is not done is not there")]
    [InlineData(@"catch( \(Exception[^)]*\))?\s*\{\s*\}", "a fault of any kind is told, or not caught")]
    [InlineData(@"StringComparison\.(CurrentCulture|InvariantCulture)", "text is compared by its code units")]
    public void Sources_Avoid(string pattern, string why)
    {
        var forbidden = new Regex(pattern, RegexOptions.CultureInvariant);

        Sources("src").Where(file => forbidden.IsMatch(file.Text)).Select(file => file.Path).ShouldBeEmpty(why);
    }

    [Fact]
    public void TypeNames_SayWhatATypeIs()
    {
        var declaration = new Regex(@"\b(?:class|record|struct|interface|enum)\s+(?<name>[A-Z]\w*)", RegexOptions.CultureInvariant);
        var names = Sources("src").SelectMany(file => declaration.Matches(file.Text).Select(match => match.Groups["name"].Value)).ToList();

        names.Count.ShouldBeGreaterThan(100);
        names.Where(name => Words(name).Intersect(EmptyWords).Any()).ShouldBeEmpty();
    }

    [Fact]
    public void Tests_AreNamedAfterSubjectConditionAndOutcome()
    {
        var test = new Regex(@"\[(?:Skippable)?(?:Fact|Theory)[^\]]*\](?:\s*\[[^\n]*\])*\s*public (?:async Task|void|Task) (?<name>\w+)", RegexOptions.CultureInvariant);
        var names = Sources("tests").SelectMany(file => test.Matches(file.Text).Select(match => match.Groups["name"].Value)).ToList();

        names.Count.ShouldBeGreaterThan(100);
        names.Where(name => !name.Contains('_')).ShouldBeEmpty();
    }

    private static string[] Words(string name) => Regex.Split(name, "(?<=[a-z0-9])(?=[A-Z])");

    private static IEnumerable<(string Path, string Text)> Sources(string folder) =>
        from path in Directory.EnumerateFiles(Path.Combine(Requires.Repository(), folder), "*.cs", SearchOption.AllDirectories)
        where !path.Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin" or "node_modules")
        select (Path.GetRelativePath(Requires.Repository(), path), File.ReadAllText(path));
}
