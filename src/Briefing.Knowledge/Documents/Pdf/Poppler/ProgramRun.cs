using System.ComponentModel;
using System.Diagnostics;

namespace Briefing.Knowledge.Documents.Pdf.Poppler;

/// <summary>How a program ended.</summary>
internal enum ProgramEnd { Exited, TookTooLong, SaidTooMuch }

/// <summary>What a program did.</summary>
/// <param name="End">How it ended.</param>
/// <param name="ExitCode">Its exit code; -1 where it was stopped.</param>
/// <param name="Output">What it wrote.</param>
/// <param name="Complaints">The beginning of what it wrote as errors.</param>
internal sealed record ProgramRun(ProgramEnd End, int ExitCode, MemoryStream Output, string Complaints)
{
    private const int LongestComplaints = 8 << 10;

    /// <summary>How long the complaints of a program that has ended are waited for; they are there unless a child of it lives on.</summary>
    private static readonly TimeSpan LastWords = TimeSpan.FromSeconds(1);

    /// <summary>
    /// Runs a program without a shell and with closed input, under limits; when it passes one, it is killed with its children.
    /// Where the system has <c>prlimit</c>, memory and processor are limited as well.
    /// </summary>
    /// <param name="program">The full path of the program.</param>
    /// <param name="arguments">Its arguments, each passed as it is.</param>
    /// <param name="folder">The folder it runs in.</param>
    /// <param name="limits">The limits.</param>
    /// <exception cref="Win32Exception">The program cannot be started.</exception>
    public static ProgramRun Of(string program, IEnumerable<string> arguments, string folder, ProgramLimits limits)
    {
        using var process = new Process { StartInfo = Start(program, arguments, folder, limits) };
        process.Start();
        process.StandardInput.Close();
        using var stop = new CancellationTokenSource(limits.Time);
        var complaints = Task.Run(() => Complained(process, stop.Token));
        var output = new MemoryStream();
        var end = Read(process, output, limits.Output, stop.Token);
        if (end == ProgramEnd.Exited && !Exited(process, stop.Token)) end = ProgramEnd.TookTooLong;
        if (end != ProgramEnd.Exited) Kill(process);
        complaints.Wait(LastWords);
        stop.Cancel();
        output.Position = 0;
        return new ProgramRun(end, end == ProgramEnd.Exited ? process.ExitCode : -1, output, complaints.GetAwaiter().GetResult());
    }

    private static ProcessStartInfo Start(string program, IEnumerable<string> arguments, string folder, ProgramLimits limits)
    {
        var prlimit = Programs.Find("prlimit");
        IEnumerable<string> all = prlimit is null ? arguments
            : [FormattableString.Invariant($"--as={limits.Memory}"), FormattableString.Invariant($"--cpu={limits.Processor}"), "--core=0", "--", program, .. arguments];
        return new ProcessStartInfo(prlimit ?? program, all)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
    }

    private static ProgramEnd Read(Process process, MemoryStream output, long most, CancellationToken stop)
    {
        var buffer = new byte[64 << 10];
        var from = process.StandardOutput.BaseStream;
        try
        {
            while (from.ReadAsync(buffer, stop).AsTask().GetAwaiter().GetResult() is > 0 and var read)
            {
                if (output.Length + read > most) return ProgramEnd.SaidTooMuch;
                output.Write(buffer, 0, read);
            }

            return ProgramEnd.Exited;
        }
        catch (OperationCanceledException)
        {
            return ProgramEnd.TookTooLong;
        }
    }

    private static bool Exited(Process process, CancellationToken stop)
    {
        try
        {
            process.WaitForExitAsync(stop).GetAwaiter().GetResult();
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    /// <summary>Reads all complaints, so that the program never waits for a reader, and keeps the first of them.</summary>
    private static async Task<string> Complained(Process process, CancellationToken stop)
    {
        var kept = new System.Text.StringBuilder();
        var buffer = new char[1024];
        try
        {
            while (await process.StandardError.ReadAsync(buffer, stop).ConfigureAwait(false) is > 0 and var read)
                if (kept.Length < LongestComplaints) kept.Append(buffer, 0, read);
        }
        catch (OperationCanceledException)
        {
            // It was stopped; what it said so far is enough.
        }

        return kept.ToString();
    }

    private static void Kill(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
        }
        catch (InvalidOperationException)
        {
            // It ended by itself in the meantime.
        }
    }
}
