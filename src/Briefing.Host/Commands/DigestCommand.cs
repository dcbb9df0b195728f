using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Briefing.Conversation.Digests.Subscriptions;
using Briefing.Conversation.Replies;
using Briefing.Conversation.Turns;
using Briefing.Host.Contract;
using Briefing.Host.Serving;

namespace Briefing.Host.Commands;

/// <summary><c>digest</c>: shows what a digest would hold, so that somebody can try what to subscribe to.</summary>
internal static class DigestCommand
{
    /// <summary>How far a digest goes back where no day is named.</summary>
    private static readonly TimeSpan Usual = TimeSpan.FromDays(2);

    internal static Command Create(Terminal terminal)
    {
        var sources = new SourceOptions();
        var topics = Many("--about", "What it is about; several mean any of them.", "TOPIC");
        var speakers = Many("--speaker", "Who must have said it; several mean any of them.", "NAME");
        var outlets = Many("--from", "An outlet, author, series or title that it must stand in; several mean any of them.", "SOURCE");
        var kinds = Many("--kind", "A kind of source that it must stand in, as dialogs/sources.yaml lists them: \"think tanks\", news, transcripts, ….", "KIND");
        var direct = new Option<bool>("--direct") { Description = "Only what stands in the speaker's own words." };
        var since = new Option<string?>("--since") { Description = "Since when documents were taken in: a day, or a day and a time in UTC. Default: two days ago.", HelpName = "YYYY-MM-DD[THH:MM]" };
        var most = new Option<int>("--most") { Description = "The most quotes.", HelpName = "N", DefaultValueFactory = _ => 10 };
        var baseUrl = new Option<string?>("--base-url") { Description = "The address that links begin with.", HelpName = "URL" };
        var json = new Option<bool>("--json") { Description = "Print one JSON object." };
        var command = new Command("digest", "Show what a digest would hold: what is new, by topic and speaker.") { topics, speakers, outlets, kinds, direct, since, most, baseUrl, json };
        sources.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            if (parsed.GetValue(most) is < 1 or > 100) throw new CommandFailure("--most must be a number from 1 to 100.", CommandFailure.WrongUsage);
            var now = terminal.Time.GetUtcNow();
            var from = Moment(parsed.GetValue(since)) ?? now - Usual;
            var publicUrl = PublicAddress.Parse(parsed.GetValue(baseUrl)) ?? PublicAddress.Configured();
            using var opened = OpenedBriefing.Open(sources.Read(parsed), terminal, keepsState: false);
            var read = opened.Ingest(null, cancellation);
            opened.Refresh(publicUrl);
            if (opened.Knowledge!.Current.Snapshot.Documents.IsEmpty) throw new CommandFailure(opened.WhyEmpty(read));
            var subscription = new Subscription
            {
                Id = "preview",
                Kind = SubscriptionKind.Digest,
                Conversation = "",
                OwnerId = "",
                Created = now,
                MostItems = parsed.GetValue(most),
                Filter = new DigestFilter([.. parsed.GetValue(speakers)!], [.. parsed.GetValue(topics)!], [.. parsed.GetValue(outlets)!], [.. parsed.GetValue(kinds)!]) { OnlyDirect = parsed.GetValue(direct) },
            };
            var began = terminal.Time.GetTimestamp();
            // Nobody can press its buttons here.
            var reply = opened.Composer!.Preview(subscription, from, now).Reply with { Actions = [] };
            terminal.Output.WriteLine(parsed.GetValue(json)
                ? JsonSerializer.Serialize(AnswerLines.From(null, "", reply, terminal.Time.GetElapsedTime(began)), ContractJson.Lines.AnswerLine)
                : ReplyText.Render(reply).ForTerminal());
            return Task.FromResult(0);
        });
        return command;
    }

    private static Option<string[]> Many(string name, string description, string help) =>
        new(name) { Description = description, HelpName = help, DefaultValueFactory = _ => [], Arity = ArgumentArity.OneOrMore };

    private static DateTimeOffset? Moment(string? text) => text is null ? null
        : DateTimeOffset.TryParseExact(text, ["yyyy-MM-dd", "yyyy-MM-ddTHH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment
            : throw new CommandFailure($"\"{text}\" is no day; write it like 2025-03-04 or 2025-03-04T08:30.", CommandFailure.WrongUsage);
}
