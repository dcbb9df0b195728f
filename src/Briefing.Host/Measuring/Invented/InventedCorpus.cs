namespace Briefing.Host.Measuring.Invented;

/// <summary>Which invented documents are measured.</summary>
/// <param name="Statements">How many statements they have at least.</param>
/// <param name="Seed">The same seed makes the same documents.</param>
/// <param name="Store">Where their store is kept and found again; null for one that is deleted afterwards.</param>
internal sealed record InventedCorpus(int Statements, int Seed, string? Store)
{
    /// <summary>What the report calls them.</summary>
    public override string ToString() => FormattableString.Invariant($"invented, {Statements} statements, seed {Seed}");
}
