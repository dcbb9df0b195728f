using System.Collections.Immutable;
using System.Globalization;
using Briefing.Conversation.Turns;
using Briefing.Knowledge.Storage;

namespace Briefing.Host.Page;

/// <summary>
/// The questions that the page offers: what the bot itself suggests from the store, and then what those said who are quoted
/// most; each one asked once to see that it has an answer.
/// </summary>
internal static class ExampleQuestions
{
    private const int Most = 6;
    private const int Enough = 3;

    internal static async Task<ImmutableArray<string>> FindAsync(IBot bot, StoreSnapshot snapshot, TimeProvider time, CancellationToken cancellation)
    {
        var help = await bot.RespondAsync(PageTurns.Of("page:examples", "help", time), cancellation);
        var answered = ImmutableArray.CreateBuilder<string>();
        foreach (var (candidate, enough) in help.Suggestions.Select(suggestion => (suggestion, Most))
            .Concat(AboutSpeakers(snapshot).Select(question => (question, Enough))))
        {
            if (answered.Count >= enough || answered.Contains(candidate)) continue;
            var reply = await bot.RespondAsync(PageTurns.Of("page:examples:check", candidate, time), cancellation);
            if (reply.Outcome == Outcome.Answer) answered.Add(candidate);
        }

        return answered.ToImmutable();
    }

    private static IEnumerable<string> AboutSpeakers(StoreSnapshot snapshot) => Enumerable.Range(0, snapshot.Statements.Length)
        .Select(place => snapshot.Statements.SpeakerOf(place)?.Name)
        .OfType<string>()
        .CountBy(name => name, StringComparer.Ordinal)
        .OrderByDescending(count => count.Value)
        .Take(Most)
        .Select(count => string.Create(CultureInfo.InvariantCulture, $"What did {count.Key} say?"));
}
