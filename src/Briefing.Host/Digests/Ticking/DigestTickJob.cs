using Briefing.Conversation.Digests.Ticking;
using Quartz;

namespace Briefing.Host.Digests.Ticking;

/// <summary>The tick as the scheduler runs it: never twice at the same time, on one of the programs that share a database.</summary>
[DisallowConcurrentExecution]
internal sealed class DigestTickJob(DigestTick tick) : IJob
{
    /// <inheritdoc/>
    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        tick.Run(cancellationToken);
        return ValueTask.CompletedTask;
    }
}
