using System.Diagnostics;
using Briefing.Evaluation.Breaking;
using Briefing.Evaluation.Chaos;
using Briefing.Evaluation.Crowd;
using Briefing.Evaluation.Digests;
using Briefing.Evaluation.Formats.Pdf;
using Briefing.Evaluation.Intents;
using Briefing.Evaluation.Pages;
using Briefing.Evaluation.Quotations.Gold;
using Briefing.Evaluation.Quotations.Polnear;
using Briefing.Evaluation.Quotations.Said;
using Briefing.Evaluation.Ranking;
using Briefing.Evaluation.Recognizers;
using Briefing.Evaluation.Reports;
using Briefing.Evaluation.Robustness;
using Briefing.Evaluation.Running;
using Briefing.Evaluation.Scale;
using Briefing.Evaluation.Scoring;
using Briefing.Evaluation.Summaries;
using Briefing.Evaluation.Tokens;
using Briefing.Evaluation.Topics;
using Briefing.Evaluation.Turns;
using Briefing.Evaluation.Verification;

namespace Briefing.Evaluation;

/// <summary>
/// The evaluation as a program, for tuning: <c>[SET]... [--verbose] [--links]</c>. A set is a name in expected.yaml or
/// <c>selqa</c>; without one all are run. <c>pages [--verbose] [LAYOUT]</c> measures the reading of web pages,
/// <c>printed [--verbose] [NAME]</c> that of PDF files; <c>quotations [--verbose] [SET]</c> the attribution of quotations in texts of
/// our own, <c>polnear DIRECTORY [--errors N]</c> in a public corpus; <c>topics [--verbose]</c> the topics of texts of our own; <c>intents [--verbose]</c> what utterances are for,
/// <c>robustness [--verbose] [SET]</c> what typos, lower case and politeness cost;
/// <c>answering [--write DIALOGS] SET...</c> learns when to answer, with a table of how far its confidence holds, <c>examples FILE SET...</c> writes
/// what that is learned from, and <c>questions CORPUS FILE [--all]</c> asks a file of questions; <c>scale</c> and <c>kills</c> ingest many invented documents;
/// <c>composing [--subscriptions N] [--statements N] [--seed N]</c> composes many digests over one store version;
/// <c>tokens [--seconds N]</c> times the check of tokens;
/// <c>chaos [--recipients N] [--kills N] [--senders N] [--seed N] [--postgresql] [--keys]</c> sends digests through a failing connector while senders are killed;
/// <c>turns [--turns N] [--kills N] [--stops N] [--talkers N] [--hosts N] [--seed N] [--postgresql]</c> asks questions while hosts are killed;
/// <c>inbox [--seconds N] [--postgresql]</c> times what keeping a turn costs. Failures of
/// held sets are never printed: those sets measure, nothing is tuned to them.
/// </summary>
internal static class Program
{
    private static async Task<int> Main(string[] args)
    {
        if (args is ["pages", .. var rest]) return PagesRun.Print(rest);
        if (args is ["recovery", .. var layouts]) return RecoveryRun.Print(layouts);
        if (args is ["reports", .. var reports]) return ReportsRun.Print(reports);
        if (args is ["printed", .. var files]) return PrintedRun.Print(files);
        if (args is ["quotations", .. var sets]) return GoldRun.Print(sets, Console.Out);
        if (args is ["polnear", .. var polnear]) return PolnearRun.Print(polnear);
        if (args is ["said", .. var said]) return SaidRun.Print(said, Console.Out);
        if (args is ["recognizers", .. var specs]) return RecognizersRun.Print(specs);
        if (args is ["verification", .. var quotes]) return await VerificationRun.PrintAsync(quotes);
        if (args is ["summaries", .. var summaries]) return SummariesRun.Print(summaries);
        if (args is ["topics", .. var topics]) return TopicsRun.Print(topics);
        if (args is ["intents", .. var utterances]) return IntentsRun.Print(utterances, Console.Out);
        if (args is ["robustness", .. var altered]) return await RobustnessRun.PrintAsync(altered, Console.Out);
        if (args is ["scale", .. var scale]) return await ScaleRun.PrintAsync(scale);
        if (args is ["answering", .. var answering]) return Answering.AnsweringRun.Print(answering);
        if (args is ["examples", .. var examples]) return Answering.ExamplesDump.Print(examples);
        if (args is ["questions", .. var asked]) return await QuestionsRun.PrintAsync(asked);
        if (args is ["composing", .. var composing]) return ComposingRun.Print(composing);
        if (args is ["chaos", .. var chaos]) return await ChaosRun.PrintAsync(chaos);
        if (args is ["chaos-sender", .. var sender]) return await ChaosSender.RunAsync(sender);
        if (args is ["digests-load", .. var load]) return DigestLoadRun.Print(load);
        if (args is ["simulation", .. var simulated]) return SimulationRun.Print(simulated);
        if (args is ["tokens", .. var tokens]) return await TokensRun.PrintAsync(tokens, Console.Out);
        if (args is ["inbox", .. var inbox]) return await InboxRun.PrintAsync(inbox);
        if (args is [SlackServing.Command, var store, var urls, var api, var lease]) return await SlackServing.RunAsync(store, urls, api, lease);
        if (args is ["crowd", .. var crowd]) return await CrowdRun.PrintAsync(crowd);
        if (args is ["turns", .. var turns]) return await TurnsRun.PrintAsync(turns);
        if (args is ["kills", .. var kills]) return await KillsRun.PrintAsync(kills);
        var options = args.Where(arg => arg.StartsWith('-')).Select(arg => arg.TrimStart('-')).ToHashSet(StringComparer.Ordinal);
        var names = args.Where(arg => !arg.StartsWith('-')).ToList();
        var expected = ExpectedScores.Load();
        var known = expected.Sets.Select(set => set.Name).Append("selqa").ToList();
        if (names.Except(known).Any() || options.Except(["verbose", "links"]).Any())
        {
            await Console.Error.WriteLineAsync($"usage: [--verbose] [--links] [SET]...   where SET is one of {string.Join(", ", known)}");
            return 2;
        }

        if (names.Count == 0) names = known;
        var regressions = new List<string>();
        foreach (var corpus in expected.Sets.Where(set => names.Contains(set.Name)).GroupBy(set => set.Corpus))
            regressions.AddRange(await AskAsync([.. corpus], options.Contains("verbose"), options.Contains("links")));
        if (names.Contains("selqa")) Console.WriteLine(SelQaRun.Score());
        foreach (var regression in regressions) Console.WriteLine(regression);
        return regressions.Count == 0 ? 0 : 1;
    }

    private static async Task<IEnumerable<string>> AskAsync(IReadOnlyList<ExpectedSet> sets, bool verbose, bool links)
    {
        var address = ServedHost.FreeAddress();
        var watch = Stopwatch.StartNew();
        using var corpus = new CorpusUnderTest(Corpora.Documents(sets[0]), address);
        await Console.Error.WriteLineAsync($"{sets[0].Corpus}: read in {watch.Elapsed.TotalSeconds:0.0} s");
        var regressions = new List<string>();
        var quotes = new List<Briefing.Conversation.Turns.Quote>();
        foreach (var set in sets)
        {
            var verdicts = await corpus.AskAsync(Corpora.Questions(set));
            if (verbose && !set.IsHeld)
                foreach (var verdict in verdicts.Where(verdict => verdict.Failed)) Console.WriteLine(ScoreTable.Failure(verdict));
            Console.WriteLine(ScoreTable.Of(set.Name, verdicts));
            regressions.AddRange(set.Regressions(Scores.Of(verdicts)));
            quotes.AddRange(verdicts.SelectMany(verdict => verdict.Reply.Quotes));
        }

        if (links)
        {
            using var host = await ServedHost.StartAsync(corpus.StorePath, address);
            var (count, broken) = await LinkCheck.OpenAsync(host, quotes);
            Console.WriteLine($"links that open: {count - broken.Count} of {count}");
            regressions.AddRange(broken);
        }

        return regressions;
    }
}
