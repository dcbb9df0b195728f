using System.CommandLine;
using Briefing.Knowledge.Facts;
using Briefing.Knowledge.Facts.Editing;
using Briefing.Knowledge.Facts.History;

namespace Briefing.Host.Commands.Curation;

/// <summary><c>facts edit</c>: another claim, speaker, topics or quote for a fact.</summary>
internal static class FactsEditCommand
{
    internal static Command Create(Terminal terminal)
    {
        var sources = new SourceOptions();
        var quote = new QuoteOptions();
        var id = new Argument<string>("ID") { Description = "The fact, as `facts list` calls it." }.RefusingOptions();
        var link = new Option<string?>("--link") { Description = "The link of the quote that it is to rest on now.", HelpName = "LINK" };
        var claim = new Option<string?>("--claim") { Description = "The claim in your own words.", HelpName = "TEXT" };
        var speaker = new Option<string?>("--speaker") { Description = "Whose words they are; \"\" leaves it to the document.", HelpName = "NAME" };
        var modality = ModalityOption.Create("How firmly it was said; \"\" leaves it to the document: ");
        var topics = new Option<string[]>("--topic") { Description = "The topics in place of those it has; \"\" for none.", HelpName = "TOPIC" };
        var confirm = new Option<bool>("--confirm") { Description = "The document has changed, and you have read the difference: rest the fact on the words of today." };
        var author = CurationAuthor.Option();
        var command = new Command("edit", "Change the claim, speaker, topics or quote of a fact.") { id, claim, speaker, modality, topics, link, confirm, author };
        quote.AddTo(command);
        sources.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            using var curation = OpenedCuration.Open(sources.Read(parsed), terminal, cancellation);
            var report = curation.Fact(parsed.GetRequiredValue(id));
            var fact = report.Fact;
            curation.Change(() =>
            {
                var isConfirmed = parsed.GetValue(confirm);
                if (isConfirmed && (parsed.GetValue(link) is not null || quote.AreGiven(parsed)))
                    throw new CommandFailure("--confirm keeps the quote as it is; leave out --link, --quote, --prefix and --suffix.", CommandFailure.WrongUsage);
                var place = isConfirmed ? Confirmed(report, curation)
                    : parsed.GetValue(link) is not null || quote.AreGiven(parsed) ? quote.Find(parsed, curation, parsed.GetValue(link), fact.Quote.Source) : null;
                var folder = Path.GetDirectoryName(report.File)!;
                return curation.Editor(folder, CurationAuthor.Of(parsed.GetValue(author), folder)).Edit(fact.Id, before => before with
                {
                    Claim = parsed.GetValue(claim) is { } text ? OneText.Of(text, "--claim") : before.Claim,
                    Speaker = parsed.GetValue(speaker) is { } name ? OneText.OrNull(name) : before.Speaker,
                    Modality = parsed.GetValue(modality) is { } firmness ? ModalityOption.Read(firmness) : before.Modality,
                    Topics = parsed.GetValue(topics) is { Length: > 0 } all ? OneText.All(all) : before.Topics,
                    Quote = place is null ? before.Quote : Named(place, folder, before),
                });
            }, cancellation);
            FactText.Done(curation.Fact(fact.Id), $"Changed {fact.Id}.", curation, terminal);
            return Task.FromResult(0);
        });
        return command;
    }

    /// <summary>What stands in the place of the quote today, which the curator has seen in the difference.</summary>
    private static QuotePlace Confirmed(FactReport report, OpenedCuration curation)
    {
        if (report.Standing == FactStanding.InUse) throw new CommandFailure($"{report.Fact.Id} is in use; there is nothing to confirm.");
        if (report is not { Today: { } today, Anchored: { } anchored })
            throw new CommandFailure($"Nothing like the quote of {report.Fact.Id} stands in its document now; give it another one with --link or --quote, or hide it.");
        var document = curation.Store.Find(anchored.Statement.DocumentId, null)
            ?? throw new CommandFailure($"The document of {report.Fact.Id} is not among the sources any more; give it another one with --link, or hide it.");
        return new QuoteFinder(curation.Store).ByPassage(document, today);
    }

    /// <summary>The same document keeps the name that the curator gave it; one of another folder is named by its id.</summary>
    private static QuoteSelector Named(QuotePlace place, string folder, CuratedState before) => place.Quote with
    {
        Source = before.Quote.Source == place.Document.Metadata.Id || place.Folder != folder ? place.Document.Metadata.Id : place.Quote.Source,
    };
}
