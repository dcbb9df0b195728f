namespace Briefing.Knowledge.Fetching.Exchanges;

/// <summary>Reads a body up to a limit, whatever length it claims and however small it was packed.</summary>
internal static class BoundedBody
{
    private const int FirstBuffer = 64 * 1024;

    /// <summary>The whole body; null where it is longer than the limit.</summary>
    internal static async Task<byte[]?> ReadAsync(HttpContent content, long limit, CancellationToken cancellation)
    {
        if (content.Headers.ContentLength > limit) return null;
        await using var stream = await content.ReadAsStreamAsync(cancellation);
        using var body = new MemoryStream();
        var buffer = new byte[FirstBuffer];
        int read;
        while ((read = await stream.ReadAsync(buffer, cancellation)) > 0)
        {
            if (body.Length + read > limit) return null;
            body.Write(buffer, 0, read);
        }

        return body.ToArray();
    }
}
