using System.Collections.Immutable;
using Briefing.Host.Serving;
using Briefing.Knowledge.Facts;
using Briefing.Knowledge.Facts.Editing;
using Briefing.Knowledge.Facts.History;
using Briefing.Knowledge.Ingestion;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Storage;

namespace Briefing.Host.Commands.Curation;

/// <summary>Sources that were read in just now, with how their curated facts stand.</summary>
internal sealed class OpenedCuration : IDisposable
{
    private readonly OpenedBriefing _opened;
    private readonly StoreChoice _choice;
    private readonly Terminal _terminal;

    private OpenedCuration(OpenedBriefing opened, StoreChoice choice, Terminal terminal, IngestReport report) =>
        (_opened, _choice, _terminal, Report) = (opened, choice, terminal, report);

    /// <summary>How every fact stands that can be read.</summary>
    internal ImmutableArray<FactReport> Facts => Report.CuratedFacts;

    /// <summary>How every hidden quotation stands.</summary>
    internal ImmutableArray<HiddenReport> Hidden => Report.HiddenQuotes;

    /// <summary>Entries that cannot be read at all, with file and line.</summary>
    internal ImmutableArray<string> Unreadable =>
    [
        .. Report.RefusedFacts.Except(
            Facts.Select(fact => fact.Message).Concat(Hidden.Select(hidden => hidden.Message)).OfType<string>(), StringComparer.Ordinal),
    ];

    /// <summary>The store.</summary>
    internal IFactIntake Store => _opened.Intake;

    /// <summary>What quotations are found with.</summary>
    internal SpeechLexicon Lexicon => _opened.Lexicon;

    /// <summary>The sources folders, the first of which gets facts on documents that lie in none.</summary>
    internal ImmutableArray<string> Folders =>
        [.. _choice.Sources.Where(Directory.Exists).Select(Path.TrimEndingDirectorySeparator).Concat(Report.Folders).Distinct(StringComparer.Ordinal)];

    private IngestReport Report { get; set; }

    internal static OpenedCuration Open(StoreChoice choice, Terminal terminal, CancellationToken cancellation)
    {
        if (choice.Sources.Count == 0)
            throw new CommandFailure("Name the folder of documents whose facts are meant with --sources DIR.", CommandFailure.WrongUsage);
        var opened = OpenedBriefing.Open(choice, terminal, keepsState: true);
        try
        {
            return new OpenedCuration(opened, choice, terminal, opened.Ingest(null, cancellation));
        }
        catch
        {
            opened.Dispose();
            throw;
        }
    }

    /// <summary>Does what changes facts, says in the command line's words where it cannot, and reads the facts again.</summary>
    internal T Change<T>(Func<T> change, CancellationToken cancellation)
    {
        if (_choice.IsPracticePack)
            throw new CommandFailure("The practice pack's facts are part of the program; name your own folder of documents with --sources DIR.", CommandFailure.WrongUsage);
        try
        {
            var result = change();
            Report = _opened.Ingest(null, cancellation, isShown: false);
            return result;
        }
        catch (CurationException fault)
        {
            throw new CommandFailure(fault.Message);
        }
    }

    /// <summary>An editor of the facts.yaml of a folder; of the first one for documents that lie in no folder.</summary>
    internal FactsEditor Editor(string folder, string author)
    {
        var chosen = folder.Length > 0 ? folder : Folders.FirstOrDefault()
            ?? throw new CommandFailure("Name the folder whose facts.yaml is meant with --sources DIR.", CommandFailure.WrongUsage);
        return new FactsEditor(Store, chosen, author, _terminal.Time);
    }

    /// <summary>The histories of all folders that have one.</summary>
    internal IEnumerable<CurationHistory> Histories => Folders.Select(folder => CurationHistory.Of(Store, folder)).Where(history => history.Changes.Length > 0);

    /// <summary>The options that name these sources, for commands that a curator copies.</summary>
    internal string Options => _choice.IsPracticePack ? ""
        : string.Concat(_choice.Sources.Select(source => $" --sources {Quoted(source)}"))
            + (_choice.IsConfigured || _choice.Store == StoreLocation.For(_choice.Sources) ? "" : $" --store {Quoted(_choice.Store)}");

    internal static string Quoted(string path) => path.All(c => char.IsLetterOrDigit(c) || c is '/' or '.' or '-' or '_' or '~' or ':' or '\\') ? path : $"'{path}'";

    /// <summary>The fact of an id.</summary>
    /// <exception cref="CommandFailure">There is none.</exception>
    internal FactReport Fact(string id) => Facts.FirstOrDefault(fact => fact.Fact.Id == id)
        ?? throw new CommandFailure($"There is no fact {id}; `briefing-bot facts list` shows the ids.");

    /// <inheritdoc/>
    public void Dispose() => _opened.Dispose();
}
