using System.Collections.Immutable;
using Briefing.Conversation.Understanding.Entities;
using Briefing.Conversation.Understanding.Patterns;

namespace Briefing.Conversation.Understanding;

/// <summary>Of several sentences, that which asks: "Hi there. I am writing a brief. What did she say? Thanks!"</summary>
internal static class SentenceChoice
{
    /// <summary>The result to answer: the whole where it is of a kind that takes all of it in, else the best sentence, the first of equals.</summary>
    /// <param name="whole">What the utterance as a whole was recognized as.</param>
    /// <param name="sentences">What each sentence was.</param>
    internal static RecognizerResult Of(RecognizerResult whole, ImmutableArray<RecognizerResult> sentences)
    {
        if (Intents.TakesAllIn(whole.Top.Name) && whole.Strength >= sentences.Max(sentence => Intents.TakesAllIn(sentence.Top.Name) ? sentence.Strength : 0) * 0.5) return whole;
        var candidates = Best(sentences.Where(sentence => !Intents.AreAsides(sentence.Top.Name)).ToArray(), sentences);
        var asked = Best(candidates.Where(IsAsked).ToArray(), candidates);
        var best = asked.MaxBy(sentence => sentence.Strength)!;
        return WithAntecedent(best, sentences);
    }

    private static IReadOnlyList<RecognizerResult> Best(IReadOnlyList<RecognizerResult> wanted, IReadOnlyList<RecognizerResult> others) => wanted.Count > 0 ? wanted : others;

    private static bool IsAsked(RecognizerResult sentence)
    {
        var end = sentence.Utterance.Tokens[^1].End;
        while (end < sentence.Utterance.Text.Length && !char.IsLetterOrDigit(sentence.Utterance.Text[end]))
            if (sentence.Utterance.Text[end++] == '?') return true;
        return false;
    }

    /// <summary>"Rubio was in Rome. What did he say?": the pronoun is who was named in a sentence before.</summary>
    private static RecognizerResult WithAntecedent(RecognizerResult asked, ImmutableArray<RecognizerResult> sentences)
    {
        if (!asked.Mentions.Any(mention => mention.Kind == MentionKind.Pronoun) || asked.Mentions.Any(mention => mention.Kind == MentionKind.Speaker)) return asked;
        var named = sentences.TakeWhile(sentence => sentence != asked).SelectMany(sentence => sentence.Mentions).LastOrDefault(mention => mention is { Kind: MentionKind.Speaker, IsDoubtful: false });
        return named is null ? asked : asked with
        {
            Mentions = [.. asked.Mentions.Select(mention => Meant(mention, named))],
            Best = asked.Best is null ? null : asked.Best with { Slots = [.. asked.Best.Slots.Select(slot => slot.Mention is { } mention ? slot with { Mention = Meant(mention, named) } : slot)] },
        };
    }

    private static Mention Meant(Mention mention, Mention named) =>
        mention.Kind == MentionKind.Pronoun ? mention with { Kind = MentionKind.Speaker, Keys = named.Keys, Name = named.Name } : mention;
}
