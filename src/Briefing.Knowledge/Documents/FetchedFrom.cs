namespace Briefing.Knowledge.Documents;

/// <summary>How captured bytes came over the web.</summary>
/// <param name="Url">The address that answered, after redirects.</param>
/// <param name="At">When it answered.</param>
/// <param name="ETag">The entity tag it sent; null for none.</param>
/// <param name="LastModified">When it said that the page was last changed, as it was sent; null where it did not say.</param>
public sealed record FetchedFrom(string Url, DateTimeOffset At, string? ETag, string? LastModified);
