using Briefing.Fuzzing.Checks;
using Briefing.Fuzzing.Inputs.Writing;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Facts;
using Briefing.Knowledge.Quotations;

namespace Briefing.Fuzzing.Targets;

/// <summary>All readers that are fuzzed.</summary>
internal sealed class FuzzTargets : IDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), "briefing-fuzzing-" + Path.GetRandomFileName());
    private readonly StoreCheck _store;
    private readonly QuestionTarget _questions;

    public FuzzTargets(TimeProvider time)
    {
        var analyser = new DocumentAnalyser(SpeechLexicon.Load(Path.Combine(AppContext.BaseDirectory, "fuzzed-dialogs")));
        _store = new StoreCheck(Path.Combine(_folder, "store"), time);
        _questions = new QuestionTarget(Path.Combine(_folder, "bot"), time);
        All =
        [
            new PlainTextTarget(analyser, _store),
            new MarkdownTarget(analyser, _store),
            new HtmlTarget(analyser, _store),
            new FeedTarget(analyser, _store),
            new PrintTarget(analyser, _store),
            new WordTarget(analyser, _store),
            new MailTarget("eml", ".eml", Messages.Write, analyser, _store),
            new MailTarget("mhtml", ".mhtml", Messages.Archive, analyser, _store),
            new PdfTarget(analyser, _store),
            new CuratorFileTarget("sources", YamlFiles.Sources, (yaml, path) => SourcesFile.Parse(yaml, path), typeof(SourcesFileException)),
            new CuratorFileTarget("facts", YamlFiles.Facts, (yaml, path) => FactsFile.Parse(yaml, path), typeof(FactRefusedException)),
            new RobotsTarget(),
            new AddressTarget(),
            new ArchiveTarget(analyser, Path.Combine(_folder, "backup"), time),
            _questions,
        ];
    }

    /// <summary>Every target, in an order that a seed depends on.</summary>
    public IReadOnlyList<FuzzTarget> All { get; }

    /// <summary>The targets of some names; for none all but those that start other programs.</summary>
    /// <exception cref="FormatException">There is no target of a name; the message says which there are.</exception>
    public IReadOnlyList<FuzzTarget> Named(IReadOnlyList<string> names)
    {
        foreach (var name in names)
            if (!All.Any(target => target.Name == name))
                throw new FormatException($"there is no format \"{name}\"; there are {string.Join(", ", All.Select(target => target.Name))}");
        return names.Count == 0 ? [.. All.Where(target => !target.IsSlow)] : [.. All.Where(target => names.Contains(target.Name))];
    }

    public void Dispose()
    {
        _store.Dispose();
        _questions.Dispose();
        if (Directory.Exists(_folder)) Directory.Delete(_folder, recursive: true);
    }
}
