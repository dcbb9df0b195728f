using System.Collections.Concurrent;
using Briefing.Channels.ActivityProtocol.Schema;
using Briefing.Channels.ActivityProtocol.Turns;
using Briefing.Channels.DirectLine.Storage;
using Briefing.Channels.DirectLine.Streams;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Briefing.Channels.DirectLine.Turns;

/// <summary>
/// Has the bot answer what was taken in, after the client has been told so: a client waits for neither. When the host stops,
/// turns at work are finished.
/// </summary>
internal sealed class DirectLineTurns(
    ActivityDispatcher dispatcher, DirectLineStore store, OpenStreams streams, TimeProvider clock, ILogger<DirectLineTurns> log) : IHostedService
{
    private const string Busy = "Too many questions are waiting just now, and this one was not answered. Please ask it again in a moment.";

    private readonly ConcurrentDictionary<Task, bool> _running = [];

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        try
        {
            await Task.WhenAll(_running.Keys).WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            DirectLineLog.TurnsLeft(log);
        }
    }

    /// <summary>Begins a turn, and does not wait for it.</summary>
    internal void Begin(string conversation, Activity activity)
    {
        var turn = Task.Run(() => RunAsync(conversation, activity));
        _running[turn] = true;
        turn.ContinueWith(ended => _running.TryRemove(ended, out _), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    private async Task RunAsync(string conversation, Activity activity)
    {
        try
        {
            var sink = new DirectLineSink(store, streams, clock, conversation, log);
            var answer = await dispatcher.RunAsync(activity, sink, CancellationToken.None);
            if (answer.MayRetry && activity.Type == ActivityTypes.Message) await sink.SendAsync(ReplyActivity.Text(Busy, activity), CancellationToken.None);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            DirectLineLog.TurnFailed(log, fault);
        }
    }
}
