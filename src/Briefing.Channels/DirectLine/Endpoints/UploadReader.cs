using System.Globalization;
using Briefing.Channels.ActivityProtocol.Schema;
using Briefing.Channels.ActivityProtocol.Turns;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Briefing.Channels.DirectLine.Endpoints;

/// <summary>Reads a message with files: its activity, and of each file the name and type. The bytes of files are dropped as they come.</summary>
internal static class UploadReader
{
    private const string ActivityType = "application/vnd.microsoft.activity";
    private const int MaxBoundary = 200;
    private const int MaxParts = 16;

    /// <summary>The activity, or why there is none; exactly one of the two is null.</summary>
    internal static async Task<(Activity? Activity, Refusal? Refusal)> ReadAsync(HttpRequest request, DirectLineOptions options, CancellationToken cancellation)
    {
        if (BoundaryOf(request.ContentType) is not { } boundary) return (null, Bad("Send the message as multipart/form-data."));
        if (request.ContentLength > options.MaxUploadBytes) return (null, TooLarge(options.MaxUploadBytes));
        try
        {
            return await ReadPartsAsync(new MultipartReader(boundary, request.Body) { BodyLengthLimit = options.MaxUploadBytes, HeadersCountLimit = 8, HeadersLengthLimit = 4096 }, options, cancellation);
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException and not BadHttpRequestException)
        {
            return (null, Bad("The parts of the message cannot be read."));
        }
    }

    private static async Task<(Activity? Activity, Refusal? Refusal)> ReadPartsAsync(MultipartReader reader, DirectLineOptions options, CancellationToken cancellation)
    {
        Activity? activity = null;
        var files = new List<Attachment>();
        for (var parts = 0; await reader.ReadNextSectionAsync(cancellation) is { } part; parts++)
        {
            if (parts >= MaxParts) return (null, Bad(string.Create(CultureInfo.InvariantCulture, $"The message has more than {MaxParts} parts.")));
            if (!MediaTypeHeaderValue.TryParse(part.ContentType, out var type) || !type.MediaType.Equals(ActivityType, StringComparison.OrdinalIgnoreCase))
            {
                await part.Body.CopyToAsync(Stream.Null, cancellation);
                files.Add(new Attachment { ContentType = type?.MediaType.Value, Name = part.GetContentDispositionHeader()?.FileName.Value?.Trim('"') });
                continue;
            }

            var json = await ReadPartAsync(part.Body, options.MaxActivityBytes, cancellation);
            if (json is null) return (null, TooLarge(options.MaxActivityBytes));
            var (read, refusal) = ActivityReader.Parse(json);
            if (refusal is not null) return (null, refusal);
            activity ??= read;
        }

        if (activity is null && files.Count == 0) return (null, Bad("The message has no parts."));
        activity ??= new Activity { Type = ActivityTypes.Message };
        activity.Attachments = files;
        return (activity, null);
    }

    private static async Task<byte[]?> ReadPartAsync(Stream body, int most, CancellationToken cancellation)
    {
        var buffer = new byte[most + 1];
        var length = await body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellation);
        return length > most ? null : buffer[..length];
    }

    private static string? BoundaryOf(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type) && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
        && HeaderUtilities.RemoveQuotes(type.Boundary).Value is { Length: > 0 and <= MaxBoundary } boundary ? boundary : null;

    private static Refusal Bad(string message) => new(StatusCodes.Status400BadRequest, "BadArgument", message);

    private static Refusal TooLarge(int most) => new(StatusCodes.Status413PayloadTooLarge, "MessageSizeTooBig", FormattableString.Invariant($"The message has more than {most} bytes."));
}
