using System.Globalization;
using System.Text.Json;
using Briefing.Host.Contract;
using Briefing.Knowledge.Fetching.Watches;
using Briefing.Knowledge.Ingestion;

namespace Briefing.Host.Commands.Sources;

/// <summary>How watched sources are shown.</summary>
internal static class WatchText
{
    /// <summary>Prints a watch, with what looking at it did where it was looked at.</summary>
    internal static void Write(Terminal terminal, Watch watch, WatchReport? report, bool asJson)
    {
        if (asJson)
        {
            terminal.Output.WriteLine(JsonSerializer.Serialize(WatchLine.Of(watch, report), ContractJson.Lines.WatchLine));
            return;
        }

        terminal.Output.WriteLine(Shown(watch.Source));
        terminal.Output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"  {WatchLine.Lower(watch.Kind)}, every {Interval.Text(watch.Every)}; {Looked(watch)}; next look {Time(watch.NextAt)}"));
        if (watch.Message is { } message) terminal.Output.WriteLine("  " + Shown(message));
        foreach (var file in report?.Files ?? [])
            if (file.Outcome != FileOutcome.Failed) terminal.Output.WriteLine($"  {WatchLine.Lower(file.Outcome)}: {Shown(file.Path)}");
    }

    private static string Looked(Watch watch)
    {
        if (watch.CheckedAt is not { } looked) return "not looked at yet";
        var failures = watch.Failures > 1 ? string.Create(CultureInfo.InvariantCulture, $", {watch.Failures} times in a row") : "";
        var changed = watch.ChangedAt is { } change && change != looked ? $", changed {Time(change)}" : "";
        return $"{WatchLine.Lower(watch.Outcome!.Value)} {Time(looked)}{failures}{changed}";
    }

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);

    private static string Shown(string text) => text.ForTerminal().ReplaceLineEndings(" ");
}
