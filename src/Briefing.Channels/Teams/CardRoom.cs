namespace Briefing.Channels.Teams;

/// <summary>How much of a reply goes on a card.</summary>
/// <param name="Quotes">The quotes with their words; those after them have their links alone.</param>
/// <param name="Nearby">The near evidence.</param>
/// <param name="SourceLines">The lines of the list of sources.</param>
/// <param name="Corrections">The corrections with their words; those after them have their links alone.</param>
internal readonly record struct CardRoom(int Quotes, int Nearby, int SourceLines, int Corrections = 0)
{
    /// <summary>
    /// The next smaller room: less of what matters least; null where nothing is left to take. A long list loses an eighth at a
    /// time, so that it is not measured line by line.
    /// </summary>
    internal CardRoom? Smaller() => this switch
    {
        { Nearby: > 0 } => this with { Nearby = Nearby - 1 },
        { SourceLines: > 0 } => this with { SourceLines = SourceLines - 1 - (SourceLines / 8) },
        { Quotes: > 0 } when Quotes >= Corrections => this with { Quotes = Quotes - 1 },
        { Corrections: > 0 } => this with { Corrections = Corrections - 1 },
        _ => null,
    };
}
