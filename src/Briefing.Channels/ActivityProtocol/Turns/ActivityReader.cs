using System.Buffers;
using System.Text.Json;
using System.Text.Unicode;
using Briefing.Channels.ActivityProtocol.Schema;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Briefing.Channels.ActivityProtocol.Turns;

/// <summary>Reads an activity from a request: JSON only, and never more of it than the bound.</summary>
internal static class ActivityReader
{
    /// <summary>The activity with its JSON, or why there is none; exactly one of activity and refusal is null.</summary>
    internal static async Task<(Activity? Activity, ReadOnlyMemory<byte> Json, Refusal? Refusal)> ReadAsync(HttpRequest request, int maxBytes, CancellationToken cancellation)
    {
        if (!HttpMethods.IsPost(request.Method))
            return (null, default, new Refusal(StatusCodes.Status405MethodNotAllowed, "MethodNotAllowed", "Activities are sent with POST."));
        if (!IsJson(request))
            return (null, default, new Refusal(StatusCodes.Status415UnsupportedMediaType, "UnsupportedMediaType", "Send the activity as application/json in UTF-8, not compressed."));
        var body = request.ContentLength > maxBytes ? null : await ReadBodyAsync(request.Body, maxBytes, cancellation);
        if (body is null)
            return (null, default, new Refusal(StatusCodes.Status413PayloadTooLarge, "MessageSizeTooBig", FormattableString.Invariant($"The activity has more than {maxBytes} bytes.")));
        var (activity, refusal) = Parse(body);
        return (activity, WithoutMark(body), refusal);
    }

    /// <summary>Reads the bytes of a body, which may begin with a byte order mark.</summary>
    internal static (Activity? Activity, Refusal? Refusal) Parse(ReadOnlyMemory<byte> body)
    {
        // JSON that is kept as it came is not looked into until somebody reads it, and is no text then.
        if (!Utf8.IsValid(body.Span)) return (null, BadSyntax("The body is not in UTF-8."));
        try
        {
            var reader = new Utf8JsonReader(WithoutMark(body).Span, new JsonReaderOptions { MaxDepth = ActivityJson.MaxDepth });
            var read = JsonSerializer.Deserialize(ref reader, ActivityJson.Wire.Activity);
            if (reader.Read()) return (null, BadSyntax("Something stands behind the activity; send one activity alone."));
            return read is { } activity
                ? (activity, null)
                : (null, BadSyntax("The body is null; send an activity."));
        }
        catch (JsonException fault)
        {
            // The path and line help whoever wrote the client; the message of the fault might repeat the body.
            return (null, BadSyntax(FormattableString.Invariant(
                $"The body is not a JSON activity (line {(fault.LineNumber ?? 0) + 1}, byte {(fault.BytePositionInLine ?? 0) + 1}).")));
        }
    }

    private static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> body) => body.Span.StartsWith("\uFEFF"u8) ? body[3..] : body;

    private static Refusal BadSyntax(string message) => new(StatusCodes.Status400BadRequest, "BadSyntax", message);

    private static bool IsJson(HttpRequest request) =>
        request.Headers.ContentEncoding.Count == 0
        && MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
        && (!type.Charset.HasValue || type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase)
            || type.Charset.Equals("\"utf-8\"", StringComparison.OrdinalIgnoreCase));

    private static async Task<byte[]?> ReadBodyAsync(Stream body, int maxBytes, CancellationToken cancellation)
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
