using System.Collections.Immutable;
using Briefing.Conversation.Turns;

namespace Briefing.Host.Page;

/// <summary>The questions that the page offers: what the bot itself suggests from the store, each one asked once to see that it has an answer.</summary>
internal static class ExampleQuestions
{
    private const int Most = 6;

    internal static async Task<ImmutableArray<string>> FindAsync(IBot bot, TimeProvider time, CancellationToken cancellation)
    {
        var help = await bot.RespondAsync(Turn("page:examples", "help", time), cancellation);
        var answered = ImmutableArray.CreateBuilder<string>();
        foreach (var suggestion in help.Suggestions.Distinct(StringComparer.Ordinal))
        {
            if (answered.Count == Most) break;
            var reply = await bot.RespondAsync(Turn("page:examples:check", suggestion, time), cancellation);
            if (reply.Outcome == Outcome.Answer) answered.Add(suggestion);
        }

        return answered.ToImmutable();
    }

    private static Turn Turn(string conversation, string utterance, TimeProvider time) => new(conversation, utterance, time.GetUtcNow());
}
