using System.Collections.Immutable;
using Briefing.Conversation.Questions;
using Briefing.Conversation.Questions.Clarifying;
using Briefing.Conversation.Questions.FollowUps;
using Briefing.Conversation.Understanding;

namespace Briefing.Conversation.Turns;

/// <content>What leans on the turns before: going back, picking a quote, putting right, narrowing, and more of the same.</content>
internal sealed partial class Exchange
{
    private (Reply Reply, ConversationState State) Back(RecognizerResult result, ConversationState state)
    {
        if (Trail.Meant(result, state) is { } meant) return Answer([Kept.Open(meant.Question)], state, meant.Before);
        var isNamed = state.Last is not null && result.Best?.Slots.Any(slot => slot.Entity == "topic") == true;
        return isNamed ? Ask(Restarted(result), state) : (NothingBefore(Intents.Back, state.Last is null ? "AbstainNothingBefore" : "NothingFurtherBack"), state);
    }

    /// <summary>"Back to the ferry", where nobody asked about it: asked now.</summary>
    private RecognizerResult Restarted(RecognizerResult result)
    {
        var slot = result.Best!.Slots.First(slot => slot.Entity == "topic");
        return recognize("and " + result.Utterance.Slice(slot.From, slot.To));
    }

    private (Reply Reply, ConversationState State) Pick(RecognizerResult result, ConversationState state)
    {
        var slot = result.Best?.Slots.FirstOrDefault(slot => slot.Entity is "nth" or "bare_number") ?? default;
        // "And with the Swedish one?", which only sounds like a pick, goes on with what was asked.
        if (slot.Entity is null && result.FitsNoPattern && result.Utterance.Tokens is [{ Folded: "and" }, _, _, ..] && state.Last is not null)
            return Ask(result with { Intents = [new ScoredIntent(Intents.FollowUp, result.Top.Score)], Best = null }, state);
        if (NamesInShown.KindIn(result) is { } kind)
        {
            // What was shown may name none of them: then it is a question like any other.
            return new NamesInShown(view).Find(kind, state) is { } named && new PickedQuotes(view, wording, sealing).Show(named, state) is { } naming
                ? (naming.Reply, state with { Picked = named }) : Ask(result with { Intents = [new ScoredIntent(Intents.Topic, result.Top.Score)], Best = null }, state);
        }

        if (!state.Declined.IsDefaultOrEmpty && state.Picked is null && slot.Entity is not null && result.Utterance.Slice(slot.From, slot.To).Contains("other", StringComparison.OrdinalIgnoreCase)) return Other(state);
        if (state.LatestQuotes.IsEmpty)
        {
            // "The first one", where questions were offered and no quotes shown; "that" is none of them.
            if (slot.Entity is not null && ShownQuotes.Named(slot, result.Utterance) is { } number && !state.Suggested.IsDefaultOrEmpty && number <= state.Suggested.Length)
                return Ask(recognize(state.Suggested[number - 1]), state with { Last = null });
        }
        else if (ShownQuotes.Meant(slot, result.Utterance, state) is { } id && new PickedQuotes(view, wording, sealing).Answer(id, result, state) is { } picked)
            return (picked.Reply, state with { Picked = id, Person = picked.Quote.Statement.Speaker is { } speaker ? new KeptName([speaker.Key], speaker.Name) : state.Person });
        return (Reply.Other(Outcome.Clarify, Intents.Pick, 1, wording.Say("NoSuchQuote")), state);
    }

    private (Reply Reply, ConversationState State) Correct(RecognizerResult result, ConversationState state)
    {
        var last = ShownQuotes.Behind(Kept.Open(state.Last!)) with { Documents = [] };
        ImmutableArray<Question> readings = result.Best?.Slots.IsEmpty == false ? new Corrections(view, Fragment).Readings(result, last) : [];
        if (!state.Declined.IsDefaultOrEmpty && Corrections.Parts(result.Utterance).Right.ToLowerInvariant() is "the other one" or "the other" or "other one" or "other") return Other(state);
        // A correction takes the place of what was misunderstood, and going back passes over it.
        if (readings.Length > 0) return Corrected(readings, result, state);
        if (!state.Declined.IsDefaultOrEmpty) return Other(state);
        var reply = Reply.Other(Outcome.Clarify, Intents.Correction, result.Top.Score, wording.Say("WhatIsWrong"));
        return (_restating.Restated(reply, last, null), state);
    }

    /// <summary>"No, the other one", after a choice: the one that is left, or which of those.</summary>
    private (Reply Reply, ConversationState State) Other(ConversationState state)
    {
        if (state.Declined is not [var left]) return (_clarification.AskAgain(state.Declined), state with { Offers = state.Declined, Declined = [], Shown = [], Latest = 0 });
        var taken = state.Chosen.IsDefaultOrEmpty ? [] : state.Chosen.TakeLast(1).Select(meant => new KeptOffer("", state.Last!, meant, [])).ToImmutableArray();
        return Take(left, [left, .. taken], state);
    }

    private (Reply Reply, ConversationState State) Corrected(ImmutableArray<Question> readings, RecognizerResult result, ConversationState state)
    {
        var (reply, next) = Ask(readings, _reader.Read(result), result, state);
        return (reply, next with { Trail = state.Trail });
    }

    private (Reply Reply, ConversationState State) Narrow(RecognizerResult result, ConversationState state)
    {
        var last = ShownQuotes.Behind(Kept.Open(state.Last!));
        var fragment = _reader.Read(result);
        return new Narrowing(view.Lexicon.People).Of(fragment, result, last) is { } narrowed
            ? Ask([narrowed], fragment, result, state)
            : Ask(new Continuation(view, state).Readings(fragment with { Intent = Intents.FollowUp }, result), fragment, result, state);
    }

    private (RecognizerResult Result, Question Question) Fragment(string words)
    {
        var result = recognize("and " + words);
        return (result, _reader.Read(result));
    }

    private (Reply Reply, ConversationState State) More(RecognizerResult result, ConversationState state)
    {
        if (state.Last is not { } last)
            return (NothingBefore(Intents.More, "AbstainNothingBefore"), state);
        var (question, seen) = (Kept.Open(last), state.Shown.ToHashSet(StringComparer.Ordinal));
        var reply = answering.Answer(question, seen);
        if (!reply.IsAnswered && question is { Speakers.Length: > 0, Topic.Length: > 0 } && result.Utterance.Tokens.Any(token => token.Folded == "else"))
        {
            // "What else did he say?", once that was all on the topic: what he said on anything else.
            question = question with { Intent = Intents.WhatSaid, Topic = "", About = [], Text = question.Speakers[0].Name };
            reply = answering.Answer(question, seen);
            if (reply.IsAnswered) (reply, state) = (_restating.Restated(reply, question, null), state with { Last = Kept.Of(question), Trail = Trail.With(state) });
        }

        var shown = Shown(reply);
        return (reply, state with
        {
            Shown = [.. state.Shown.Concat(shown).TakeLast(ConversationState.MostShown)],
            Latest = reply.Quotes.IsEmpty ? state.Latest : shown.Length,
            Picked = null,
        });
    }
}
