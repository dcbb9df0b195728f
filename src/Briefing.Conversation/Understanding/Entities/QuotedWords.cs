using Briefing.Conversation.Understanding.Patterns;
using Briefing.Knowledge.Verification;

namespace Briefing.Conversation.Understanding.Entities;

/// <summary>
/// The words that a user quotes, to ask about the wording: between quotation marks of any kind, or behind a colon. A word or
/// two in marks are a term and no quotation, and so are a few where they are all that was written.
/// </summary>
internal static class QuotedWords
{
    private const int FewestWords = 3;
    private const int FewestAlone = 4;

    /// <summary>The mention of what is quoted; null where nothing is.</summary>
    internal static Mention? In(Utterance utterance)
    {
        var (text, tokens) = (utterance.Text, utterance.Tokens);
        if (tokens.IsEmpty) return null;
        var runs = QuotedText.In(text).Where(run => run.End > tokens[0].Start).ToArray();
        // Marks within a quotation behind a colon belong to it.
        if (runs.Length > 0) return Covering(utterance, runs[0].Start, runs[^1].End);
        var colon = text.IndexOf(": ", StringComparison.Ordinal);
        return colon < tokens[0].Start ? null : Covering(utterance, colon, text.Length);
    }

    /// <summary>Whether quotation marks stand around it, and not only a colon before it, as in "one question: who is he?"</summary>
    internal static bool IsMarked(Utterance utterance, Mention quoted)
    {
        var start = utterance.Tokens[quoted.From].Start;
        return start > 0 && utterance.Text[start - 1] is not (' ' or ':');
    }

    private static Mention? Covering(Utterance utterance, int start, int end)
    {
        var tokens = utterance.Tokens;
        var from = 0;
        while (from < tokens.Length && tokens[from].Start < start) from++;
        var to = from;
        while (to < tokens.Length && tokens[to].Start < end) to++;
        var fewest = from == 0 && to == tokens.Length ? FewestAlone : FewestWords;
        return to - from < fewest ? null : new Mention(MentionKind.Quote, from, to, [], utterance.Slice(from, to));
    }
}
