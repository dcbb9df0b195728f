using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Briefing.Conversation.Digests.Content;
using Briefing.Conversation.Digests.Subscriptions;
using Briefing.Conversation.Turns;
using Briefing.Evaluation.Running;
using Briefing.Evaluation.Scale;
using Briefing.Host.Measuring.Invented;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Search;
using Briefing.Knowledge.Storage;

namespace Briefing.Evaluation.Digests;

/// <summary>
/// <c>composing [--subscriptions N] [--statements N] [--seed N]</c>: composes the digests of so many subscriptions over one store
/// version with a tenth of its documents new, and prints how long that takes beside composing each with nothing shared.
/// </summary>
internal static class ComposingRun
{
    /// <summary>How many are composed with nothing shared: each finds for itself what is new.</summary>
    private const int Alone = 25;

    private static readonly DateTimeOffset Now = new(2026, 2, 2, 8, 0, 0, TimeSpan.Zero);

    internal static int Print(string[] args)
    {
        var (subscriptions, statements, seed) = (Numbers.Of(args, "--subscriptions", 10_000), Numbers.Of(args, "--statements", 30_000), Numbers.Of(args, "--seed", 1));
        var folder = Directory.CreateTempSubdirectory("briefing-composing-");
        try
        {
            var report = Run(folder.FullName, subscriptions, statements, seed);
            Console.WriteLine(report);
            return report.Lost == 0 ? 0 : 1;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    internal static ComposingReport Run(string folder, int subscriptions, int statements, int seed)
    {
        var dialogs = ReadDocuments.Dialogs;
        using var store = SqliteFactStore.Open(Path.Combine(folder, "store.db"), TimeProvider.System, SpeechLexicon.Load(dialogs));
        InventedStore.Fill(store, new InventedCorpus(statements, seed, null), "composing", _ => { }, CancellationToken.None);
        var knowledge = new KnowledgeBase(store, TopicSynonyms.Load(dialogs), RankingWeights.Load(dialogs));
        var bot = BriefingBot.Create(knowledge, store, dialogs, new BotOptions("http://localhost:3978"), TimeProvider.System);
        bot.Digests(store.Database).NoteNews();
        var before = new DigestContent(store.Version, Now.AddDays(-1), []);
        var (documents, known) = (new Briefing.Host.Measuring.Invented.InventedDocuments(seed), knowledge.Current.Snapshot.Documents.Length);
        store.PutMany([.. Enumerable.Range(0, Math.Max(1, known / 10)).Select(n => documents.Make(Path.Combine(Path.GetTempPath(), "briefing-invented"), 900_000 + n))]);
        knowledge.Refresh();
        knowledge.Current.FindTopics();
        var wanted = new InventedSubscriptions(knowledge.Current.Snapshot, knowledge.Current.Topics, seed).Draw(subscriptions);
        var (watch, composer) = (Stopwatch.StartNew(), bot.Digests(store.Database));
        composer.Compose(wanted[0], before, Now);
        var first = watch.Elapsed;
        var (times, quotes, lost) = (new ConcurrentBag<double>(), 0L, 0);
        watch.Restart();
        Parallel.ForEach(wanted, subscription =>
        {
            var began = Stopwatch.GetTimestamp();
            var digest = composer.Compose(subscription, before, Now);
            times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            Interlocked.Add(ref quotes, digest.Reply.Quotes.Length);
            if (digest.HasNews == digest.Reply.Quotes.IsEmpty || digest.Reply.Quotes.Length > subscription.MostItems) Interlocked.Increment(ref lost);
        });
        var total = watch.Elapsed;
        watch.Restart();
        foreach (var subscription in wanted.Take(Alone)) bot.Digests(store.Database).Compose(subscription, before, Now);
        return new ComposingReport(knowledge.Current.Snapshot.Documents.Length, knowledge.Current.Snapshot.Statements.Length, Math.Max(1, known / 10), subscriptions,
            wanted.Select(subscription => subscription.Filter).Distinct().Count(), quotes, first, total, [.. times.Order()], watch.Elapsed / Alone, lost);
    }
}

/// <summary>What composing many digests took.</summary>
internal sealed record ComposingReport(
    int Documents, int Statements, int New, int Subscriptions, int Filters, long Quotes, TimeSpan First, TimeSpan Total, double[] Times, TimeSpan Alone, int Lost)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"""
        {Documents} documents, {Statements} statements, {New} documents new; {Subscriptions} subscriptions with {Filters} different filters, {Quotes} quotes
        the first digest, which finds what is new: {First.TotalMilliseconds:0} ms
        all digests: {Total.TotalSeconds:0.0} s, {Subscriptions / Total.TotalSeconds:0} a second; each p50 {At(0.5):0.00} ms, p99 {At(0.99):0.00} ms, longest {Times[^1]:0} ms
        beside it, one with nothing shared: {Alone.TotalMilliseconds:0} ms
        wrong: {Lost}
        """);

    private double At(double share) => Times[(int)(share * (Times.Length - 1))];
}
