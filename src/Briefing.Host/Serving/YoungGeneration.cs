using Briefing.Conversation.Turns;

namespace Briefing.Host.Serving;

/// <summary>
/// Keeps the garbage of turns small. The runtime lets its youngest generation grow with the processor's cache, on some
/// servers to hundreds of megabytes, and no setting of the project bounds that; collecting after so much was allocated does,
/// at the cost of about a millisecond each time.
/// </summary>
internal sealed class YoungGeneration(long budgetBytes)
{
    private const long SixteenMegabytes = 16 * 1024 * 1024;

    private long _collectedAt = GC.GetTotalAllocatedBytes();

    /// <summary>The one of this process, whose heap all turns and requests share.</summary>
    internal static YoungGeneration Shared { get; } = new(SixteenMegabytes);


    /// <summary>Collects when the budget is used up; to be called between turns.</summary>
    /// <returns>Whether it collected.</returns>
    internal bool Trim()
    {
        var last = Volatile.Read(ref _collectedAt);
        var now = GC.GetTotalAllocatedBytes();
        if (now - last < budgetBytes || Interlocked.CompareExchange(ref _collectedAt, now, last) != last) return false;
        GC.Collect(0, GCCollectionMode.Forced, blocking: true);
        return true;
    }
}

/// <summary>A bot that cleans up after itself: <see cref="YoungGeneration"/> behind every turn.</summary>
internal sealed class TidyBot(IBot bot) : IBot
{
    /// <inheritdoc/>
    public async Task<Reply> RespondAsync(Turn turn, CancellationToken cancellation)
    {
        var reply = await bot.RespondAsync(turn, cancellation);
        YoungGeneration.Shared.Trim();
        return reply;
    }
}

/// <summary>Puts <see cref="YoungGeneration"/> behind every request, for pages make garbage too.</summary>
internal static class YoungGenerationUse
{
    internal static void UseBoundedYoungGeneration(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        await next(context);
        YoungGeneration.Shared.Trim();
    });
}
