using System.Runtime.ExceptionServices;

namespace Briefing.Fuzzing.Running;

/// <summary>A thread with a stack as small as a server's threads may have, since deep input must not overflow that.</summary>
internal static class ServerThread
{
    /// <summary>The smallest stack that a supported platform gives a thread of the pool.</summary>
    private const int StackBytes = 1 << 20;

    /// <summary>Runs something on such a thread and waits for it; what it throws is thrown here.</summary>
    public static T Run<T>(Func<T> work)
    {
        T result = default!;
        ExceptionDispatchInfo? failure = null;
        var thread = new Thread(() =>
        {
            try
            {
                result = work();
            }
            catch (Exception exception)
            {
                failure = ExceptionDispatchInfo.Capture(exception);
            }
        }, StackBytes);
        thread.Start();
        thread.Join();
        failure?.Throw();
        return result;
    }
}
