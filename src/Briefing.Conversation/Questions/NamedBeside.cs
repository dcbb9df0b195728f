using System.Collections.Frozen;
using System.Collections.Immutable;
using Briefing.Conversation.Understanding;
using Briefing.Conversation.Understanding.Entities;
using Briefing.Conversation.Understanding.Patterns;

namespace Briefing.Conversation.Questions;

/// <summary>
/// Whose words are asked for beside the question itself: "How deep is the berth, according to Falk?", "…, says Falk?", "… in Falk's
/// view?". Whoever is named so is the speaker, wherever it stands.
/// </summary>
internal static class NamedBeside
{
    /// <summary>The most words that name somebody.</summary>
    private const int Longest = 7;

    private static readonly FrozenSet<string> Saying = FrozenSet.ToFrozenSet(
        ["says", "said", "say", "thinks", "thought", "believes", "writes", "wrote", "argues", "argued", "claims", "claimed", "asks"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Held = FrozenSet.ToFrozenSet(
        ["words", "view", "opinion", "eyes", "telling", "judgment", "judgement", "estimate", "account", "mind", "estimation", "reckoning", "version", "book"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Asking = FrozenSet.ToFrozenSet(
        ["what", "when", "where", "which", "why", "how", "until", "since", "by", "is", "are", "was", "were", "do", "does", "did", "will", "would", "can", "could", "has", "have", "should"], StringComparer.Ordinal);

    /// <summary>Who is named so; the words that do it are marked as taken. Null where nobody is who is quoted.</summary>
    internal static Named? In(RecognizerResult result, StoreLexicon lexicon, bool[] taken)
    {
        foreach (var (from, first, last, to) in Places(result))
        {
            if (taken.AsSpan(from, to - from).Contains(true)) continue;
            if (Named(result, lexicon, first, last) is not { } named) continue;
            taken.AsSpan(from, to - from).Fill(true);
            return named;
        }

        return null;
    }

    /// <summary>Whoever is named by the words, or holds the office that they tell.</summary>
    private static Named? Named(RecognizerResult result, StoreLexicon lexicon, int first, int last)
    {
        var utterance = result.Utterance;
        var begin = utterance.Tokens[first].Folded is "the" or "its" or "their" ? first + 1 : first;
        if (result.Mentions.FirstOrDefault(mention => mention.Kind == MentionKind.Speaker && mention.From <= begin && mention.To == last) is { } mention
            && mention.Keys.Any(key => lexicon.People.Find(key) is { IsQuoted: true })) return new Named(mention.Keys, mention.Name);
        return OfficeHolders.Of(lexicon, utterance.Slice(first, last)) is { IsEmpty: false } holders
            ? new Named(holders, holders is [var one] && lexicon.People.Find(one) is { } known ? known.Reference.Name : utterance.Slice(first, last)) : null;
    }

    /// <summary>Where somebody may be named so: all the words, and the name among them.</summary>
    private static IEnumerable<(int From, int First, int Last, int To)> Places(RecognizerResult result)
    {
        var (tokens, text) = (result.Utterance.Tokens, result.Utterance.Text);
        for (var at = 0; at + 1 < tokens.Length; at++)
        {
            if (tokens[at].Folded == "according" && tokens[at + 1].Folded == "to" && at + 2 < tokens.Length)
            {
                var end = ClauseEnd(text, tokens, at + 2);
                yield return (at, at + 2, end, end);
                // A question that goes on without a comma: "according to Falk when was …".
                foreach (var mention in result.Mentions.Where(mention => mention.Kind == MentionKind.Speaker && mention.From >= at + 2 && mention.From <= at + 3 && mention.To < end))
                    yield return (at, mention.From, mention.To, mention.To);
            }
            else if (tokens[at].Folded == "in" && Array.FindIndex([.. tokens], at + 1, Math.Min(Longest, tokens.Length - at - 1), token => Held.Contains(token.Folded)) is > 0 and var held
                && held > at + 1 && tokens[held - 1].IsPossessive) yield return (at, at + 1, held, held + 1);
            // "says Falk" at the end of what asks for something else; "who says Falk" asks for somebody.
            else if (at > 2 && Saying.Contains(tokens[at].Folded) && Asking.Contains(tokens[0].Folded) && text[..tokens[at].Start].TrimEnd().EndsWith(',') && tokens.Length - at - 1 <= Longest)
                yield return (at, at + 1, tokens.Length, tokens.Length);
        }
    }

    private static int ClauseEnd(string text, ImmutableArray<Token> tokens, int from)
    {
        var end = from + 1;
        while (end < tokens.Length && text.AsSpan(tokens[end - 1].End, tokens[end].Start - tokens[end - 1].End).IndexOfAny(",;:") < 0) end++;
        return end;
    }
}
