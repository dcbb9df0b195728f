namespace Briefing.Knowledge.Fetching.Exchanges;

/// <summary>Reads a body up to a limit, whatever length it claims and however small it was packed.</summary>
internal static class BoundedBody
{
    private const int FirstBuffer = 64 * 1024;

    /// <summary>The body, or what of it is within the limit; and whether that is all.</summary>
    internal static async Task<(byte[] Bytes, bool IsWhole)> ReadAsync(HttpContent content, long limit, CancellationToken cancellation)
    {
        await using var stream = await content.ReadAsStreamAsync(cancellation);
        using var body = new MemoryStream();
        var buffer = new byte[FirstBuffer];
        int read;
        while ((read = await stream.ReadAsync(buffer, cancellation)) > 0)
        {
            var taken = (int)Math.Min(read, limit - body.Length);
            body.Write(buffer, 0, taken);
            if (taken < read) return (body.ToArray(), false);
        }

        return (body.ToArray(), true);
    }
}
