using System.Collections.Immutable;
using Briefing.Conversation.Digests.Content.Corrections;
using Briefing.Conversation.Digests.Content.News;
using Briefing.Conversation.Digests.Content.Writing;
using Briefing.Conversation.Digests.Subscriptions;
using Briefing.Conversation.Questions;
using Briefing.Conversation.Turns;

namespace Briefing.Conversation.Digests.Content;

/// <summary>
/// Answers a question that was kept, as if it were asked now, from nothing but what is new since: with the threshold that every
/// answer must reach.
/// </summary>
internal sealed class StandingAnswer(DigestParts parts, ComposedView composed)
{
    internal Digest Compose(Subscription subscription, DigestContent? last, DateTimeOffset now, long through)
    {
        var view = composed.View;
        var asked = subscription.Question ?? "";
        var since = last is null ? new Since(0, subscription.Created, through) : composed.After(last, through);
        var reply = Answer(asked, composed.News(since), DigestMoments.Day(subscription, now));
        var sent = reply is null ? [] : reply.Quotes.Select(quote => CorrectionSearch.Item(quote.Statement, view.Document(quote.Source.Id)));
        return new Digest
        {
            HasNews = reply is not null,
            Content = new DigestContent(Math.Min(composed.StoreVersion, through), now,
                [.. sent.Concat(last?.Items ?? []).Take(DigestContent.MostItems)]) { New = reply?.Quotes.Length ?? 0 },
            Reply = reply is null
                ? Reply.Other(Outcome.Command, DigestWriting.Intent, 1, parts.Wording.Say("StandingNothing", asked))
                : reply with
                {
                    Text = parts.Wording.Say("StandingLead", asked, (double)reply.Quotes.Length, (double)reply.Quotes.Select(quote => quote.Source.Id).Distinct(StringComparer.Ordinal).Count()),
                    HeldBack = 0,
                    Suggestions = reply.HeldBack > 0 ? [asked] : [],
                    SuggestionsLead = "",
                },
        };
    }

    private Reply? Answer(string asked, NewsOfView news, DateOnly today)
    {
        if (news.Documents.IsEmpty || asked.Length == 0) return null;
        var view = composed.View;
        var question = new QuestionReader(view.Lexicon).Read(parts.Recognizer.Recognize(asked, view.Lexicon, today, isGoingOn: false));
        IReadOnlySet<string> admitted = question.Sources.IsEmpty ? news.Ids : question.Sources.SelectMany(source => source.Keys).Where(news.Ids.Contains).ToHashSet(StringComparer.Ordinal);
        if (admitted.Count == 0 || question.UnknownSpeaker is not null) return null;
        var before = admitted.SelectMany(view.StatementsOf).Where(statement => news.Of(statement) == Novelty.None)
            .Select(statement => $"{statement.DocumentId}/{statement.Passage.ToLocator()}").ToImmutableHashSet(StringComparer.Ordinal);
        var reply = parts.Answering(view, today).Answer(question with { Sources = [new Named([.. admitted.Order(StringComparer.Ordinal)], "")] }, before);
        return reply is { Outcome: Outcome.Answer } ? reply : null;
    }
}
