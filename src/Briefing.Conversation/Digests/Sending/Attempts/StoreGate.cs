using Briefing.Knowledge.Storage;

namespace Briefing.Conversation.Digests.Sending.Attempts;

/// <summary>
/// Lets a few at a time work with the store or the index, which hold a thread while they do; the many that wait hold none.
/// Notes of what came of a send have places of their own: the sooner they are made, the less a crash can double.
/// </summary>
internal sealed class StoreGate(int most, TimeProvider time) : IDisposable
{
    /// <summary>A store that fails is asked again so often, from 100 ms on and doubling: for three seconds in all.</summary>
    private const int Tries = 6;

    private readonly SemaphoreSlim _room = new(most);
    private readonly SemaphoreSlim _notes = new(most);

    internal Task<T> RunAsync<T>(Func<T> work) => RunAsync(work, _room);

    /// <summary>A change that must not be forgone for a passing fault, since the channel has been told already.</summary>
    internal async Task<T> InsistAsync<T>(Func<T> work)
    {
        for (var (tried, wait) = (1, TimeSpan.FromMilliseconds(100)); ; tried++, wait *= 2)
        {
            try
            {
                return await RunAsync(work, _notes);
            }
            catch (StoreException) when (tried < Tries)
            {
                await Task.Delay(wait, time);
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _room.Dispose();
        _notes.Dispose();
    }

    private static async Task<T> RunAsync<T>(Func<T> work, SemaphoreSlim room)
    {
        await room.WaitAsync();
        try
        {
            return await Task.Run(work);
        }
        finally
        {
            room.Release();
        }
    }
}
