using System.Diagnostics;
using System.IO.Compression;
using System.Text.Json.Nodes;
using Briefing.Tests.Channels.Fixtures;
using Briefing.Tests.Host;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Briefing.Tests.Trust;

/// <summary>The audit of dependencies, with npm itself before a stand-in of its registry, and a stand-in of <c>dotnet</c>.</summary>
[System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
public sealed class AuditTests : IDisposable
{
    private const string Advisory = "https://github.com/advisories/GHSA-aaaa-bbbb-cccc";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [SkippableFact]
    public async Task Audit_WhereNoSourceAnswers_SaysThatItCannotTell()
    {
        var (exit, said) = await RunAsync(context => context.Response.StatusCode = 405, dotnet: "exit 0");

        exit.ShouldBe(3);
        said.ShouldContain("NuGet audit: no advisory source reached");
        said.ShouldContain("npm audit: no advisory source reached");
    }

    [SkippableFact]
    public async Task Audit_WhereSourcesKnowNothingOfAnything_SaysThatItCannotTell()
    {
        var (exit, said) = await RunAsync(_ => { }, dotnet: "echo 'The given project has no vulnerable packages given the current sources.'");

        exit.ShouldBe(3);
        said.ShouldContain("NuGet audit: no advisory source reached");
        said.ShouldContain("npm audit: no advisory source reached");
        said.ShouldNotContain("0 advisories");
    }

    [SkippableFact]
    public async Task Audit_WhereSourcesKnowOfOthersOnly_SaysNone()
    {
        var (exit, said) = await RunAsync(context => context.Items["advisories"] = "minimist", dotnet: $"case \"$*\" in *probe.csproj*) echo '   > Newtonsoft.Json  12.0.3  High  {Advisory}';; esac");

        exit.ShouldBe(0, said);
        said.ShouldContain("NuGet audit: 0 advisories");
        said.ShouldContain("npm audit: 0 advisories");
    }

    [SkippableFact]
    public async Task Audit_WhereThereAreAdvisories_TellsThem()
    {
        var (exit, said) = await RunAsync(context => context.Items["advisories"] = "minimist adaptivecards", dotnet: $"echo '   > Some.Package  1.0.0  High  {Advisory}'");

        exit.ShouldBe(1);
        said.ShouldContain($"Some.Package  1.0.0  High  {Advisory}");
        said.ShouldContain("adaptivecards: An invented fault (high)");
    }

    private async Task<(int Exit, string Said)> RunAsync(Action<HttpContext> answer, string dotnet)
    {
        Requires.Program("node");
        var npm = Requires.Program("npm");
        var (registry, address) = await LocalServer.StartAsync(_ => { }, app => app.Run(context => AdviseAsync(context, answer)));
        await using var stop = registry;
        _folder.File("programs/dotnet", $"#!/bin/sh\n{dotnet}\n");
        File.SetUnixFileMode(_folder.At("programs/dotnet"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        var start = new ProcessStartInfo(Path.Combine(Requires.Repository(), ".ci", "audit")) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["PATH"] = $"{_folder.At("programs")}:{Path.GetDirectoryName(npm)}:{Environment.GetEnvironmentVariable("PATH")}";
        start.Environment["npm_config_registry"] = address.ToString();
        start.Environment["npm_config_audit"] = "true";
        start.Environment["npm_config_cache"] = _folder.At("cache");
        using var audit = Process.Start(start)!;
        var (output, error) = (audit.StandardOutput.ReadToEndAsync(), audit.StandardError.ReadToEndAsync());
        await audit.WaitForExitAsync();
        return (audit.ExitCode, await output + await error);
    }

    /// <summary>Answers as the registry does: of the packages that are asked for, the advisories of those it knows any of.</summary>
    private static async Task AdviseAsync(HttpContext context, Action<HttpContext> answer)
    {
        answer(context);
        if (context.Response.StatusCode != StatusCodes.Status200OK) return;
        var advisories = new JsonObject();
        if (context.Request.Method == "POST" && context.Items["advisories"] is string known)
        {
            await using var body = context.Request.Headers.ContentEncoding == "gzip" ? new GZipStream(context.Request.Body, CompressionMode.Decompress) : context.Request.Body;
            var asked = (await JsonNode.ParseAsync(body))!.AsObject();
            foreach (var name in known.Split(' ').Where(asked.ContainsKey))
                advisories[name] = new JsonArray(new JsonObject { ["id"] = 1, ["url"] = Advisory, ["title"] = "An invented fault", ["severity"] = "high", ["vulnerable_versions"] = name == "minimist" ? "0.0.8" : "*" });
        }

        if (context.Request.Method == "GET") context.Response.StatusCode = StatusCodes.Status404NotFound;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(advisories.ToJsonString());
    }
}
