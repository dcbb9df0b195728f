namespace Briefing.Knowledge.Documents.Decoding;

/// <summary>The parts of a <c>Content-Type</c>: <c>text/html; charset=iso-8859-2</c>.</summary>
internal static class MediaType
{
    /// <summary>Type and subtype in lower case, without parameters; null where nothing is said.</summary>
    public static string? Of(string? contentType)
    {
        if (contentType is null) return null;
        var end = contentType.IndexOf(';', StringComparison.Ordinal);
        var type = (end < 0 ? contentType : contentType[..end]).Trim().ToLowerInvariant();
        return type.Length > 0 ? type : null;
    }

    /// <summary>The character set that is named; null where none is.</summary>
    public static string? Charset(string? contentType)
    {
        if (contentType is null) return null;
        foreach (var parameter in contentType.Split(';').Skip(1))
        {
            var equals = parameter.IndexOf('=', StringComparison.Ordinal);
            if (equals < 0 || !parameter.AsSpan(0, equals).Trim().Equals("charset", StringComparison.OrdinalIgnoreCase)) continue;
            var name = parameter.AsSpan(equals + 1).Trim().Trim("\"'").Trim();
            if (!name.IsEmpty) return name.ToString();
        }

        return null;
    }
}
