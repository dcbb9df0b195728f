using System.Collections.Immutable;
using Briefing.Conversation.Replies;
using Briefing.Conversation.Turns;
using Briefing.Conversation.Understanding;
using Briefing.Conversation.Understanding.Entities;

namespace Briefing.Conversation.Questions.Clarifying;

/// <summary>
/// A name that is also a word: "May" the person and the month, "rice" and Tobias Rice where nobody writes capitals. Asked about
/// as all of a topic, either may be meant where both have an answer.
/// </summary>
internal sealed class NamesThatAreWords(QuestionAnswering answering, Wording wording)
{
    private static readonly string[] Months = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    private static readonly HashSet<string> BeforeDays = new(StringComparer.Ordinal)
        { "in", "since", "until", "till", "before", "after", "during", "by", "last", "this", "next", "from", "between", "of", "early", "late", "mid", "on" };

    /// <summary>The question as the user chose before to have the word understood.</summary>
    internal static Question Narrow(Question question, RecognizerResult result, ConversationState state)
    {
        if (state.Chosen.IsDefaultOrEmpty || WordIn(question, result) is not { } word) return question;
        return Readings(question, word).Where(reading => state.Chosen.Contains(reading.Meant)).Select(reading => reading.Question).FirstOrDefault() ?? question;
    }

    /// <summary>The person and the word, where both have an answer.</summary>
    internal Ambiguity? Find(Question question, RecognizerResult result, ConversationState state)
    {
        if (WordIn(question, result) is not { } word) return null;
        var readings = Readings(question, word).ToArray();
        if (!state.Chosen.IsDefaultOrEmpty && readings.Any(reading => state.Chosen.Contains(reading.Meant))) return null;
        if (readings.Any(reading => !answering.Answer(reading.Question, ImmutableHashSet<string>.Empty).IsAnswered)) return null;
        return new Ambiguity("WhichMeaning", word.Written, [.. readings.Select(reading => new Alternative(
            reading.IsDay ? wording.Say("AskOfDays", reading.Label) : wording.Say("AskTopic", reading.Label), reading.Question, reading.Meant, [.. Understanding.Patterns.Tokenizer.Split(reading.Words).Tokens.Select(token => token.Folded)]))]);
    }

    private static IEnumerable<(string Label, Question Question, string Meant, string Words, bool IsDay)> Readings(Question question, Word word)
    {
        var (folded, name) = (word.Written.ToLowerInvariant(), word.Person.Name);
        yield return (name, question with { Topic = name, About = [new Named(word.Person.Keys, name)], Days = default, DaysText = null, Text = $"{question.Text} {name}" }, MeantWord.AsPerson(folded), $"{name} person politician name him her", false);
        if (word.Month > 0)
            yield return (word.Written, question with { Intent = Intents.Timeline, Topic = "", About = [], Days = new DateRange(null, null) { MonthOfAnyYear = word.Month }, DaysText = word.Written }, MeantWord.AsDay(folded), $"{folded} month date day time", true);
        else
            yield return (folded, question with { Topic = folded, About = [], Text = folded }, MeantWord.AsWord(folded), $"{folded} word thing topic itself", false);
    }

    /// <summary>The word, where it is all that the question is about and either may be meant.</summary>
    private static Word? WordIn(Question question, RecognizerResult result)
    {
        if (question.Intent != Intents.Topic || question.Speakers.Length > 0) return null;
        foreach (var person in result.Mentions.Where(mention => mention is { Kind: MentionKind.Speaker, Length: 1, Keys.Length: 1 }))
        {
            var token = result.Utterance.Tokens[person.From];
            var month = Array.IndexOf(Months, token.Folded) + 1;
            var isDay = month > 0 && FollowUps.Fillers.IsBare(question.Topic.Replace(token.Text, "", StringComparison.OrdinalIgnoreCase).Trim())
                && !(person.From > 0 && BeforeDays.Contains(result.Utterance.Tokens[person.From - 1].Folded));
            var isWord = month == 0 && person.IsDoubtful && result.Utterance.IsLowerCase && string.Equals(question.Topic, token.Text, StringComparison.OrdinalIgnoreCase);
            if (isDay || isWord) return new Word(token.Text, person, isDay ? month : 0);
        }

        return null;
    }

    /// <param name="Written">As the user wrote it.</param>
    /// <param name="Person">Whom it names.</param>
    /// <param name="Month">The month that it names, 1 to 12; 0 where it is another word.</param>
    private sealed record Word(string Written, Mention Person, int Month);
}
