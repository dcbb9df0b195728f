using System.Collections.Immutable;
using Briefing.Conversation.Questions.Evidence;
using Briefing.Conversation.Understanding;
using Briefing.Knowledge.Quotations;

namespace Briefing.Conversation.Questions.Kinds;

/// <summary>
/// What somebody implied, is expected to say, may have said, did not say, or denied: only what the sources ascribe in that
/// way. Where they have none, what the speaker did say, under words that tell the two apart; of what was not said there is no
/// such second best.
/// </summary>
internal sealed class Ascribed : IQuestionHandler
{
    private static readonly Dictionary<string, Asked> Kinds = new(StringComparer.Ordinal)
    {
        [Understanding.Intents.WhatImplied] = new([Modality.Implied], null, HasSecondBest: true),
        [Understanding.Intents.WhatExpected] = new([Modality.Predicted, Modality.Hypothetical], null, HasSecondBest: true),
        [Understanding.Intents.WhatReportedly] = new([Modality.MayHaveSaid], null, HasSecondBest: true),
        [Understanding.Intents.WhatNotSaid] = new([Modality.NotSaid], null, HasSecondBest: false),
        [Understanding.Intents.WhatDenied] = new([Modality.Said], Polarity.Denied, HasSecondBest: true),
    };

    public IReadOnlyCollection<string> Intents => Kinds.Keys;

    public Finding Answer(Question question, StoreView view, EvidenceSearch evidence)
    {
        var asked = Kinds[question.Intent];
        var standing = asked.Polarity is { } polarity ? SpeechNames.Of(polarity) : SpeechNames.Of(asked.Modalities[0]);
        var found = evidence.Find(question with { Modalities = asked.Modalities, Polarity = asked.Polarity });
        if (!found.Answers.IsEmpty) return Finding.Of("LeadAscribed", found, view) with { Standing = standing };
        var said = new WhatSaid().Answer(question, view, evidence);
        if (asked.HasSecondBest && said.Quotes.Any(quote => quote.Statement.Speaker is not null)) return said with { Lead = "LeadNotAscribed", Standing = standing };
        return new Finding { Lead = "LeadAscribed", Near = [.. said.Quotes.Concat(said.Near)], Gap = said.Gap is Gap.None ? Gap.Speaker : said.Gap, Standing = standing };
    }

    /// <param name="Modalities">In which of these ways.</param>
    /// <param name="Polarity">What the speaker makes of it; null for anything.</param>
    /// <param name="HasSecondBest">Whether what was plainly said is worth showing in its place.</param>
    private sealed record Asked(ImmutableArray<Modality> Modalities, Polarity? Polarity, bool HasSecondBest);
}
