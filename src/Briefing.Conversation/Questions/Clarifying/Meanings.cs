using Briefing.Conversation.Replies;
using Briefing.Conversation.Turns;
using Briefing.Conversation.Understanding.Entities;

namespace Briefing.Conversation.Questions.Clarifying;

/// <summary>A word of several senses that the question does not tell apart ("Georgia"), of which the sources speak in more than one.</summary>
internal sealed class Meanings(QuestionAnswering answering, StoreView view, Wording wording)
{
    private const int MostAnswers = 12;
    private const int MostOffered = 4;

    /// <summary>The question in the sense that the user chose before, where its topic has the word.</summary>
    internal Question Narrow(Question question, ConversationState state)
    {
        if (question.Meaning is not null || question.Topic.Length == 0 || state.Chosen.IsDefaultOrEmpty) return question;
        foreach (var sense in state.Chosen.Select(MeantWord.SenseIn).OfType<string>())
            if (WordOf(question, sense) is not null) return question with { Meaning = sense };
        return question;
    }

    /// <summary>The senses in which there are answers, where they are several and the question tells nothing.</summary>
    internal Ambiguity? Find(Question question)
    {
        if (question.Meaning is not null || question.Topic.Length == 0 || !view.Knowledge.HasSenses(question.Topic) || view.Knowledge.MeaningOf(question.Topic) is not null) return null;
        var senses = answering.Evidence(question).Take(MostAnswers)
            .SelectMany(candidate => view.Knowledge.Topics.MeaningsOf(candidate.Statement).Where(sense => WordOf(question, sense) is not null))
            .CountBy(sense => sense).OrderByDescending(sense => sense.Value).Select(sense => sense.Key).Take(MostOffered).ToArray();
        if (senses.Length < 2) return null;
        return new Ambiguity("WhichMeaning", WordOf(question, senses[0])!, [.. senses.Select(sense => Alternative(question, sense))]);
    }

    private Alternative Alternative(Question question, string sense)
    {
        var topic = NameIn(question.Topic, WordOf(question, sense)!, sense);
        var label = question.Speakers is [var speaker] ? wording.Say("AskWhatSaid", speaker.Name, topic) : wording.Say("AskTopic", topic);
        var words = Understanding.Patterns.Tokenizer.Split(sense).Tokens.Select(token => token.Folded);
        return new Alternative(label, question with { Meaning = sense }, MeantWord.Sense(sense), [.. words]);
    }

    private string? WordOf(Question question, string sense) =>
        question.Topic.Split(' ').FirstOrDefault(word => word.Length > 1 && view.Knowledge.Topics.IsMeaningOf(sense, PeopleIndex.Normalise(word)));

    private static string NameIn(string topic, string word, string sense) => FollowUps.NameSwap.In(topic, word, sense);
}
