using System.CommandLine;
using Briefing.Knowledge.Facts.Editing;

namespace Briefing.Host.Commands.Curation;

/// <summary>The options that point to a quote: a link from an answer, or the document and the words.</summary>
internal sealed class QuoteOptions
{
    private readonly Option<string?> _source = new("--source") { Description = "The document: its file in the folder, or its id.", HelpName = "FILE|ID" };
    private readonly Option<string?> _quote = new("--quote") { Description = "The words, as they stand in the document.", HelpName = "TEXT" };
    private readonly Option<string?> _prefix = new("--prefix") { Description = "What stands before the words, where they stand more than once.", HelpName = "TEXT" };
    private readonly Option<string?> _suffix = new("--suffix") { Description = "What stands after them.", HelpName = "TEXT" };

    internal void AddTo(Command command)
    {
        foreach (var option in (Option[])[_source, _quote, _prefix, _suffix]) command.Options.Add(option);
    }

    /// <summary>Whether any of them is given.</summary>
    internal bool AreGiven(ParseResult parsed) =>
        ((Option<string?>[])[_source, _quote, _prefix, _suffix]).Any(option => parsed.GetValue(option) is not null);

    /// <summary>The place that the options point to, by a link where one is given.</summary>
    /// <param name="parsed">The arguments.</param>
    /// <param name="curation">The sources.</param>
    /// <param name="link">The link; null for none.</param>
    /// <param name="source">The document where --source does not name one; null where it must.</param>
    internal QuotePlace Find(ParseResult parsed, OpenedCuration curation, string? link, string? source = null)
    {
        var (document, words) = (parsed.GetValue(_source) ?? source, parsed.GetValue(_quote));
        var finder = new QuoteFinder(curation.Store);
        if (link is not null)
            return words is null && parsed.GetValue(_source) is null ? finder.ByLink(link)
                : throw new CommandFailure("Give either a LINK or --source and --quote, not both.", CommandFailure.WrongUsage);
        if (document is null || words is null)
            throw new CommandFailure("Say which quote is meant: a LINK copied from an answer, or --source FILE with --quote \"the words\".", CommandFailure.WrongUsage);
        var folder = curation.Folders.FirstOrDefault(folder => curation.Store.FindFile(Path.Combine(folder, document)) is not null) ?? curation.Folders.FirstOrDefault() ?? "";
        return finder.ByWords(folder, document, words, parsed.GetValue(_prefix), parsed.GetValue(_suffix));
    }
}
