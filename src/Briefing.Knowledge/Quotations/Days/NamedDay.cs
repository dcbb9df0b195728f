namespace Briefing.Knowledge.Quotations.Days;

/// <summary>Days named in a block.</summary>
/// <param name="From">The first token of the words.</param>
/// <param name="To">The token after the last one.</param>
/// <param name="First">The first day.</param>
/// <param name="Last">The last day.</param>
/// <param name="IsCounted">Whether they are counted from another day, and not named.</param>
internal readonly record struct NamedDay(int From, int To, DateOnly First, DateOnly Last, bool IsCounted);
