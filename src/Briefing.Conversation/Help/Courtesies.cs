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

    /// <summary>The reply; null where it is a question after all.</summary>
    internal Reply? Reply(RecognizerResult result)
    {
        var score = result.Top.Score;
        return result.Top.Name switch
        {
            Intents.Greeting => WithExamples(Turns.Reply.Other(Outcome.SmallTalk, Intents.Greeting, score, wording.Say("Greeting", Count))),
            Intents.Thanks => Turns.Reply.Other(Outcome.SmallTalk, Intents.Thanks, score, wording.Say("Thanks")),
            Intents.Help => WithExamples(Turns.Reply.Other(Outcome.Command, Intents.Help, score, wording.Say("Help", Count))),
            Intents.Sources => Sources(score),
            Intents.Topics => new TopicList(wording, answering, view).Reply(result),
            Intents.None when IsNothing(result) => WithExamples(Turns.Reply.Other(Outcome.Clarify, Intents.None, score, wording.Say("NotUnderstood"))),
            _ => null,
        };
    }

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

    /// <summary>Whether not one word is of the store, so that there is nothing to look for.</summary>
    private bool IsNothing(RecognizerResult result) =>
        result.Mentions.IsEmpty && !result.Utterance.Tokens.Any(token => view.Lexicon.Words.Has(token.Folded));
}
