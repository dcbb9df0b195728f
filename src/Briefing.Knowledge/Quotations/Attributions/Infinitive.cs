using Briefing.Knowledge.Quotations.Lexicon;
using Briefing.Knowledge.Quotations.Tokens;

namespace Briefing.Knowledge.Quotations.Attributions;

/// <summary>
/// What governs a cue behind "to": "went on to clarify" is saying, "refused to say" is not, "is expected to say" may come to
/// be, "is said to have said" is hearsay; anything else before "to" is no saying at all.
/// </summary>
/// <param name="Start">Where the governing words begin.</param>
/// <param name="Modality">How firmly it is then said.</param>
/// <param name="IsNegated">Whether it is then not said.</param>
internal readonly record struct Infinitive(int Start, Modality Modality, bool IsNegated)
{
    /// <summary>Where the subject begins at the earliest, if it stands between the governing verb and "to": "they expect <c>Jane Roe</c> to say".</summary>
    internal int SubjectFrom { get; private init; }

    private const int Farthest = 7;

    /// <summary>Reads the words before the "to" at <paramref name="to"/>; null where they make no saying of it.</summary>
    /// <param name="tokens">The block.</param>
    /// <param name="from">Where the sentence begins.</param>
    /// <param name="to">The token "to".</param>
    /// <param name="isPerfect">Whether "have" and a participle follow: it is past.</param>
    /// <param name="words">The words of modality.</param>
    internal static Infinitive? Before(Token[] tokens, int from, int to, bool isPerfect, ModalityLexicon words)
    {
        // "was careful not to say", "chose not to say"; in "told Jane Roe not to say" no verb stands in front.
        if (to - 2 >= from && tokens[to - 1].Lower is "not" or "never" && tokens[to - 2].IsWord)
            return new Infinitive(AuxiliaryRun.Read(tokens, from, to - 2, words).Start, Modality.Said, true);
        for (var back = to - 1; back >= from && back >= to - Farthest; back--)
        {
            var token = tokens[back];
            if (!token.IsWord) return null;
            if (ModalityAt(tokens, from, to, back, isPerfect, words) is not { } modality) continue;
            var run = AuxiliaryRun.Read(tokens, from, back, words);
            var unwilling = modality == Modality.NotSaid;
            if (!unwilling && !IsFollowedByTime(tokens, back, to)) return new Infinitive(to, modality, false) { SubjectFrom = back + 1 };
            var own = run.ModalityOf(isParticiple: true);
            if (own < modality) own = modality;
            var start = run.Start > from && tokens[run.Start - 1].Lower is "looks" or "looked" or "seems" or "seemed" or "appears" or "appeared" or "stands" or "stood" ? run.Start - 1 : run.Start;
            return new Infinitive(start, unwilling ? Modality.Said : own, unwilling != run.IsNegated || (unwilling && token.Is("yet")));
        }

        return null;
    }

    private static Modality? ModalityAt(Token[] tokens, int from, int to, int at, bool isPerfect, ModalityLexicon words)
    {
        var lower = tokens[at].Lower;
        if (words.Hearsay.Contains(lower) && at == to - 1 && HasBe(tokens, from, at, words)) return Modality.MayHaveSaid;
        if (words.Seeming.Contains(lower)) return isPerfect ? Modality.MayHaveSaid : Modality.Implied;
        if (isPerfect && words.Expected.Contains(lower)) return Modality.MayHaveSaid;
        if (!isPerfect && words.Unwilling.Contains(lower)) return Modality.NotSaid;
        if (!isPerfect && words.Expected.Contains(lower)) return Modality.Predicted;
        return words.Onward.Contains(lower) && (IsNextTo(tokens, at, to) || Vocabulary.Prepositions.Contains(tokens[at + 1].Lower)) ? Modality.Said : null;
    }

    /// <summary>"is expected on Monday to say"; in "they expect Jane Roe to say" she is the one who will.</summary>
    private static bool IsFollowedByTime(Token[] tokens, int at, int to) =>
        IsNextTo(tokens, at, to) || Vocabulary.Prepositions.Contains(tokens[at + 1].Lower) || Vocabulary.Days.Contains(tokens[at + 1].Lower)
        || tokens[at + 1].Lower is "this" or "next";

    private static bool HasBe(Token[] tokens, int from, int at, ModalityLexicon words) => AuxiliaryRun.Read(tokens, from, at, words).Be;

    /// <summary>"went on publicly to say": no more than an adverb stands between.</summary>
    private static bool IsNextTo(Token[] tokens, int at, int to)
    {
        for (var i = at + 1; i < to; i++)
            if (!Vocabulary.IsAdverb(tokens[i].Lower) && !tokens[i].Is("on")) return false;
        return true;
    }
}
