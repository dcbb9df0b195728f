namespace Briefing.Channels.Doors;

/// <summary>What the doors found out about a request that they let in; a feature of its context.</summary>
/// <param name="IsFromElsewhere">Whether it is, or may be, from another machine.</param>
/// <param name="IsOpen">Whether it is at an <see cref="OpenPath"/>: what answers there proves by itself who calls.</param>
public sealed record Visit(bool IsFromElsewhere, bool IsOpen)
{
    /// <summary>Whether a sign-in or a signed link is needed.</summary>
    public bool NeedsProof => IsFromElsewhere && !IsOpen;
}
