namespace Briefing.Knowledge.Fetching;

/// <summary>What is remembered of an address that was fetched.</summary>
/// <param name="Validators">What the next request can ask by.</param>
/// <param name="CheckedAt">When it was asked for last.</param>
/// <param name="GoneAt">When it was first found to be gone; null while it is there.</param>
public sealed record FetchRecord(PageValidators Validators, DateTimeOffset CheckedAt, DateTimeOffset? GoneAt = null);
