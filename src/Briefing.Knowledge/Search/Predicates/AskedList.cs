using System.Collections.Immutable;
using Briefing.Knowledge.Search.Analysis;
using Briefing.Knowledge.Search.Scoring;

namespace Briefing.Knowledge.Search.Predicates;

/// <summary>
/// Several things that a question asks for by a noun in the plural: "Which ports did Varholm close?", "What are the conditions?". A
/// sentence that lists them has several names, or several parts set off from each other.
/// </summary>
internal readonly struct AskedList
{
    private const double Enough = 3;
    private const int NounWithin = 4;
    private const int LongestPart = 6;
    private const int BetweenNames = 3;

    /// <summary>What a list counts that the asked noun does not lead in: "Three conditions: …" tells which they are.</summary>
    private const double WithoutLead = 0.6;

    private readonly Listing _listing;
    private readonly string _noun;

    private AskedList(Listing listing, string noun) => (_listing, _noun) = (listing, noun);

    private enum Listing
    {
        None,
        Parts,
        Names,
    }

    internal static AskedList In(ImmutableArray<Token> question, PredicateLexicon predicates)
    {
        for (var at = 0; at < question.Length; at++)
        {
            if (question[at].Word is not ("which" or "what")) continue;
            // "What are the conditions?", but not "What do the conditions mean?".
            var isOpen = at + 1 < question.Length && (!question[at + 1].IsStopWord || question[at + 1].Word is "are" or "were" or "other");
            if (!isOpen) return default;
            for (var noun = at + 1; noun < Math.Min(question.Length, at + 1 + NounWithin); noun++)
                if (IsPlural(question[noun])) return new AskedList(predicates.IsNamed(question[noun].Stem) ? Listing.Names : Listing.Parts, question[noun].Word);
            return default;
        }

        return default;
    }

    /// <summary>How surely a sentence lists such things, 0 to 1: three in a row are a list, one is none.</summary>
    internal double Fit(ReadOnlySpan<PackedToken> sentence, Question question, Lexicon lexicon)
    {
        if (_listing == Listing.None) return 0;
        var noun = lexicon.Find(_noun);
        var (most, run, last, place, isLed, isNoun) = (0, 0, -LongestPart, 0, false, false);
        foreach (var token in sentence)
        {
            if (token.Is(TokenTraits.Whole)) continue;
            place++;
            isLed |= isNoun && token.Is(TokenTraits.AfterBreak);
            isNoun = noun >= 0 && token.Word == noun;
            if (!(_listing == Listing.Names ? IsName(token, question, lexicon) : IsSetOff(token, lexicon))) continue;
            // The words of one name, and "and" right behind a part, are one thing; a comma parts even single words.
            var isSame = place - last == 1 && !token.Is(TokenTraits.AfterBreak);
            if (!isSame) run = place - last <= (_listing == Listing.Names ? BetweenNames : LongestPart) ? run + 1 : 1;
            last = place;
            most = Math.Max(most, run);
        }

        return (isLed ? 1 : WithoutLead) * Math.Clamp((most - 1) / (Enough - 1), 0, 1);
    }

    private static bool IsPlural(Token token) =>
        !token.IsStopWord && !token.IsCapitalised && ((token.Word.Length > 3 && token.Word[^1] == 's' && token.Word != token.Stem) || token.Word is "people" or "men" or "women");

    private static bool IsName(PackedToken token, Question question, Lexicon lexicon)
    {
        var entry = lexicon[token.Word];
        return token.Is(TokenTraits.Capitalised) && !token.Is(TokenTraits.Opening) && !entry.IsStopWord && !question.Holds(entry.Stem);
    }

    /// <summary>Whether a comma, a bracket or a dash sets it off, or it is "and".</summary>
    private static bool IsSetOff(PackedToken token, Lexicon lexicon) => token.Is(TokenTraits.AfterBreak) || lexicon[token.Word].Word is "and" or "or";
}
