using System.CommandLine;
using Briefing.Host.Commands;
using Briefing.Host.Commands.Curation;
using Briefing.Host.Commands.Curation.Feedback;
using Briefing.Host.Commands.Manifests;
using Briefing.Host.Commands.Scopes;

namespace Briefing.Host;

/// <summary>The commands of the program, in the order a newcomer meets them. Without one it serves.</summary>
internal static class Program
{
    private static Task<int> Main(string[] args) => RunAsync(args, Terminal.OfProcess());

    internal static Task<int> RunAsync(string[] args, Terminal terminal)
    {
        var root = new RootCommand("Briefing Bot: who said what, in verbatim quotes with links to their sources.")
        {
            ServeCommand.Create(terminal),
            AskCommand.Create(terminal),
            DigestCommand.Create(terminal),
            IngestCommand.Create(terminal),
            ReadCommand.Create(terminal),
            FactsCommand.Create(terminal),
            ChangesCommand.Create(terminal),
            FeedbackCommand.Create(terminal),
            SourcesCommand.Create(terminal),
            ScopesCommand.Create(terminal),
            QuotesCommand.Create(terminal),
            TopicsCommand.Create(terminal),
            RankCommand.Create(terminal),
            LearnCommand.Create(terminal),
            IntentsCommand.Create(terminal),
            WordsCommand.Create(terminal),
            RelatedCommand.Create(terminal),
            MeasureCommand.Create(terminal),
            ExportCommand.Create(terminal),
            ImportCommand.Create(terminal),
            ManifestCommand.Create(terminal),
            HealthCommand.Create(terminal),
        };
        ServeCommand.MakeDefault(root, terminal);
        return CommandRun.InvokeAsync(root, args, terminal);
    }
}
