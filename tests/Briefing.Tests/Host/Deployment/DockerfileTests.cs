using System.Text.Json;
using System.Text.RegularExpressions;

namespace Briefing.Tests.Host.Deployment;

/// <summary>What a review of a Dockerfile looks at, where no image can be built.</summary>
public sealed partial class DockerfileTests
{
    private readonly string _root = Requires.Repository();
    private readonly (string Name, string Value)[] _instructions;

    public DockerfileTests()
    {
        var text = File.ReadAllText(Path.Combine(_root, "Dockerfile")).ReplaceLineEndings("\n").Replace("\\\n", " ", StringComparison.Ordinal);
        _instructions = [.. text.Split('\n').Where(line => line.Length > 0 && line[0] != '#').Select(line => (line.Split(' ')[0], line[line.Split(' ')[0].Length..].Trim()))];
    }

    [Fact]
    public void Image_IsBuiltInOneStageAndRunsInAnother()
    {
        var stages = Of("FROM");

        stages.Length.ShouldBe(2);
        stages[0].ShouldEndWith("AS build");
        stages.ShouldAllBe(stage => PinnedImage().IsMatch(stage));
        stages[1].ShouldContain("/aspnet:");
    }

    [Fact]
    public void Container_RunsWithoutRights()
    {
        _instructions.Last(one => one.Name == "USER").Value.ShouldBe("$APP_UID");
        // Whatever follows runs as that user.
        _instructions.SkipWhile(one => one.Name != "USER").ShouldNotContain(one => one.Name == "RUN" || one.Name == "COPY");
    }

    [Fact]
    public void Container_SaysHowItIs()
    {
        var command = Of("HEALTHCHECK").ShouldHaveSingleItem().Split("CMD ")[1];

        JsonSerializer.Deserialize<string[]>(command).ShouldBe(["dotnet", "Briefing.Host.dll", "health"]);
        JsonSerializer.Deserialize<string[]>(Of("ENTRYPOINT").ShouldHaveSingleItem()).ShouldBe(["dotnet", "Briefing.Host.dll"]);
        Of("STOPSIGNAL").ShouldBe(["SIGTERM"]);
    }

    [Fact]
    public void Build_CopiesWhatIsThere()
    {
        foreach (var copy in Of("COPY").Where(copy => !copy.StartsWith("--from", StringComparison.Ordinal)))
            foreach (var source in copy.Split(' ')[..^1])
                (File.Exists(Path.Combine(_root, source)) || Directory.Exists(Path.Combine(_root, source))).ShouldBeTrue(source);
    }

    [Fact]
    public void Build_RestoresEveryProjectThatTheHostIsMadeOf()
    {
        var copied = string.Join(' ', Of("COPY"));

        foreach (var project in Directory.EnumerateFiles(Path.Combine(_root, "src"), "*.csproj", SearchOption.AllDirectories))
        {
            copied.ShouldContain(Path.GetRelativePath(_root, project).Replace('\\', '/'));
            copied.ShouldContain(Path.GetRelativePath(_root, Path.Combine(Path.GetDirectoryName(project)!, "packages.lock.json")).Replace('\\', '/'));
        }

        Of("RUN").ShouldContain(run => run.Contains("dotnet restore", StringComparison.Ordinal) && run.Contains("--locked-mode", StringComparison.Ordinal));
    }

    [Fact]
    public void Image_HoldsNoSecret()
    {
        foreach (var set in _instructions.Where(one => one.Name is "ENV" or "ARG"))
            SecretName().IsMatch(set.Value).ShouldBeFalse(set.Value);
        File.ReadAllLines(Path.Combine(_root, ".dockerignore")).ShouldContain(".git");
    }

    private string[] Of(string name) => [.. _instructions.Where(one => one.Name == name).Select(one => one.Value)];

    [GeneratedRegex(@"^[a-z0-9./-]+:\d+\.\d+[a-z0-9.-]*( AS build)?$", RegexOptions.CultureInvariant)]
    private static partial Regex PinnedImage();

    [GeneratedRegex("PASSWORD|SECRET|TOKEN|_KEY", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SecretName();
}
