using System.Globalization;
using Briefing.Channels.DirectLine.Tokens;
using Microsoft.AspNetCore.Http;

namespace Briefing.Channels.DirectLine.Endpoints;

/// <summary>The address of a stream. It is where the request came to, by the name that the doors have let in.</summary>
internal sealed class StreamAddress(DirectLineTokens tokens, DirectLineOptions options)
{
    private readonly Uri _public = new(options.PublicUrl);

    internal string Of(HttpRequest request, DirectLineToken token, long watermark)
    {
        // Behind a proxy that ends TLS the request itself does not say by which scheme it was made.
        var isPublic = !_public.IsLoopback && string.Equals(request.Host.Host, _public.Host, StringComparison.OrdinalIgnoreCase);
        var (scheme, authority, path) = isPublic
            ? (_public.Scheme, _public.Authority, _public.AbsolutePath.TrimEnd('/'))
            : (request.Scheme, request.Host.ToUriComponent(), request.PathBase.ToUriComponent());
        return string.Create(CultureInfo.InvariantCulture,
            $"{(scheme == "https" ? "wss" : "ws")}://{authority}{path}{DirectLineChannel.Path}/conversations/{token.Conversation}/stream?watermark={watermark}&t={tokens.IssueForStream(token)}");
    }
}
