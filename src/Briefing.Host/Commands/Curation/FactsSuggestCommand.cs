using System.CommandLine;
using System.Text.Json;
using Briefing.Host.Contract;
using Briefing.Host.Reader;
using Briefing.Host.Serving;
using Briefing.Knowledge.Facts.Suggestions;

namespace Briefing.Host.Commands.Curation;

/// <summary><c>facts suggest</c>: proposes quotations for facts, and takes the curator's word on them.</summary>
internal static class FactsSuggestCommand
{
    private const int Listed = 10;
    private const int MostListed = 100;
    private const string Indent = "           ";

    internal static Command Create(Terminal terminal)
    {
        var options = new SuggestOptions();
        var command = new Command("suggest", "Propose quotations that are worth a fact; accept or refuse them.");
        options.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            var (accepted, refused) = (parsed.GetValue(options.Accept) ?? [], parsed.GetValue(options.Refuse) ?? []);
            if (accepted.Length > 1 && parsed.GetValue(options.Claim) is not null)
                throw new CommandFailure("A claim belongs to one fact; accept the suggestions one by one, or leave out --claim.", CommandFailure.WrongUsage);
            if (accepted.Length == 0 && (parsed.GetValue(options.Claim) is not null || parsed.GetValue(options.Topics) is { Length: > 0 }))
                throw new CommandFailure("--claim and --topic go with --accept ID; to look for quotations on something, use --about.", CommandFailure.WrongUsage);
            if (accepted.Intersect(refused).FirstOrDefault() is { } both) throw new CommandFailure($"{both} cannot be accepted and refused.", CommandFailure.WrongUsage);
            using var curation = OpenedCuration.Open(options.Sources.Read(parsed), terminal, cancellation);
            var finder = new SuggestionFinder(curation.Store.Load(), curation.Histories.SelectMany(history => history.Changes), curation.Lexicon);
            if (accepted.Length + refused.Length == 0) List(finder, options, parsed, curation, terminal);
            else SuggestionDecisions.Take(finder, options, parsed, accepted, refused, curation, terminal, cancellation);
            return Task.FromResult(0);
        });
        return command;
    }

    private static void List(SuggestionFinder finder, SuggestOptions options, ParseResult parsed, OpenedCuration curation, Terminal terminal)
    {
        var most = parsed.GetValue(options.Most) ?? Listed;
        if (most is < 1 or > MostListed) throw new CommandFailure($"--most takes a number from 1 to {MostListed}.", CommandFailure.WrongUsage);
        var wish = new SuggestionWish(OneText.OrNull(parsed.GetValue(options.Speaker)), OneText.All(parsed.GetValue(options.About)), OneText.OrNull(parsed.GetValue(options.Document)));
        var suggestions = finder.Best(wish, most);
        if (parsed.GetValue(options.Json))
        {
            foreach (var suggestion in suggestions) terminal.Output.WriteLine(JsonSerializer.Serialize(SuggestionLine.Of(suggestion, PublicAddress.Configured()), ContractJson.Lines.SuggestionLine));
            return;
        }

        foreach (var suggestion in suggestions)
        {
            var line = SuggestionLine.Of(suggestion, PublicAddress.Configured());
            Write(terminal, $"{line.Id,-9}  {SpeechBadge.Describe(suggestion.Statement, suggestion.Document.Metadata)}; {suggestion.Document.Metadata.DisplayTitle}");
            Write(terminal, Indent + (line.Quote[0] is '“' or '"' or '«' ? line.Quote : $"“{line.Quote}”"));
            Write(terminal, Indent + line.Link);
        }

        Write(terminal, suggestions.IsEmpty
            ? "There is nothing to suggest: no further quotation names its speaker in full, is told as said, and stands for itself."
            : $"""

              Accept one:   briefing-bot facts suggest --accept {suggestions[0].Id} --claim "what it shows, in your words"{curation.Options}
              Refuse some:  briefing-bot facts suggest --refuse {string.Join(' ', suggestions.Take(2).Select(suggestion => suggestion.Id))}{curation.Options}
              """);
    }

    private static void Write(Terminal terminal, string line) => terminal.Output.WriteLine(line.ForTerminal());
}
