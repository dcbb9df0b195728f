using Briefing.Knowledge.Storage.Databases;
using Npgsql;

namespace Briefing.Knowledge.Storage;

/// <summary>
/// Sources that one program reads while others wait: advisory locks of one connection, which end with it, and so with a program
/// that is killed.
/// </summary>
/// <param name="connection">A connection for this alone.</param>
internal sealed class SourceReservation(NpgsqlConnection connection) : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    /// <summary>Takes the sources in one order, so that of two programs with the same ones neither waits for the other.</summary>
    internal void Take(IEnumerable<string> sources, CancellationToken cancellation)
    {
        foreach (var source in sources.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            while (connection.Scalar("SELECT pg_try_advisory_lock(hashtext(concat('briefing-bot source ', current_schema())), hashtext(@source))", ("@source", source)) is false)
            {
                cancellation.WaitHandle.WaitOne(Pause);
                cancellation.ThrowIfCancellationRequested();
            }
        }
    }

    public void Dispose()
    {
        try
        {
            connection.Run("SELECT pg_advisory_unlock_all()"); // a connection that goes back to its pool would keep them
        }
        catch (NpgsqlException)
        {
            // The connection is gone, and the locks with it.
        }

        connection.Dispose();
    }
}
