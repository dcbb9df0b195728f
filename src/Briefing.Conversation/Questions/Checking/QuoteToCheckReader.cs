using System.Collections.Immutable;
using Briefing.Conversation.Questions.FollowUps;
using Briefing.Conversation.Turns;
using Briefing.Conversation.Understanding;
using Briefing.Conversation.Understanding.Entities;
using Briefing.Conversation.Understanding.Patterns;
using Briefing.Knowledge.Verification;

namespace Briefing.Conversation.Questions.Checking;

/// <summary>Reads which quote is to be checked, and who is meant to have said it.</summary>
internal sealed class QuoteToCheckReader(StoreView view)
{
    /// <summary>Words of so many that no pattern knows may be a quote that was pasted.</summary>
    private const int FewestPasted = 6;

    private static readonly char[] Marks = ['“', '”', '"', '„', '«', '»', '‟', ' '];

    /// <summary>What the utterance asks to check; null where it asks about a quote that was shown, and none was.</summary>
    internal QuoteToCheck? Read(RecognizerResult result, ConversationState state)
    {
        var slots = result.Best?.Slots ?? [];
        var wording = slots.OrderBy(slot => slot.Entity != "quote").FirstOrDefault(slot => slot.Entity is "quote" or "topic") is { Entity: not null } slot ? WordingOf(result.Utterance, slot) : null;
        if (wording is null) return Shown(result.Utterance, slots, state);
        var spoken = slots.FirstOrDefault(slot => slot.Entity is "speaker" or "person");
        var documents = result.Mentions.Where(mention => mention.Kind == MentionKind.Source && !slots.Any(slot => slot.Entity is "quote" or "topic" && slot.From < mention.To && mention.From < slot.To));
        return new QuoteToCheck(wording, SpeakerOf(spoken, state))
        {
            UnknownSpeaker = spoken is { Entity: not null, Mention: null } && IsName(result.Utterance, spoken) ? result.Utterance.Slice(spoken.From, spoken.To) : null,
            Documents = [.. documents.SelectMany(mention => mention.Keys)],
        };
    }

    /// <summary>
    /// What was pasted without a word about it: no question, but sentences that the sources have, or that end like sentences.
    /// Null where it is something else.
    /// </summary>
    internal QuoteToCheck? Pasted(RecognizerResult result)
    {
        var utterance = result.Utterance;
        if (!result.FitsNoPattern || utterance.Tokens.Length < FewestPasted || utterance.Text.TrimEnd().EndsWith('?')) return null;
        var findings = view.Knowledge.Wordings.Find(utterance.Text);
        return findings is { Parts: [var part, ..], Share: >= 0.7 } && part.Places[0].Agreement >= 0.7 ? new QuoteToCheck(utterance.Text.Trim(Marks), null) : null;
    }

    /// <summary>The words of a slot as they were written, from one mark to the other.</summary>
    private static string WordingOf(Utterance utterance, SlotValue slot)
    {
        var (start, end) = (utterance.Tokens[slot.From].Start, utterance.Tokens[slot.To - 1].End);
        var runs = slot.Entity == "quote" ? QuotedText.In(utterance.Text).Where(run => run.Start < end && start < run.End).ToArray() : [];
        if (runs.Length == 0) return (utterance.Text[start..] is var rest && slot.To == utterance.Tokens.Length ? rest : utterance.Text[start..end]).Trim(Marks);
        // What stands between two quoted stretches is whoever says them.
        return string.Join(" … ", runs.Select(run => utterance.Text[run.Start..run.End].Trim(Marks)));
    }

    private QuoteToCheck? Shown(Utterance utterance, ImmutableArray<SlotValue> slots, ConversationState state)
    {
        var slot = slots.FirstOrDefault(slot => slot.Entity == "whichquote");
        return ShownQuotes.Meant(slot, utterance, state) is { } id && view.Shown(id, []) is { } statement ? new QuoteToCheck(statement.Passage.Text, null) { Documents = [statement.DocumentId] } : null;
    }

    /// <summary>Whether words that no source has for a name are one: "Otto Blumenfeld", and not "the minister".</summary>
    private bool IsName(Utterance utterance, SlotValue slot) => utterance.Tokens[slot.From..slot.To]
        .Any(token => token.Folded != "the" && (token.IsCapitalised || (utterance.IsLowerCase && !view.Lexicon.Words.Has(token.Folded))));

    private static Named? SpeakerOf(SlotValue slot, ConversationState state) => slot.Mention switch
    {
        { Kind: MentionKind.Speaker } mention => new Named(mention.Keys, mention.Name),
        { Kind: MentionKind.Pronoun } when state.Person is { } person => new Named(person.Keys, person.Name),
        _ => null,
    };
}
