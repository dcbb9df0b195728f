using System.CommandLine;
using Briefing.Knowledge.Facts.Editing;
using Briefing.Knowledge.Facts.History;
using Briefing.Knowledge.Facts.Suggestions;

namespace Briefing.Host.Commands.Curation;

/// <summary>Makes facts of suggestions that a curator accepts, and remembers those that are refused.</summary>
internal static class SuggestionDecisions
{
    internal static void Take(
        SuggestionFinder finder, SuggestOptions options, ParseResult parsed, string[] accepted, string[] refused,
        OpenedCuration curation, Terminal terminal, CancellationToken cancellation)
    {
        // All are looked up first: a misspelt id is told before anything is written.
        var suggestions = accepted.Concat(refused).Distinct(StringComparer.Ordinal).ToDictionary(id => id, id => finder.Find(id)
            ?? throw new CommandFailure($"There is no suggestion {id} now; `briefing-bot facts suggest` lists them."), StringComparer.Ordinal);
        foreach (var id in accepted.Distinct(StringComparer.Ordinal))
        {
            var fact = curation.Change(() => Editor(suggestions[id], out var state).Add(
                state with
                {
                    Claim = parsed.GetValue(options.Claim) is { } claim ? OneText.Of(claim, "--claim") : suggestions[id].Claim,
                    Topics = parsed.GetValue(options.Topics) is { Length: > 0 } topics ? OneText.All(topics) : suggestions[id].Topics,
                },
                CurationAction.Accept), cancellation);
            FactText.Done(curation.Fact(fact), $"Accepted {id} as {fact}.", curation, terminal);
        }

        foreach (var id in refused.Distinct(StringComparer.Ordinal))
        {
            curation.Change(() =>
            {
                Editor(suggestions[id], out var state).Refuse(id, state);
                return true;
            }, cancellation);
            terminal.Output.WriteLine($"Refused {id}; it is not suggested again.");
        }

        FactsEditor Editor(QuoteSuggestion suggestion, out CuratedState state)
        {
            var place = new QuoteFinder(curation.Store).ByPassage(suggestion.Document, suggestion.Statement.Passage);
            state = new CuratedState { Speaker = suggestion.Statement.Speaker!.Name, Quote = place.Quote };
            return curation.Editor(place.Folder, CurationAuthor.Of(parsed.GetValue(options.Author), curation.Folders[0]));
        }
    }
}
