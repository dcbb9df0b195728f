namespace Briefing.Channels.ActivityProtocol.Turns;

/// <summary>What an activity's request is answered with.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Body">The JSON body; none where null.</param>
/// <param name="Refusal">Why the activity is refused, where it is.</param>
/// <param name="MayRetry">Whether the same activity may be sent again in a while.</param>
internal sealed record ActivityAnswer(int Status, byte[]? Body = null, Refusal? Refusal = null, bool MayRetry = false)
{
    /// <summary>In how many seconds it may be sent again, where <see cref="MayRetry"/>.</summary>
    internal int RetryAfter { get; init; } = 1;

    /// <summary>Taken, and all that follows from it is done.</summary>
    internal static ActivityAnswer Done { get; } = new(200);

    internal static ActivityAnswer Refused(int status, string code, string message, bool mayRetry = false) =>
        new(status, Refusal: new Refusal(status, code, message), MayRetry: mayRetry);
}
