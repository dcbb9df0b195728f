namespace Briefing.Channels.Teams;

/// <summary>How much of a reply goes on a card.</summary>
/// <param name="Quotes">The quotes with their words; those after them have their links alone.</param>
/// <param name="Nearby">The near evidence.</param>
/// <param name="SourceLines">The lines of the list of sources.</param>
internal readonly record struct CardRoom(int Quotes, int Nearby, int SourceLines)
{
    /// <summary>The lines of a list that go at a time, so that a long list is not measured line by line.</summary>
    private const int LinesAtATime = 5;

    /// <summary>The next smaller room: less of what matters least. False where nothing is left to take.</summary>
    internal bool TryShrink(out CardRoom smaller)
    {
        smaller = this switch
        {
            { Nearby: > 0 } => this with { Nearby = Nearby - 1 },
            { SourceLines: > 0 } => this with { SourceLines = Math.Max(0, SourceLines - LinesAtATime) },
            { Quotes: > 0 } => this with { Quotes = Quotes - 1 },
            _ => this,
        };
        return smaller != this;
    }
}
