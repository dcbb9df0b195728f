using System.Globalization;
using Briefing.Knowledge.Ingestion;
using Spectre.Console;

namespace Briefing.Host.Commands;

/// <summary>
/// Shows how far ingesting has come, on the error stream: a bar on a terminal, else a plain line at every tenth. Nothing is
/// shown of an ingest that is over at once.
/// </summary>
internal sealed class IngestProgressView(Terminal terminal, Action<IngestProgress>? also) : IProgress<IngestProgress>
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(700);

    private readonly long _began = terminal.Time.GetTimestamp();
    private readonly Lock _gate = new();
    private int _lastTenth;

    /// <summary>Runs an ingest and shows its progress.</summary>
    /// <param name="terminal">Where to show it.</param>
    /// <param name="ingest">The work.</param>
    /// <param name="also">Who else wants to know.</param>
    internal static IngestReport Run(Terminal terminal, Func<IProgress<IngestProgress>, IngestReport> ingest, Action<IngestProgress>? also = null) =>
        terminal.HasProgressBar ? RunWithBar(terminal, ingest, also) : ingest(new IngestProgressView(terminal, also));

    /// <inheritdoc/>
    public void Report(IngestProgress value)
    {
        also?.Invoke(value);
        lock (_gate)
        {
            var tenth = value.Total == 0 ? 10 : value.Done * 10 / value.Total;
            if (tenth <= _lastTenth || terminal.Time.GetElapsedTime(_began) < Patience) return;
            _lastTenth = tenth;
            terminal.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Reading documents: {value.Done} of {value.Total}"));
        }
    }

    /// <summary>Works on another thread, and draws a bar only when the work is not over at once.</summary>
    private static IngestReport RunWithBar(Terminal terminal, Func<IProgress<IngestProgress>, IngestReport> ingest, Action<IngestProgress>? also)
    {
        var last = new LastProgress(also);
        var work = Task.Run(() => ingest(last));
        if (Task.WaitAny([work], Patience) < 0) Draw(terminal, work, last);
        return work.GetAwaiter().GetResult();
    }

    private static void Draw(Terminal terminal, Task work, LastProgress last) =>
        AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(terminal.Error) }).Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .Start(context =>
            {
                var task = context.AddTask("Reading documents");
                do
                {
                    task.MaxValue = Math.Max(last.Value.Total, 1);
                    task.Value = last.Value.Done;
                }
                while (Task.WaitAny([work], TimeSpan.FromMilliseconds(100)) < 0);
            });

    /// <summary>Keeps the last report for whoever draws it.</summary>
    private sealed class LastProgress(Action<IngestProgress>? also) : IProgress<IngestProgress>
    {
        private readonly Lock _gate = new();
        private IngestProgress _value;

        internal IngestProgress Value
        {
            get
            {
                lock (_gate) return _value;
            }
        }

        public void Report(IngestProgress value)
        {
            also?.Invoke(value);
            lock (_gate) _value = value;
        }
    }
}
