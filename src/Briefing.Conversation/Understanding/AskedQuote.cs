using System.Collections.Immutable;
using Briefing.Conversation.Understanding.Entities;
using Briefing.Conversation.Understanding.Lu;
using Briefing.Conversation.Understanding.Patterns;
using Briefing.Knowledge.Verification;

namespace Briefing.Conversation.Understanding;

/// <summary>
/// Hears that a quote is to be checked, however that is put: words between quotation marks with a word of checking beside them
/// ("genuine", "misquoted", "did … say"), in what is no question of who, what, when or why.
/// </summary>
/// <param name="forms">The words of checking: the list <c>checking</c> of the .lu files.</param>
/// <param name="pattern">The pattern that is a quote alone, which a match is given as.</param>
internal sealed class AskedQuote(ImmutableArray<ImmutableArray<string>> forms, LuUtterance pattern)
{
    private const double Score = 0.85;

    /// <summary>The most words around the quote; more of them are a text with a quotation in it.</summary>
    private const int MostAround = 24;

    private static readonly HashSet<string> Asking = new(StringComparer.Ordinal)
        { "who", "whose", "whom", "what", "when", "where", "why", "which", "how", "compare", "summarise", "summarize" };

    /// <summary>The match; null where nothing is quoted, or nothing says that it is to be checked.</summary>
    internal PatternMatch? Match(Utterance utterance, ImmutableArray<Mention> mentions)
    {
        var quote = mentions.FirstOrDefault(mention => mention.Kind == MentionKind.Quote);
        if (quote is null || QuotedText.In(utterance.Text).IsEmpty) return null;
        var around = utterance.Tokens.Where((_, at) => at < quote.From || at >= quote.To).Select(token => token.Folded).ToArray();
        if (around.Length is 0 or > MostAround || Asking.Contains(around[0]) || !forms.Any(form => around.AsSpan().IndexOf(form.AsSpan()) >= 0)) return null;
        var speakers = mentions.Where(mention => mention.Kind == MentionKind.Speaker && !mention.IsDoubtful && (mention.To <= quote.From || mention.From >= quote.To)).ToArray();
        ImmutableArray<SlotValue> slots = [new SlotValue("quote", quote.From, quote.To, quote)];
        return new PatternMatch(Intents.Verify, pattern, Score, speakers is [var speaker] ? slots.Add(new SlotValue("speaker", speaker.From, speaker.To, speaker)) : slots);
    }
}
