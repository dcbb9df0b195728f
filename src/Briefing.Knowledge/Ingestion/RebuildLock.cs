using Briefing.Knowledge.Storage;

namespace Briefing.Knowledge.Ingestion;

/// <summary>Lets one program at a time build a store again; the system lets go of it when the program ends, however it ends.</summary>
internal static class RebuildLock
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <exception cref="StoreException">Another program has been building for long, or the folder cannot be written.</exception>
    internal static IDisposable Take(string path, CancellationToken cancellation)
    {
        var waited = TimeSpan.Zero;
        var pause = TimeSpan.FromMilliseconds(100);
        while (true)
        {
            try
            {
                return new FileStream(path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
            }
            catch (IOException) when (waited < Patience)
            {
                cancellation.ThrowIfCancellationRequested();
                cancellation.WaitHandle.WaitOne(pause);
                waited += pause;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                throw new StoreException(StoreFault.Locked,
                    $"The store {path} is being built again by another program, or its folder cannot be written ({e.Message}). Wait, and try again.", e);
            }
        }
    }
}
