using System.CommandLine;
using Briefing.Knowledge.Facts;
using Briefing.Knowledge.Facts.Editing;
using Briefing.Knowledge.Facts.History;

namespace Briefing.Host.Commands.Curation;

/// <summary><c>facts hide</c>: takes a fact, or a quotation that was found in a document, from answers; or gives it back.</summary>
internal static class FactsHideCommand
{
    internal static Command Create(Terminal terminal)
    {
        var sources = new SourceOptions();
        var what = new Argument<string>("ID|LINK") { Description = "A fact, as `facts list` calls it, or the link of a quote, copied from an answer." }.RefusingOptions();
        var because = new Option<string?>("--because") { Description = "Why, for the history and for other curators.", HelpName = "TEXT" };
        var speaker = new Option<string?>("--speaker") { Description = "With a LINK: hide the quote only as words of this person.", HelpName = "NAME" };
        var undo = new Option<bool>("--undo") { Description = "Give it back to answers." };
        var author = CurationAuthor.Option();
        var command = new Command("hide", "Take a fact, or a quote that was read wrongly, from answers. --undo gives it back.") { what, because, speaker, undo, author };
        sources.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            using var curation = OpenedCuration.Open(sources.Read(parsed), terminal, cancellation);
            var (named, isUndone, why) = (parsed.GetRequiredValue(what), parsed.GetValue(undo), OneText.OrNull(parsed.GetValue(because)));
            var done = curation.Change(() =>
                curation.Facts.FirstOrDefault(fact => fact.Fact.Id == named) is { } fact ? Fact(Editor(fact.File), named, isUndone, why)
                : curation.Hidden.FirstOrDefault(hidden => hidden.Quote.Id == named) is { } hidden ? Hidden(Editor(hidden.File), named, isUndone)
                : named.Contains('/', StringComparison.Ordinal) ? Quote(curation, named, isUndone, OneText.OrNull(parsed.GetValue(speaker)), why, folder => Editor(Path.Combine(folder, "facts.yaml")))
                : throw new CommandFailure($"There is no fact {named}; `briefing-bot facts list` shows the ids, and answers show the links of quotes."), cancellation);
            terminal.Output.WriteLine(done.ForTerminal());
            return Task.FromResult(0);

            FactsEditor Editor(string file) => curation.Editor(Path.GetDirectoryName(file)!, CurationAuthor.Of(parsed.GetValue(author), curation.Folders[0]));
        });
        return command;
    }

    private static string Fact(FactsEditor editor, string id, bool isUndone, string? because)
    {
        editor.Hide(id, !isUndone, because);
        return isUndone ? $"{id} is in use again." : $"{id} is hidden: answers do not use it any more. `briefing-bot facts hide {id} --undo` gives it back.";
    }

    private static string Hidden(FactsEditor editor, string id, bool isUndone)
    {
        if (!isUndone) throw new CommandFailure($"{id} is hidden already; --undo gives it back.");
        editor.ShowQuote(id);
        return $"{id} is given back to answers.";
    }

    private static string Quote(OpenedCuration curation, string link, bool isUndone, string? speaker, string? because, Func<string, FactsEditor> editor)
    {
        var place = new QuoteFinder(curation.Store).ByLink(link);
        var folder = place.Folder.Length > 0 ? place.Folder : curation.Folders[0];
        if (isUndone)
        {
            var hidden = curation.Hidden.FirstOrDefault(hidden => hidden.Quote.Quote.Exact == place.Quote.Exact)
                ?? throw new CommandFailure("That quote is not hidden; `briefing-bot facts list` shows what is.");
            return Hidden(editor(folder), hidden.Quote.Id, isUndone: true);
        }

        var id = editor(folder).HideQuote(new CuratedState { Speaker = speaker, IsHidden = true, Because = because, Quote = place.Quote });
        return $"Hidden as {id}: “{place.Quote.Exact}” answers nothing any more{(speaker is null ? "" : $" as words of {speaker}")}. `briefing-bot facts hide {id} --undo` gives it back."
            + string.Concat(curation.Facts.Where(fact => fact.Standing == FactStanding.InUse && Rests(fact, place))
                .Select(fact => $"\nThe fact {fact.Fact.Id} rests on the same words and is in use: `briefing-bot facts hide {fact.Fact.Id}` hides it too."));
    }

    private static bool Rests(FactReport fact, QuotePlace place) =>
        fact.Anchored!.Statement.DocumentId == place.Document.Metadata.Id
        && fact.Anchored.Statement.Passage.Spans.Any(span => place.Spans.Spans.Any(span.Overlaps));
}
