using System.Diagnostics;

namespace Briefing.Tests.PostgreSql;

/// <summary>
/// A PostgreSQL server of this test run's own: made in a temporary folder with the programs of the machine, listening on a unix
/// socket alone, writing nothing safely, and gone with the run, even with one that is killed. Texts sort by a language's rules
/// in it unless a column says otherwise, so that what relies on the order of bytes without saying so is found out.
/// </summary>
internal sealed class OwnCluster : IDisposable
{
    /// <summary>The user whom everybody on this machine may log in as; it may do everything.</summary>
    internal const string Owner = "briefing";

    /// <summary>A user who has to give the password <see cref="Secret"/>.</summary>
    internal const string Guarded = "guarded";

    /// <summary>The password of <see cref="Guarded"/>.</summary>
    internal const string Secret = "harbour-lantern";

    private const string Settings =
        "-c listen_addresses= -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c wal_level=minimal -c max_wal_senders=0 "
        + "-c shared_buffers=128MB -c max_connections=200 -c logging_collector=off -c log_min_messages=fatal -c autovacuum_naptime=10s";

    private readonly DirectoryInfo _folder;
    private readonly Process _server;
    private int _databases;

    private OwnCluster(string programs)
    {
        _folder = Directory.CreateTempSubdirectory("briefing-pg-");
        try
        {
            Shell($"chmod 755 '{_folder.FullName}' && mkdir '{Data}' && chmod 700 '{Data}'" + (IsRoot ? $" && chown {Unprivileged} '{Data}' '{_folder.FullName}'" : ""));
            var initdb = $"'{Path.Combine(programs, "initdb")}' -D '{Data}' -U {Owner} -A trust -E UTF8 --no-sync --no-instructions";
            AsServer($"{initdb} --locale-provider=icu --icu-locale=en --locale=C >/dev/null 2>&1 || {{ rm -rf '{Data}'/*; {initdb} --locale=C >/dev/null; }}");
            AsServer($"printf 'local all {Guarded} scram-sha-256\\nlocal all all trust\\n' > '{Data}/pg_hba.conf'");
            _server = Process.Start(AsServerStart(
                // The pipe ends when this process does, however it ends; the server then stops at once and leaves nothing.
                $"'{Path.Combine(programs, "postgres")}' -D '{Data}' -k '{_folder.FullName}' {Settings} </dev/null >'{Data}/log' 2>&1 & server=$!; read -r _; kill -QUIT $server; wait $server; rm -rf '{_folder.FullName}'"))!;
            WaitUntilReady(programs);
            Shell($"{Psql(programs)} -c \"CREATE ROLE {Guarded} LOGIN PASSWORD '{Secret}'\"");
        }
        catch
        {
            Dispose();
            throw;
        }

        AppDomain.CurrentDomain.ProcessExit += (_, _) => Dispose();
    }

    private static readonly Lazy<OwnCluster> Only = new(() => new OwnCluster(Programs()!));

    /// <summary>The server of this run, started when it is first asked for.</summary>
    internal static OwnCluster Shared => Only.Value;

    /// <summary>The folder with <c>initdb</c> and <c>postgres</c>, the newest version there is; null where PostgreSQL is not installed.</summary>
    internal static string? Programs()
    {
        const string Debian = "/usr/lib/postgresql";
        var packaged = Directory.Exists(Debian)
            ? Directory.EnumerateDirectories(Debian).OrderByDescending(folder => int.TryParse(Path.GetFileName(folder), out var version) ? version : 0)
            : Enumerable.Empty<string>();
        return packaged.Select(folder => Path.Combine(folder, "bin"))
            .Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator))
            .FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "postgres")));
    }

    /// <summary>The address of a database of it.</summary>
    internal string Address(string database, string user = Owner) => $"Host={_folder.FullName};Database={database};Username={user}";

    /// <summary>A database that nobody else uses. It goes with the server.</summary>
    internal string NewDatabase()
    {
        var name = $"test_{Interlocked.Increment(ref _databases)}";
        using var connection = new Npgsql.NpgsqlConnection(Address("postgres") + ";Pooling=false");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // the name is a number
        command.CommandText = $"CREATE DATABASE {name}";
#pragma warning restore CA2100
        command.ExecuteNonQuery();
        return Address(name);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_server is { HasExited: false })
        {
            _server.StandardInput.Close();
            if (!_server.WaitForExit(TimeSpan.FromSeconds(20))) _server.Kill(entireProcessTree: true);
        }

        try
        {
            if (_folder.Exists) _folder.Delete(recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A temporary folder; the system clears it.
        }
    }

    private string Data => Path.Combine(_folder.FullName, "data");

    private static bool IsRoot => Environment.IsPrivilegedProcess && !OperatingSystem.IsWindows();

    /// <summary>The server refuses to run as root.</summary>
    private static string Unprivileged => File.ReadLines("/etc/passwd").Any(line => line.StartsWith("postgres:", StringComparison.Ordinal)) ? "postgres" : "nobody";

    private string Psql(string programs) =>
        $"'{Path.Combine(programs, "psql")}' -h '{_folder.FullName}' -U {Owner} -d postgres -v ON_ERROR_STOP=1 -q";

    private void WaitUntilReady(string programs)
    {
        for (var tries = 0; !TryShell($"{Psql(programs)} -c 'SELECT 1' >/dev/null 2>&1"); tries++)
        {
            if (_server.HasExited || tries > 300) throw new InvalidOperationException("PostgreSQL did not start: " + File.ReadAllText(Path.Combine(Data, "log")));
            Thread.Sleep(100);
        }
    }

    private static void AsServer(string script) => Check(Process.Start(AsServerStart(script))!, script);

    private static ProcessStartInfo AsServerStart(string script) =>
        IsRoot ? Start("runuser", "-u", Unprivileged, "--", "sh", "-c", script) : Start("sh", "-c", script);

    private static void Shell(string script) => Check(Process.Start(Start("sh", "-c", script))!, script);

    private static bool TryShell(string script)
    {
        using var process = Process.Start(Start("sh", "-c", script))!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }

    private static ProcessStartInfo Start(string program, params string[] arguments) =>
        new(program, arguments) { RedirectStandardInput = true, WorkingDirectory = "/" };

    private static void Check(Process process, string script)
    {
        using (process)
        {
            process.WaitForExit();
            if (process.ExitCode != 0) throw new InvalidOperationException($"Exit status {process.ExitCode} of: {script}");
        }
    }
}
