using System.Globalization;
using Briefing.Conversation.Digests.Content;
using Briefing.Conversation.Digests.Storage;

namespace Briefing.Conversation.Digests.Sending;

/// <summary>
/// Asks the questions that are kept anew when the store has something new. Those that are to be answered at once and now have an
/// answer are owed it; those that come at set times are looked at when their time comes.
/// </summary>
public sealed class StandingQuestions(DigestStores stores, TimeProvider time)
{
    private const int Page = 200;

    /// <summary>Owes the answers that a store version brings. Where two programs do this, each answer is owed once.</summary>
    /// <param name="composer">What answers them.</param>
    /// <param name="version">The store version.</param>
    /// <param name="cancellation">Ends it between two questions; what it left is found with the next version.</param>
    /// <returns>How many are owed.</returns>
    public int Match(IDigestComposer composer, long version, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(composer);
        var occurrence = string.Create(CultureInfo.InvariantCulture, $"answer:{version}");
        var (owed, after) = (0, (string?)null);
        while (stores.Subscriptions.StandingQuestions(after, Page) is { Length: > 0 } questions)
        {
            foreach (var question in questions.Where(question => question.Schedule is null))
            {
                cancellation.ThrowIfCancellationRequested();
                var last = DigestContent.Read(stores.Deliveries.LastContent(question.Id));
                var now = time.GetUtcNow();
                if (last is null && composer.Compose(question, last, now).HasNews && stores.Deliveries.Owe(question, occurrence, now)) owed++;
            }

            after = questions[^1].Id;
        }

        return owed;
    }
}
