using System.Security.Cryptography;

namespace Briefing.Host.Page;

/// <summary>
/// The few files that pages need, carried inside the program. Their addresses hold a hash of their content, so that a
/// browser may keep them for good and never shows an old one.
/// </summary>
internal static class PageAssets
{
    private static readonly Dictionary<string, Asset> ByName = new(StringComparer.Ordinal);

    /// <summary>The address of the style sheet.</summary>
    internal static string Style { get; } = Add("briefing.css", "text/css; charset=utf-8");

    /// <summary>The address of the script.</summary>
    internal static string Script { get; } = Add("briefing.js", "text/javascript; charset=utf-8");

    /// <summary>The address of the icon.</summary>
    internal static string Icon { get; } = Add("briefing.svg", "image/svg+xml");

    /// <summary>The address of the style sheet of Web Chat's page.</summary>
    internal static string WebChatStyle { get; } = Add("web-chat.css", "text/css; charset=utf-8");

    /// <summary>The address of the script that starts Web Chat.</summary>
    internal static string WebChatScript { get; } = Add("web-chat.js", "text/javascript; charset=utf-8");

    /// <summary>Serves <c>/assets/…</c>.</summary>
    internal static void MapAssets(this IEndpointRouteBuilder app) => app.MapGet("/assets/{name}", (string name, HttpResponse response) =>
    {
        if (!ByName.TryGetValue(name, out var asset)) return Results.NotFound();
        response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Results.Bytes(asset.Bytes, asset.ContentType);
    });

    private static string Add(string file, string contentType)
    {
        using var stream = typeof(PageAssets).Assembly.GetManifestResourceStream($"Briefing.Host.Page.Assets.{file}")
            ?? throw new InvalidOperationException($"The asset {file} is not embedded in the program.");
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        var content = bytes.ToArray();
        var hash = Convert.ToHexStringLower(SHA256.HashData(content))[..10];
        var name = $"{Path.GetFileNameWithoutExtension(file)}.{hash}{Path.GetExtension(file)}";
        ByName[name] = new Asset(content, contentType);
        return "/assets/" + name;
    }

    private sealed record Asset(byte[] Bytes, string ContentType);
}
