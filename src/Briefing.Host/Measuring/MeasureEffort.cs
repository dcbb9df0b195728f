namespace Briefing.Host.Measuring;

/// <summary>How much work measuring takes.</summary>
/// <param name="Questions">How many different questions are asked.</param>
/// <param name="Starts">How often the program is started.</param>
/// <param name="Warming">How long requests are sent before they count.</param>
/// <param name="Lasting">How long each load of requests lasts.</param>
internal sealed record MeasureEffort(int Questions, int Starts, TimeSpan Warming, TimeSpan Lasting)
{
    /// <summary>Enough for figures that can be compared.</summary>
    internal static MeasureEffort Full { get; } = new(400, 5, TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(4));

    /// <summary>Enough to see that everything that is measured works; the figures mean nothing.</summary>
    internal static MeasureEffort Trial { get; } = new(5, 1, TimeSpan.Zero, TimeSpan.FromMilliseconds(200));
}
