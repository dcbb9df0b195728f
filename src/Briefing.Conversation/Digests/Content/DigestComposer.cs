using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Briefing.Conversation.Digests.Content.Corrections;
using Briefing.Conversation.Digests.Content.Matching;
using Briefing.Conversation.Digests.Content.News;
using Briefing.Conversation.Digests.Content.Writing;
using Briefing.Conversation.Digests.Subscriptions;
using Briefing.Conversation.Questions;
using Briefing.Conversation.Questions.Evidence;
using Briefing.Conversation.Replies;
using Briefing.Conversation.Scopes;
using Briefing.Conversation.Turns;
using Briefing.Knowledge.Storage;

namespace Briefing.Conversation.Digests.Content;

/// <summary>Composes digests from the store as it is now, with the parts that questions are answered with.</summary>
internal sealed class DigestComposer(DigestParts parts, NewsLog log) : IDigestComposer
{
    private readonly ConditionalWeakTable<StoreView, ComposedView> _composed = [];

    /// <inheritdoc/>
    public void NoteNews() => log.Of(parts.Views.Whole().Knowledge);

    /// <inheritdoc/>
    public Digest Compose(Subscription subscription, DigestContent? last, DateTimeOffset now, DigestContent? begun = null, long delivery = 0)
    {
        ArgumentNullException.ThrowIfNull(subscription);
        using var stage = Briefing.Knowledge.Tracing.Stage("compose a digest");
        var place = PlaceOf(subscription);
        var composed = Composed(place);
        last = Seen(last, composed);
        var through = begun?.StoreVersion ?? long.MaxValue;
        if (subscription.Kind == SubscriptionKind.StandingQuestion) return Told(new StandingAnswer(parts, composed).Compose(subscription, last, now, through), place);
        var since = last is null ? new Since(0, DigestMoments.DayBefore(subscription, now), through) : composed.After(last, through);
        return Told(Compose(subscription, last, since, now, delivery, composed), place);
    }

    /// <inheritdoc/>
    public Digest Preview(Subscription subscription, DateTimeOffset since, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(subscription);
        var place = PlaceOf(subscription);
        return Told(Compose(subscription, null, new Since(0, since), now, 0, Composed(place)), place);
    }

    private Digest Compose(Subscription subscription, DigestContent? last, Since since, DateTimeOffset now, long delivery, ComposedView composed)
    {
        var (items, corrections) = DigestCorrections.Of(last, composed.Corrections);
        var writing = new DigestWriting(parts.Wording, composed.View);
        var written = DigestCorrections.Write(corrections, writing, parts.Sealing, composed.View);
        // What is shown as a correction is no news beside it.
        var had = items.Select(item => item.WordsHash).ToHashSet(StringComparer.Ordinal);
        var matches = composed.Matches(subscription.Filter, since, DigestMoments.Day(subscription, now));
        var fresh = matches.Where(match => !match.Words.Any(had.Contains)).ToArray();
        var (quotes, tried) = Sealed(fresh, subscription.MostItems, composed.View);
        var content = new DigestContent(Math.Min(composed.StoreVersion, since.Through), now,
            [.. quotes.Select(item => Item(item.Match, composed.View)).Concat(items).Take(DigestContent.MostItems)])
        {
            New = quotes.Length,
            HeldBack = [.. fresh.Skip(tried).Take(DigestContent.MostHeldBack).Select(match => Item(match, composed.View))],
        };
        return new Digest
        {
            Content = content,
            HasNews = quotes.Length + written.Length > 0,
            Reply = writing.Write(new DigestDraft
            {
                Subscription = subscription,
                Since = last?.Through ?? (delivery == 0 && since.Moment != DigestMoments.DayBefore(subscription, now) ? since.Moment : null),
                IsFirst = last is null,
                Content = content,
                Delivery = delivery,
                Quotes = quotes,
                Corrections = written,
                Withheld = tried - quotes.Length,
                HadAlready = matches.Count(match => match.Words.Any(had.Contains) && !items.Any(item => IsItself(match, item))),
                Coverage = composed.Coverage(subscription.Filter, since),
            }),
        };
    }

    /// <inheritdoc/>
    public Digest More(Subscription subscription, DigestContent content, int from)
    {
        ArgumentNullException.ThrowIfNull(subscription);
        ArgumentNullException.ThrowIfNull(content);
        var composed = Composed(PlaceOf(subscription));
        var shown = Math.Clamp(from, 0, content.HeldBack.Length);
        var next = content.HeldBack.Skip(shown).Take(Math.Max(1, subscription.MostItems)).ToArray();
        var held = new HeldBackQuotes(composed.View, subscription.Filter);
        var (quotes, _) = Sealed([.. next.Select(held.Match).OfType<Match>()], next.Length, composed.View);
        return new Digest
        {
            Content = content,
            HasNews = !quotes.IsEmpty,
            Reply = new DigestWriting(parts.Wording, composed.View).WriteMore(subscription, content, quotes, shown + next.Length),
        };
    }

    /// <summary>Seals the first so many that pass.</summary>
    /// <returns>The quotes, and how many were tried for them.</returns>
    private (ImmutableArray<(Match Match, Quote Quote)> Quotes, int Tried) Sealed(Match[] matches, int most, StoreView view)
    {
        var quotes = ImmutableArray.CreateBuilder<(Match, Quote)>();
        var tried = 0;
        for (; tried < matches.Length && quotes.Count < most; tried++)
            if (parts.Sealing.Seal([matches[tried].Candidate], 1, view) is [var quote]) quotes.Add((matches[tried], quote));
        return (quotes.ToImmutable(), tried);
    }

    /// <summary>Whether it is the quote that was sent, at its place, and no other report of it.</summary>
    private static bool IsItself(Match match, SentQuote item) =>
        match.Candidate.Source.Id == item.DocumentId && match.Candidate.Statement.Passage.ToLocator() == item.Locator;

    private static SentQuote Item(Match match, StoreView view) => CorrectionSearch.Item(match.Candidate.Statement, view.Document(match.Candidate.Source.Id));

    private ScopedView PlaceOf(Subscription subscription) => parts.Views.Of(subscription.Conversation);

    private Digest Told(Digest digest, ScopedView place) => digest with { Reply = place.Told(digest.Reply, parts.Wording) };

    /// <summary>What the recipient has got, without what a scope keeps away since: it is neither corrected nor withdrawn, only out of sight.</summary>
    private DigestContent? Seen(DigestContent? last, ComposedView composed) => last is null || ReferenceEquals(composed.View, parts.Views.Whole()) ? last
        : last with { Items = [.. last.Items.Where(item => composed.View.TitleOf(item.DocumentId) is not null || parts.Views.Whole().TitleOf(item.DocumentId) is null)] };

    private ComposedView Composed(ScopedView place)
    {
        // What is new is noted of the whole store first: of a part alone the rest would seem to be newer than it is.
        if (place.IsNarrowed) NoteNews();
        return _composed.GetValue(place.View, view => new ComposedView(view, log.Of(view.Knowledge), parts.Store, parts.Weights, parts.Recognizer, parts.Kinds));
    }
}
