using System.Collections.Immutable;
using Briefing.Conversation.Turns;
using Briefing.Conversation.Understanding;
using Briefing.Conversation.Understanding.Entities;
using Briefing.Conversation.Understanding.Patterns;

namespace Briefing.Conversation.Questions.FollowUps;

/// <summary>Whom and what the pronouns of a question mean: who was asked or answered about last, and the thing that was.</summary>
internal sealed class Referents(StoreView view, ConversationState state)
{
    private const int LongestThing = 3;

    private static readonly HashSet<string> Many = new(StringComparer.Ordinal) { "they", "them", "their", "both" };
    private static readonly HashSet<string> Things = new(StringComparer.OrdinalIgnoreCase) { "it", "its", "them", "those", "these", "there" };
    private static readonly HashSet<string> ThingsAtTheEnd = new(StringComparer.OrdinalIgnoreCase) { "this", "that" };
    private static readonly HashSet<string> Articles = new(StringComparer.OrdinalIgnoreCase) { "the", "a", "an", "this", "that", "these", "those", "his", "her", "their", "its", "our" };

    /// <summary>"Who is he?", "Why did he say that?": with the person in place of the pronoun.</summary>
    internal Question WithPerson(Question question, RecognizerResult result)
    {
        if (result.Mentions.FirstOrDefault(mention => mention.Kind == MentionKind.Pronoun) is not { } pronoun || People(result, pronoun) is not { Length: > 0 } people) return question;
        var names = string.Join(' ', people.Select(person => person.Name));
        var inSlot = result.Best?.Slots.Any(slot => slot.Mention is { Kind: MentionKind.Pronoun }) == true;
        if (inSlot && question.Speakers.IsEmpty) return question with { Speakers = people, Text = $"{question.Text} {names}" };
        var word = result.Utterance.Tokens[pronoun.From].Text;
        return question.About.IsEmpty && question.Speakers.IsEmpty
            ? question with { About = people, Topic = NameSwap.In(question.Topic, word, names), Text = NameSwap.In(question.Text, word, names) } : question;
    }

    /// <summary>"Who owns it?": with the thing asked about before in place of the pronoun; the same question where there is no such pronoun or thing.</summary>
    internal Question WithThing(Question question, Question last)
    {
        if (question.Topic.Length == 0 || Fillers.IsBare(question.Topic)) return question;
        var words = question.Topic.Split(' ');
        // "Which minerals are there?": says that there are some, and points at nothing.
        if (words is [_, .., "is" or "are" or "was" or "were", "there"]) return question with { Topic = string.Join(' ', words[..^2]) };
        var at = Array.FindIndex(words, Things.Contains);
        if (at < 0 && ThingsAtTheEnd.Contains(words[^1])) at = words.Length - 1;
        if (at < 0 || IsOneOfMany(words, at, question.Text) || ThingIn(last) is not { } thing) return question;
        // "What did Falk do before that?": whom it names already is what is meant.
        if (NameSwap.Find(question.Topic, thing.Words) >= 0) return question with { Topic = string.Join(' ', words.Where((_, place) => place != at)) };
        var pointing = words[at];
        words[at] = thing.Words;
        return question with
        {
            Topic = string.Join(' ', words),
            About = thing.Named is null || question.About.Any(about => about.Keys[0] == thing.Named.Keys[0]) ? question.About : [.. question.About, thing.Named],
            Text = NameSwap.In(question.Text, pointing, thing.Words),
        };
    }

    /// <summary>"Which of these …?" asks for one of what was shown, and stands for no thing.</summary>
    private static bool IsOneOfMany(string[] words, int at, string text) =>
        (at > 0 && words[at - 1].Equals("of", StringComparison.OrdinalIgnoreCase)) || NameSwap.Find(text, $"which of {words[at]}") >= 0;

    /// <summary>The thing that a question asked about: a topic of the store, else somebody whom it is about, else what an article stands before, else a topic of few words.</summary>
    internal (string Words, Named? Named)? ThingIn(Question last)
    {
        if (last.Topic.Length == 0) return last.Speakers is [var spoken] && last.Intent == Intents.WhoIs ? (spoken.Name, spoken) : null;
        if (view.Knowledge.Topics.In(last.Topic).MaxBy(topic => topic.Name.Length) is { } known
            && known.Forms.Append(known.Name).OrderByDescending(form => form.Length).FirstOrDefault(form => NameSwap.Find(last.Topic, form) >= 0) is { } written)
            return (written, null);
        if (last.About is [var about, ..]) return (about.Name, about);
        var words = last.Topic.Split(' ');
        var article = Array.FindIndex(words, Articles.Contains);
        if (article >= 0 && article + 1 < words.Length) return (words[article + 1], null);
        return words.Length <= LongestThing ? (last.Topic, null) : null;
    }

    /// <summary>"They" are all who were asked about, where they were several.</summary>
    private ImmutableArray<Named> People(RecognizerResult result, Mention pronoun)
    {
        var word = result.Utterance.Tokens[pronoun.From].Folded;
        if (Many.Contains(word) && state.Last is { Speakers: { IsDefault: false, Length: > 1 } several }) return [.. several.Select(one => new Named(one.Keys, one.Name))];
        // "What did Rubio and Lavrov discuss?", "Did they agree?"
        if (Many.Contains(word) && word != "their" && state.Last is { Speakers.IsDefaultOrEmpty: true, About: { IsDefault: false, Length: > 1 } met }) return [.. met.Select(one => new Named(one.Keys, one.Name))];
        if (state.Person is { } person) return [new Named(person.Keys, person.Name)];
        return Many.Contains(word) && !state.People.IsDefaultOrEmpty && IsAsked(result, pronoun) ? [.. state.People.Select(one => new Named(one.Keys, one.Name))] : [];
    }

    /// <summary>The pronoun that means somebody whom nothing tells; null where there is none.</summary>
    internal static string? Unclear(Question fresh, RecognizerResult result, ConversationState state)
    {
        if (state.Person is not null || !fresh.Speakers.IsEmpty || fresh.UnknownSpeaker is not null) return null;
        foreach (var mention in result.Mentions.Where(mention => mention.Kind == MentionKind.Pronoun))
        {
            var token = result.Utterance.Tokens[mention.From];
            if (Many.Contains(token.Folded) ? state.People.IsDefaultOrEmpty && fresh.About.IsEmpty && IsAsked(result, mention) : IsAsked(result, mention)) return token.Text;
        }

        return null;
    }

    /// <summary>Whether the question is of whom the pronoun means, and not only has it along the way ("the minister and her budget").</summary>
    private static bool IsAsked(RecognizerResult result, Mention pronoun) =>
        result.Best?.Slots.Any(slot => slot.Mention is { Kind: MentionKind.Pronoun } known && known.From == pronoun.From) == true;
}
