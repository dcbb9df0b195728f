using System.Collections.Immutable;
using Briefing.Conversation.Questions.Evidence;
using Briefing.Conversation.Replies;
using Briefing.Conversation.Turns;
using Briefing.Knowledge.Search;

namespace Briefing.Conversation.Questions.Abstaining;

/// <summary>
/// Says that the sources do not say, which part of the question they do not meet, what there is without that part, marked as no
/// answer, and questions that have one.
/// </summary>
internal sealed class Abstention(StoreView view, EvidenceSearch evidence, Wording wording, QuoteSealing sealing, NearbyQuestions nearby)
{
    private const int MostNearby = 2;
    private const double NearEnough = 0.15;

    /// <summary>The reply to a question for which nothing was found.</summary>
    internal Reply Of(Question question, Finding finding)
    {
        var (unmet, relaxed) = finding.Nothing is not null || finding.Gap is Gap.UnknownSpeaker or Gap.Detail ? (Unmet.Unknown, []) : new UnmetSlots(view, evidence).Of(question);
        var near = finding.Near.Where(candidate => candidate.Probability > NearEnough).ToImmutableArray();
        // What was asked for, but for one part of it, is nearer than what only shares its words.
        var isRelaxed = unmet is Unmet.OwnWords or Unmet.Days or Unmet.Sources or Unmet.Filters || near.IsEmpty;
        var shown = sealing.Seal(isRelaxed ? relaxed : near, MostNearby, view);
        var confidence = 1 - finding.Near.Select(candidate => candidate.Probability).DefaultIfEmpty(0).Max();
        var suggestions = nearby.For(question);
        return Reply.Abstention(question.Intent, Math.Round(confidence, 3), Text(question, finding, unmet)) with
        {
            Nearby = shown,
            NearbyLead = shown.IsEmpty ? "" : isRelaxed ? wording.Say("NearbyWithout", Named(unmet), Speaker(question), question.Topic) : wording.Say("NearbyLead"),
            Suggestions = suggestions,
            SuggestionsLead = suggestions.IsEmpty ? "" : wording.Say("SuggestionsAfterAbstention"),
        };
    }

    private string Text(Question question, Finding finding, Unmet unmet)
    {
        var (speaker, sources) = (Speaker(question), string.Join(", ", question.Sources.Select(source => source.Name)));
        if (finding.Nothing is { } nothing) return wording.Say(nothing, [.. finding.LeadValues]);
        return finding.Gap switch
        {
            // Who is named in passing is not unknown: nothing is reported that they said.
            Gap.UnknownSpeaker when view.Lexicon.Holds(speaker) => wording.Say("AbstainSpeaker", speaker, ""),
            Gap.UnknownSpeaker => wording.Say("AbstainUnknownSpeaker", speaker, question.Topic),
            Gap.Speaker when finding.Standing.Length > 0 && unmet is Unmet.Unknown or Unmet.Topic => wording.Say("AbstainAscribed", speaker, question.Topic, finding.Standing),
            Gap.Detail => wording.Say("AbstainDetail", question.Kind switch { AnswerKind.Date => "date", AnswerKind.Quantity => "quantity", AnswerKind.Person => "person", _ => "" }, question.Topic),
            _ when unmet != Unmet.Unknown && !question.Speakers.IsEmpty => wording.Say("AbstainUnmet", Named(unmet), speaker, question.Topic, question.DaysText ?? "", sources),
            _ when unmet is Unmet.Days or Unmet.Sources or Unmet.Filters or Unmet.OwnWords => wording.Say("AbstainUnmet", Named(unmet), "", question.Topic, question.DaysText ?? "", sources),
            Gap.Speaker => wording.Say("AbstainSpeaker", speaker, question.Topic),
            Gap.Date => wording.Say("AbstainDate", speaker, question.Topic, question.DaysText ?? ""),
            Gap.Source => wording.Say("AbstainSource", sources, question.Topic),
            _ => wording.Say("AbstainTopic", speaker, question.Topic),
        };
    }

    private static string Speaker(Question question) => question.UnknownSpeaker ?? string.Join(", ", question.Speakers.Select(speaker => speaker.Name));

    private static string Named(Unmet unmet) => unmet.ToString().ToLowerInvariant();
}
