using Briefing.Channels.ActivityProtocol.Schema;

namespace Briefing.Channels.ActivityProtocol.Turns;

/// <summary>Gives each invoke to the first handler that takes it.</summary>
internal sealed class InvokeHandler(IEnumerable<IInvokeHandler> handlers)
{
    private readonly IInvokeHandler[] _handlers = [.. handlers];

    /// <summary>Whether the invoke is one of ours.</summary>
    internal bool Handles(Activity activity) => Array.Exists(_handlers, handler => handler.Handles(activity));

    /// <summary>The answer; null for an invoke that is not ours, or where the bot gave no reply.</summary>
    internal Task<InvokeResponse?> HandleAsync(Activity activity, CancellationToken gone) =>
        Array.Find(_handlers, handler => handler.Handles(activity)) is { } handler
            ? handler.HandleAsync(activity, gone)
            : Task.FromResult<InvokeResponse?>(null);
}
