using Briefing.Conversation.Digests.Content.Matching;
using Briefing.Conversation.Digests.Content.News;
using Briefing.Conversation.Digests.Subscriptions;
using Briefing.Conversation.Questions;
using Briefing.Conversation.Questions.Evidence;
using Briefing.Conversation.Questions.Views;
using Briefing.Conversation.Understanding.Entities;

namespace Briefing.Conversation.Digests.Content;

/// <summary>Finds quotes again that a digest had no room for. One whose document changed meanwhile, or is gone, is left out.</summary>
internal sealed class HeldBackQuotes(StoreView view, DigestFilter filter)
{
    /// <summary>The quote as it was found; null where it does not stand any more.</summary>
    internal Match? Match(SentQuote item)
    {
        if (view.TitleOf(item.DocumentId) is null || view.Document(item.DocumentId).TextSha256 != item.TextSha256) return null;
        var statement = view.StatementsOf(item.DocumentId)
            .FirstOrDefault(statement => statement.Passage.ToLocator() == item.Locator && statement.Speaker?.Key == item.Speaker);
        if (statement is null) return null;
        var speaker = item.Speaker is null ? null : filter.Speakers.FirstOrDefault(name => view.Lexicon.People.Named(PeopleIndex.Normalise(name)).Contains(item.Speaker));
        return new Match(new Candidate(statement, view.Source(item.DocumentId), 1, Scope.Chosen), Novelty.Document, filter.Topics is [var topic] ? topic : null, speaker, [item.WordsHash]);
    }
}
