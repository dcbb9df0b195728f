using System.CommandLine;
using Briefing.Host.Serving;
using Briefing.Knowledge.Fetching.Addresses;
using Briefing.Knowledge.Fetching.Watches;

namespace Briefing.Host.Commands.Sources;

/// <summary><c>sources watch</c>: looks at a source now, and then on a schedule while the bot serves.</summary>
internal static class WatchCommand
{
    internal static Command Create(Terminal terminal)
    {
        var options = new WatchedStore();
        var named = new Argument<string>("URL|DIR") { Description = "A page, a feed, or a folder of documents." }.RefusingOptions();
        var every = new Option<string?>("--every") { Description = "How often it is looked at: 15m, 1h, 2d. Default: 1h.", HelpName = "TIME" };
        var feed = new Option<bool>("--feed") { Description = "Watch the feed that the page announces, in place of the page. For the front page of a site this is so anyway." };
        var page = new Option<bool>("--page") { Description = "Watch the page itself, also where it is the front page of a site." };
        var command = new Command("watch", "Watch a page, a feed or a folder: it is read now, and again on a schedule while the bot serves.") { named, every, feed, page };
        options.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var source = UnwatchCommand.Source(parsed.GetValue(named)!);
            var kind = SourceAddress.IsMeant(source) ? WatchKind.Page : WatchKind.Folder;
            if (kind == WatchKind.Folder && !Directory.Exists(source))
                throw new CommandFailure($"There is no folder {source}; name a folder, or an address such as https://www.example.org/news.");
            if (parsed.GetValue(feed) && (parsed.GetValue(page) || kind == WatchKind.Folder))
                throw new CommandFailure("Give --feed for a page alone, and not together with --page.", CommandFailure.WrongUsage);
            var interval = parsed.GetValue(every) is { } typed ? Interval.Parse(typed, kind) : WatchSchedule.Usual;
            using var opened = options.Open(parsed, terminal, mayMake: true);
            if (kind == WatchKind.Page && !parsed.GetValue(page) && (parsed.GetValue(feed) || IsFrontPage(source)))
                source = await FeedOfAsync(opened, source, parsed.GetValue(feed), cancellation);
            var report = await BeginAsync(opened, source, kind, interval, terminal, cancellation);
            WatchText.Write(terminal, report.Watch, report, parsed.GetValue(options.Json));
            foreach (var announced in report.AnnouncedFeeds)
                terminal.Error.WriteLine($"briefing-bot: the page announces a feed; `briefing-bot sources watch {announced}` follows it.".ForTerminal());
            return 0;
        });
        return command;
    }

    private static bool IsFrontPage(string source) => SourceAddress.Parse(source).PathAndQuery == "/";

    /// <summary>The feed that a page announces; the page itself where it announces none and none must be found.</summary>
    private static async Task<string> FeedOfAsync(OpenedBriefing opened, string page, bool mustBe, CancellationToken cancellation)
    {
        var feeds = await opened.Polling.FeedsAnnouncedAtAsync(SourceAddress.Parse(page), cancellation);
        if (!feeds.IsEmpty) return feeds[0];
        return mustBe ? throw new CommandFailure($"{page} announces no feed; name the feed's own address, or watch the page without --feed.") : page;
    }

    /// <summary>Looks at the source for the first time. One that cannot be looked at is not watched, unless it may well be better later.</summary>
    private static async Task<WatchReport> BeginAsync(
        OpenedBriefing opened, string source, WatchKind kind, TimeSpan every, Terminal terminal, CancellationToken cancellation)
    {
        var now = terminal.Time.GetUtcNow();
        var known = opened.Watching.Find(source);
        var watch = known is null
            ? new Watch { Source = source, Kind = kind, Every = every, AddedAt = now, NextAt = now }
            : known with { Every = every };
        var report = await opened.Polling.LookAsync(watch, cancellation);
        if (known is null && !report.IsPassing && report.Watch.Outcome is WatchOutcome.Failed or WatchOutcome.Gone)
            throw new CommandFailure($"{report.Watch.Message} It is not watched.");
        opened.Watching.Put(report.Watch);
        return report;
    }
}
