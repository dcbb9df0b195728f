namespace Briefing.Knowledge.Fetching;

/// <summary>What the server said by which the next request can ask whether something has changed (RFC 9110, section 8.8).</summary>
/// <param name="ETag">The entity tag as it was sent, quotation marks and all; null for none.</param>
/// <param name="LastModified">When it was last changed, as it was sent; null for not said.</param>
public sealed record PageValidators(string? ETag, string? LastModified)
{
    /// <summary>Whether there is anything to ask by.</summary>
    public bool IsEmpty => ETag is null && LastModified is null;
}

/// <summary>A page as it was fetched.</summary>
/// <param name="Address">The address that was asked for.</param>
/// <param name="FinalAddress">The address that answered, after redirects.</param>
/// <param name="Bytes">The body, decompressed.</param>
/// <param name="ContentType">What the server called it, with the character set where it named one; null for nothing.</param>
/// <param name="Validators">What the next request can ask by.</param>
/// <param name="FetchedAt">When it was fetched.</param>
public sealed record WebPage(
    Uri Address, Uri FinalAddress, ReadOnlyMemory<byte> Bytes, string? ContentType, PageValidators Validators, DateTimeOffset FetchedAt);
