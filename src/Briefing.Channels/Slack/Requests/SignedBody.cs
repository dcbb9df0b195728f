using System.Buffers;
using Microsoft.AspNetCore.Http;

namespace Briefing.Channels.Slack.Requests;

/// <summary>Reads the body of a request, never more of it than the bound, and only believes it where Slack has signed it.</summary>
internal sealed class SignedBody(SlackSignature signature, int maxBytes)
{
    /// <summary>The body, or the status and reason of the refusal.</summary>
    internal async Task<(byte[]? Body, int Status, string Reason)> ReadAsync(HttpRequest request)
    {
        if (!HttpMethods.IsPost(request.Method)) return (null, StatusCodes.Status405MethodNotAllowed, "Slack sends with POST.");
        if (request.Headers[SlackSignature.SignatureHeader] is not [{ } signed] || request.Headers[SlackSignature.TimestampHeader] is not [{ } timestamp])
            return (null, StatusCodes.Status401Unauthorized, "The request is not signed.");
        if (request.Headers.ContentEncoding.Count > 0) return (null, StatusCodes.Status415UnsupportedMediaType, "The body is compressed.");
        var body = request.ContentLength > maxBytes ? null : await ReadAsync(request.Body, request.HttpContext.RequestAborted);
        if (body is null) return (null, StatusCodes.Status413PayloadTooLarge, "The body is too large.");
        return signature.Refusal(timestamp, signed, body) is { } refusal ? (null, StatusCodes.Status401Unauthorized, refusal) : (body, StatusCodes.Status200OK, "");
    }

    private async Task<byte[]?> ReadAsync(Stream body, CancellationToken cancellation)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(maxBytes + 1);
        try
        {
            var length = await body.ReadAtLeastAsync(buffer.AsMemory(0, maxBytes + 1), maxBytes + 1, throwOnEndOfStream: false, cancellation);
            return length > maxBytes ? null : buffer.AsSpan(0, length).ToArray();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
