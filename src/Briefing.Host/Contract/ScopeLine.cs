using System.Collections.Immutable;

namespace Briefing.Host.Contract;

/// <summary>A place that is tied to some sources.</summary>
/// <param name="Place">The place: <c>channel/tenant/</c> for a whole tenant.</param>
/// <param name="Sources">What the sources are called.</param>
/// <param name="At">When it was set.</param>
internal sealed record ScopeLine(string Place, ImmutableArray<string> Sources, DateTimeOffset At);
