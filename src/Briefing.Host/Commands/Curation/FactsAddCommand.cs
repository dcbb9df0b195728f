using System.CommandLine;
using Briefing.Knowledge.Facts.History;

namespace Briefing.Host.Commands.Curation;

/// <summary><c>facts add</c>: a new fact on a quote.</summary>
internal static class FactsAddCommand
{
    internal static Command Create(Terminal terminal)
    {
        var sources = new SourceOptions();
        var quote = new QuoteOptions();
        var link = new Argument<string?>("LINK") { Description = "The link of a quote, copied from an answer.", Arity = ArgumentArity.ZeroOrOne }.RefusingOptions();
        var claim = new Option<string?>("--claim") { Description = "What the quote shows, in your own words.", HelpName = "TEXT", Required = true };
        var speaker = new Option<string?>("--speaker") { Description = "Whose words they are, if the document does not make that clear.", HelpName = "NAME" };
        var modality = ModalityOption.Create("How firmly it was said, if the document does not make that clear: ");
        var topics = new Option<string[]>("--topic") { Description = "What it is about; may be given several times.", HelpName = "TOPIC" };
        var author = CurationAuthor.Option();
        var command = new Command("add", "Add a fact: a claim of yours with the quote it rests on.") { link, claim, speaker, modality, topics, author };
        quote.AddTo(command);
        sources.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            using var curation = OpenedCuration.Open(sources.Read(parsed), terminal, cancellation);
            var id = curation.Change(() =>
            {
                var place = quote.Find(parsed, curation, parsed.GetValue(link));
                var editor = curation.Editor(place.Folder, CurationAuthor.Of(parsed.GetValue(author), curation.Folders[0]));
                return editor.Add(new CuratedState
                {
                    Claim = OneText.Of(parsed.GetValue(claim), "--claim"),
                    Speaker = OneText.OrNull(parsed.GetValue(speaker)),
                    Modality = ModalityOption.Read(parsed.GetValue(modality)),
                    Topics = OneText.All(parsed.GetValue(topics)),
                    Quote = place.Quote,
                });
            }, cancellation);
            FactText.Done(curation.Fact(id), $"Added {id}.", curation, terminal);
            return Task.FromResult(0);
        });
        return command;
    }
}
