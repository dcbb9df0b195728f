using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Briefing.Host.Commands.Manifests;

/// <summary>Writes a Teams app: manifest and icons, at the root of a .zip. The same settings give the same bytes.</summary>
internal static class TeamsPackage
{
    private const string ManifestName = "manifest.json";

    /// <summary>The earliest moment that a .zip can name.</summary>
    private static readonly DateTimeOffset Moment = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly JsonSerializerOptions Written = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="target">Where it is written.</param>
    /// <param name="app">What is filled in.</param>
    /// <param name="template">The folder of the manifest and its icons.</param>
    /// <exception cref="CommandFailure">The template is incomplete.</exception>
    internal static void Write(Stream target, TeamsApp app, string template)
    {
        var manifest = Read(template);
        Fill(manifest, app);
        using var archive = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true);
        using (var entry = Add(archive, ManifestName)) entry.Write(JsonSerializer.SerializeToUtf8Bytes(manifest, Written));
        foreach (var icon in new[] { "color", "outline" })
        {
            var name = Path.GetFileName((string?)manifest["icons"]?[icon] ?? throw Incomplete(template));
            if (!File.Exists(Path.Combine(template, name))) throw Incomplete(template);
            using var entry = Add(archive, name);
            entry.Write(File.ReadAllBytes(Path.Combine(template, name)));
        }
    }

    private static JsonObject Read(string template)
    {
        try
        {
            return JsonNode.Parse(File.ReadAllBytes(Path.Combine(template, ManifestName))) as JsonObject ?? throw Incomplete(template);
        }
        catch (Exception e) when (e is JsonException or FileNotFoundException or DirectoryNotFoundException)
        {
            throw Incomplete(template);
        }
    }

    private static void Fill(JsonObject manifest, TeamsApp app)
    {
        manifest["id"] = app.Id.ToString("D");
        if (app.Version is { } version) manifest["version"] = version;
        manifest["developer"] = new JsonObject
        {
            ["name"] = app.Developer, ["websiteUrl"] = app.WebsiteUrl, ["privacyUrl"] = app.PrivacyUrl, ["termsOfUseUrl"] = app.TermsOfUseUrl,
        };
        foreach (var part in new[] { "bots", "composeExtensions" })
            foreach (var one in manifest[part]?.AsArray() ?? []) one!["botId"] = app.BotId.ToString("D");
        foreach (var extension in manifest["composeExtensions"]?.AsArray() ?? [])
            foreach (var handler in extension!["messageHandlers"]?.AsArray() ?? []) handler!["value"]!["domains"] = new JsonArray(app.Domain);
        manifest["validDomains"] = new JsonArray(app.Domain);
    }

    private static Stream Add(ZipArchive archive, string name)
    {
        var entry = archive.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = Moment;
        return entry.Open();
    }

    private static CommandFailure Incomplete(string template) =>
        new($"The manifest or an icon is missing or damaged in {template}; install the program again.");
}
