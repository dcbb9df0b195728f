using System.Collections.Immutable;
using Briefing.Conversation.Understanding;
using Briefing.Conversation.Understanding.Patterns;

namespace Briefing.Conversation.Questions.FollowUps;

/// <summary>
/// The question before with what was wrong in it put right: "no, Macron", "I meant 2023", "not NATO, the EU", "Macron, not Rubio".
/// What is wrong tells the slot; where only what is right is named, its kind does.
/// </summary>
/// <param name="view">The store.</param>
/// <param name="read">Reads the words that are right as a follow-up.</param>
internal sealed class Corrections(StoreView view, Func<string, (RecognizerResult Result, Question Question)> read)
{
    private static readonly HashSet<string> Leading = new(StringComparer.Ordinal)
    {
        "no", "nope", "sorry", "wait", "actually", "rather", "oops", "i", "mean", "meant", "was", "am", "asking", "asked", "about", "said", "wanted", "make", "that", "it",
        "read", "correction", "quite", "but", "hm", "hmm", "um", "uh", "oh", "ah", "er", "well", "ok", "okay", "yes", "yeah", "and",
    };

    /// <summary>The readings of the corrected question, likeliest first; none where the user names nothing that is right.</summary>
    internal ImmutableArray<Question> Readings(RecognizerResult result, Question last)
    {
        var (right, wrong) = Parts(result.Utterance);
        if (right.Length == 0) return [];
        var (fragmentResult, fragment) = read(right);
        if (wrong.Length > 0 && InPlaceOf(wrong, fragmentResult, fragment, last) is { } replaced) return [replaced];
        if (wrong.Length == 0 && InPlaceOfLast(fragmentResult, last) is { } compared) return [compared with { Confidence = fragment.Confidence }];
        var state = new Turns.ConversationState { Last = Kept.Of(last) };
        return new Continuation(view, state).Readings(fragment with { Intent = Intents.FollowUp }, fragmentResult);
    }

    /// <summary>What is right and what is wrong, as the user wrote them; empty where it is not named.</summary>
    internal static (string Right, string Wrong) Parts(Utterance utterance)
    {
        var tokens = utterance.Tokens;
        var start = 0;
        while (start < tokens.Length && Leading.Contains(tokens[start].Folded)) start++;
        var not = Index(tokens, start, "not");
        if (not < 0) not = Index(tokens, start, "instead");
        if (not < 0) return (utterance.Slice(start, tokens.Length), "");
        var isOf = tokens[not].Folded == "instead" && not + 1 < tokens.Length && tokens[not + 1].Folded == "of";
        var after = isOf ? not + 2 : not + 1;
        if (not > start) return (utterance.Slice(start, tokens[not - 1].Folded is "and" or "but" ? not - 1 : not), utterance.Slice(after, tokens.Length));
        var split = Split(utterance, after);
        return split < 0 ? ("", utterance.Slice(after, tokens.Length)) : (utterance.Slice(Skip(tokens, split), tokens.Length), utterance.Slice(after, split));
    }

    /// <summary>The first token of what is right in "not NATO, the EU" and "not NATO but the EU"; −1 where there is none.</summary>
    private static int Split(Utterance utterance, int from)
    {
        for (var at = from + 1; at < utterance.Tokens.Length; at++)
        {
            var between = utterance.Text.AsSpan(utterance.Tokens[at - 1].End, utterance.Tokens[at].Start - utterance.Tokens[at - 1].End);
            if (between.ContainsAny(",;:.!") || between.ContainsAny("–—") || utterance.Tokens[at].Folded is "but" or "i") return at;
        }

        return -1;
    }

    private static int Skip(ImmutableArray<Token> tokens, int at)
    {
        while (at < tokens.Length && Leading.Contains(tokens[at].Folded)) at++;
        return at;
    }

    private static int Index(ImmutableArray<Token> tokens, int from, string word)
    {
        for (var at = from; at < tokens.Length; at++)
            if (tokens[at].Folded == word) return at;
        return -1;
    }

    /// <summary>"Compare Rubio and Vance." "No, Macron.": whoever was named last is the one that was wrong; null where it is no such correction.</summary>
    private static Question? InPlaceOfLast(RecognizerResult result, Question last)
    {
        if (last.Speakers.Length < 2) return null;
        var named = result.Mentions.FirstOrDefault(mention =>
            mention is { Kind: Understanding.Entities.MentionKind.Speaker, From: 0 } && mention.To == result.Utterance.Tokens.Length);
        if (named is null || last.Speakers.Any(speaker => speaker.Keys[0] == named.Keys[0])) return null;
        return last with
        {
            Speakers = [.. last.Speakers[..^1], new Named(named.Keys, named.Name)],
            Text = NameSwap.In(last.Text, last.Speakers[^1].Name, named.Name),
            TopicIsKept = false,
        };
    }

    /// <summary>The question with what is right where what is wrong stood; null where it does not stand in it.</summary>
    private static Question? InPlaceOf(string wrong, RecognizerResult result, Question fragment, Question last)
    {
        var bare = wrong.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? wrong[4..] : wrong;
        var named = result.Mentions.FirstOrDefault(mention => mention.Kind == Understanding.Entities.MentionKind.Speaker) is { } mention ? new Named(mention.Keys, mention.Name) : null;
        var next = last with { Confidence = fragment.Confidence, TopicIsKept = false };
        if (!fragment.Days.IsAny && last.DaysText is not null) return next with { Days = fragment.Days, DaysText = fragment.DaysText };
        if (fragment.Sources.Length > 0 && last.Sources.Any(source => Holds(source.Name, bare))) return next with { Sources = fragment.Sources };
        if (named is not null && last.Speakers.Any(speaker => Holds(speaker.Name, bare)))
            return next with { Speakers = [.. last.Speakers.Select(speaker => Holds(speaker.Name, bare) ? named : speaker)], Text = NameSwap.In(last.Text, bare, named.Name) };
        if (NameSwap.Find(last.Topic, bare) < 0) return null;
        return next with
        {
            Topic = NameSwap.In(last.Topic, bare, fragment.Topic.Length > 0 ? fragment.Topic : result.Utterance.Text),
            About = [.. last.About.Where(about => !Holds(about.Name, bare)), .. fragment.About],
            Text = NameSwap.In(last.Text, bare, fragment.Topic),
        };
    }

    private static bool Holds(string name, string words) => NameSwap.Find(name, words) >= 0 || NameSwap.Find(words, name) >= 0;
}
