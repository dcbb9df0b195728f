using System.Collections.Immutable;
using Briefing.Conversation.Questions;
using Briefing.Conversation.Replies;
using Briefing.Conversation.Turns;
using Briefing.Conversation.Understanding;

namespace Briefing.Conversation.Help;

/// <summary>Replies to what is no question about what the sources say: greeting, thanks, help, the lists of sources and topics, and nothing understood.</summary>
internal sealed class Courtesies(Wording wording, QuestionAnswering answering, StoreView view)
{
    private const int Examples = 6;
    private const double SurelyNone = 0.6;

    /// <summary>The reply; null where it is a question after all.</summary>
    internal Reply? Reply(RecognizerResult result)
    {
        var score = result.Top.Score;
        return result.Top.Name switch
        {
            Intents.Greeting => WithExamples(Turns.Reply.Other(Outcome.SmallTalk, Intents.Greeting, score, Has(result, "wellbeing") ? wording.Say("WellBeing") : wording.Say("Greeting", Count))),
            Intents.Thanks => Turns.Reply.Other(Outcome.SmallTalk, Intents.Thanks, score, Has(result, "farewell") ? wording.Say("Farewell") : wording.Say("Thanks")),
            Intents.Help => WithExamples(Turns.Reply.Other(Outcome.Command, Intents.Help, score, Has(result, "identity") ? wording.Say("Identity") : wording.Say("Help", Count))),
            Intents.OtherLanguage => Turns.Reply.Other(Outcome.Clarify, Intents.OtherLanguage, score, result.Language is { } language ? wording.Say("InOtherLanguage", language.Answer, language.Name) : wording.Say("OnlyEnglish")),
            Intents.OutOfScope => WithExamples(Turns.Reply.Abstention(Intents.OutOfScope, score, wording.Say("OutOfScope"))),
            Intents.Sources => Sources(score),
            Intents.Topics => new TopicList(wording, answering, view).Reply(result),
            Intents.None or Intents.Topic when IsNothing(result) => WithExamples(Turns.Reply.Other(Outcome.Clarify, Intents.None, score, wording.Say("NotUnderstood"))),
            _ => null,
        };
    }

    /// <summary>Whether the utterance has a phrase of a list of <c>courtesies.lu</c>.</summary>
    private static bool Has(RecognizerResult result, string list) => result.Best?.Slots.Any(slot => slot.Entity == list) == true;

    private double Count => view.Knowledge.Snapshot.Documents.Length;

    private Reply Sources(double score)
    {
        ImmutableArray<Knowledge.Documents.DocumentMetadata> sources = [.. view.Knowledge.Snapshot.Documents.Select(document => document.Metadata)];
        return Turns.Reply.Other(Outcome.Command, Intents.Sources, score, wording.Say("ListOfSources", Count)) with
        {
            Sources = sources,
            SourceLines = wording.SourceLines(sources, view.TitleOf),
        };
    }

    private Reply WithExamples(Reply reply)
    {
        var examples = answering.Nearby.Examples(Examples);
        return reply with { Suggestions = examples, SuggestionsLead = examples.IsEmpty ? "" : wording.Say("SuggestionsForHelp") };
    }

    /// <summary>Whether there is nothing to look for: it is surely no question, or it is words alone, of which not one is of the store.</summary>
    private bool IsNothing(RecognizerResult result)
    {
        if (!result.Mentions.IsEmpty) return false;
        if (result.Top.Name == Intents.None && result.Top.Score > SurelyNone) return true;
        return result.FitsNoPattern && !result.Utterance.Tokens.Any(token => view.Lexicon.Words.Has(token.Folded));
    }
}
