using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace Briefing.Tests.Trust;

/// <summary>What is built with is what was looked at: every package by its version and the hash of its bytes.</summary>
public sealed class SupplyChainTests
{
    [Fact]
    public void NpmLocks_NameEveryPackageByItsHashAndNoRegistry()
    {
        var locks = Files("package-lock.json");

        locks.ShouldNotBeEmpty();
        foreach (var file in locks)
            foreach (var (name, package) in JsonNode.Parse(File.ReadAllText(file))!["packages"]!.AsObject())
            {
                if (name.Length == 0) continue; // the project itself
                ((string?)package!["integrity"]).ShouldNotBeNull($"{name} in {file}").ShouldStartWith("sha512-");
                package["resolved"].ShouldBeNull($"{name} in {file}");
            }
    }

    [Fact]
    public void NuGetLocks_NameEveryPackageOfEveryProjectByItsHash()
    {
        foreach (var project in Files("*.csproj"))
        {
            var file = Path.Combine(Path.GetDirectoryName(project)!, "packages.lock.json");
            File.Exists(file).ShouldBeTrue(file);
            foreach (var (_, packages) in JsonNode.Parse(File.ReadAllText(file))!["dependencies"]!.AsObject())
                foreach (var (name, package) in packages!.AsObject())
                    if ((string?)package!["type"] != "Project") ((string?)package["contentHash"]).ShouldNotBeNullOrEmpty($"{name} in {file}");
        }
    }

    [Fact]
    public void Advisories_PublishedLater_BreakNoBuild()
    {
        var build = XDocument.Load(Path.Combine(Requires.Repository(), "Directory.Build.props"));

        var warnings = build.Descendants("WarningsNotAsErrors").Single().Value.Split(';');
        warnings.ShouldBe(["NU1901", "NU1902", "NU1903", "NU1904"], ignoreOrder: true);
        build.Descendants("NuGetAudit").ShouldNotContain(audit => audit.Value == "false");
    }

    [Fact]
    public void Installing_PackagesOfTests_RunsNoScriptOfTheirs()
    {
        var script = File.ReadAllText(Path.Combine(Requires.Repository(), ".ci", "run"));

        script.ShouldContain("npm ci --ignore-scripts");
        script.Split('\n').Where(line => line.Contains("npm ci", StringComparison.Ordinal) && line.Contains("cd ", StringComparison.Ordinal))
            .ShouldAllBe(line => line.Contains("--ignore-scripts"));
    }

    private static List<string> Files(string pattern) =>
    [
        .. Directory.EnumerateFiles(Requires.Repository(), pattern, SearchOption.AllDirectories)
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "node_modules" or "obj" or "bin")),
    ];
}
