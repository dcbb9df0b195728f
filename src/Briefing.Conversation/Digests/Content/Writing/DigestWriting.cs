using System.Collections.Immutable;
using Briefing.Conversation.Digests.Content.Corrections;
using Briefing.Conversation.Digests.Content.Matching;
using Briefing.Conversation.Digests.Subscriptions;
using Briefing.Conversation.Feedback;
using Briefing.Conversation.Questions;
using Briefing.Conversation.Replies;
using Briefing.Conversation.Turns;

namespace Briefing.Conversation.Digests.Content.Writing;

/// <summary>Words a digest by the templates of <c>dialogs/digest-message.lg</c>. The quotes alone state anything.</summary>
internal sealed class DigestWriting(Wording wording, StoreView view)
{
    /// <summary>The intent that a digest is sent under.</summary>
    internal const string Intent = "Digest";

    /// <summary>What a filter is about, in words that stand behind a noun: " on NATO by Hegseth or Rubio".</summary>
    internal static string About(Wording wording, DigestFilter filter) =>
        wording.Say("DigestAbout", Or(filter.Speakers), Or(filter.Topics), Or(filter.Sources), Or(filter.Kinds), filter.OnlyDirect);

    /// <summary>A quote with the reason it is there.</summary>
    internal Quote WithReason(Quote quote, Match match, Subscription subscription)
    {
        var source = subscription.Filter.Kinds.IsDefaultOrEmpty ? subscription.Filter.Sources.IsDefaultOrEmpty ? "" : match.Candidate.Source.Publisher ?? match.Candidate.Source.DisplayTitle : Or(subscription.Filter.Kinds);
        return quote with
        {
            Reason = wording.Say("DigestReason", IsShared(subscription), match.Speaker ?? "", match.Topic ?? "", source, match.Novelty.ToString().ToLowerInvariant()),
        };
    }

    /// <summary>The message.</summary>
    internal Reply Write(DigestDraft draft)
    {
        var (subscription, since) = (draft.Subscription, draft.Since is { } moment ? wording.Say(draft.IsFirst ? "DigestSinceMoment" : "DigestSinceLast", DigestMoments.Words(draft.Subscription, moment)) : "");
        var about = About(wording, subscription.Filter);
        var corrected = (double)draft.Corrections.Length;
        Reply reply;
        if (draft.Quotes.IsEmpty)
        {
            var text = corrected > 0 ? wording.Say("DigestOnlyCorrections", about, corrected, since)
                : draft.Withheld > 0 ? wording.Say("DigestWithheld", about) : wording.Say("DigestNothing", about, since);
            reply = Reply.Other(Outcome.Command, Intent, 1, text);
        }
        else
        {
            var (quotes, sections) = DigestSections.Of([.. draft.Quotes.Select(item => (item.Match, WithReason(item.Quote, item.Match, subscription)))], view, wording.Say("DigestOtherTopics"));
            var lead = wording.Say("DigestLead", about, (double)quotes.Length, Sources(quotes), since, (double)draft.Content.HeldBack.Length);
            if (corrected > 0) lead = wording.Say("DigestWithCorrections", lead, corrected);
            reply = Reply.Answer(Intent, 1, lead, quotes) with { Sections = sections };
        }

        return reply with
        {
            Corrections = draft.Corrections,
            HeldBack = reply.Quotes.IsEmpty ? 0 : draft.Content.HeldBack.Length,
            Closing = Closing(draft),
            Actions = DigestActions.Of(wording, draft),
            Given = Given(reply.Quotes, about),
        };
    }

    /// <summary>The next page of what was held back.</summary>
    internal Reply WriteMore(Subscription subscription, DigestContent content, ImmutableArray<(Match Match, Quote Quote)> page, int shown)
    {
        if (page.IsEmpty) return Reply.Other(Outcome.Command, Intent, 1, wording.Say("DigestNoMore"));
        var (quotes, sections) = DigestSections.Of([.. page.Select(item => (item.Match, WithReason(item.Quote, item.Match, subscription)))], view, wording.Say("DigestOtherTopics"));
        var left = content.HeldBack.Length - shown;
        return Reply.Answer(Intent, 1, wording.Say("DigestMoreLead", About(wording, subscription.Filter), (double)quotes.Length, (double)left), quotes) with
        {
            Sections = sections,
            HeldBack = left,
            Actions = DigestActions.More(wording, subscription, content, shown) is { } more ? [more] : [],
            Given = Given(quotes, About(wording, subscription.Filter)),
        };
    }

    /// <summary>A correction with its sentence.</summary>
    internal QuoteCorrection Write(Correction correction, Quote was, Quote? now) => new(
        correction.Kind,
        wording.Say("DigestCorrection", correction.Kind.ToString().ToLowerInvariant(), was.Source.DisplayTitle, was.Source.Reporter, was.Speaker, now?.Speaker ?? ""),
        was, now, correction.Difference);

    /// <summary>What feedback on a digest says; null where it quotes nobody.</summary>
    private GivenAnswer? Given(ImmutableArray<Quote> quotes, string about) => quotes.IsEmpty ? null : GivenAnswer.Of("Digest" + about, Intent, view.Knowledge.Snapshot.Version, quotes);

    private ImmutableArray<string> Closing(DigestDraft draft)
    {
        var lines = ImmutableArray.CreateBuilder<string>();
        if (draft.HadAlready > 0) lines.Add(wording.Say("DigestHadAlready", (double)draft.HadAlready));
        lines.Add(wording.Say("DigestCoverage", (double)draft.Coverage.Sources, (double)draft.Coverage.All, Only(draft.Subscription.Filter), (double)draft.Coverage.New, Wording.Shown(draft.Coverage.Latest), draft.Coverage.LatestReporter));
        if (!draft.Coverage.Unknown.IsEmpty) lines.Add(wording.Say("DigestUnknown", Or(draft.Coverage.Unknown)));
        if (!draft.Coverage.UnknownKinds.IsEmpty) lines.Add(wording.Say("DigestUnknownKinds", Or(draft.Coverage.UnknownKinds)));
        if (IsShared(draft.Subscription)) lines.Add(wording.Say("DigestSetUpBy", draft.Subscription.OwnerName));
        return lines.ToImmutable();
    }

    /// <summary>The outlets and kinds of source that a digest is made of; empty for all.</summary>
    private static string Only(DigestFilter filter) => string.Join(", ", new[] { Or(filter.Sources), Or(filter.Kinds) }.Where(names => names.Length > 0));

    private double Sources(ImmutableArray<Quote> quotes) => quotes.Select(quote => view.Knowledge.Reports.WorkOf(quote.Source.Id)).Distinct(StringComparer.Ordinal).Count();

    /// <summary>Who set it up is told, and asked who has read it, where others read it too.</summary>
    private static bool IsShared(Subscription subscription) => subscription.OwnerName.Length > 0;

    private static string Or(ImmutableArray<string> names) => names.IsDefaultOrEmpty ? "" : names.Length == 1 ? names[0] : $"{string.Join(", ", names[..^1])} or {names[^1]}";
}
