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

    private readonly Listing _listing;

    private AskedList(Listing listing) => _listing = listing;

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
                if (IsPlural(question[noun])) return new AskedList(predicates.IsNamed(question[noun].Stem) ? Listing.Names : Listing.Parts);
            return default;
        }

        return default;
    }

    /// <summary>How many things a sentence lists, of three, 0 to 1.</summary>
    internal double Fit(ReadOnlySpan<PackedToken> sentence, Question question, Lexicon lexicon) => _listing switch
    {
        Listing.Names => Math.Min(1, Names(sentence, question, lexicon) / Enough),
        Listing.Parts => Math.Min(1, Parts(sentence, lexicon) / Enough),
        _ => 0,
    };

    private static bool IsPlural(Token token) =>
        !token.IsStopWord && !token.IsCapitalised && ((token.Word.Length > 3 && token.Word[^1] == 's' && token.Word != token.Stem) || token.Word is "people" or "men" or "women");

    /// <summary>Names that the question does not hold.</summary>
    private static int Names(ReadOnlySpan<PackedToken> sentence, Question question, Lexicon lexicon)
    {
        var (names, isWithin) = (0, false);
        foreach (var token in sentence)
        {
            if (token.Is(TokenTraits.Whole)) continue;
            var entry = lexicon[token.Word];
            var isName = token.Is(TokenTraits.Capitalised) && !token.Is(TokenTraits.Opening) && !entry.IsStopWord && !question.Holds(entry.Stem);
            if (isName && (!isWithin || token.Is(TokenTraits.AfterBreak))) names++;
            isWithin = isName;
        }

        return names;
    }

    /// <summary>Short parts in a row that a comma, a bracket or a dash sets off, or "and" does.</summary>
    private static int Parts(ReadOnlySpan<PackedToken> sentence, Lexicon lexicon)
    {
        var (most, run, last, place) = (0, 0, -LongestPart, 0);
        foreach (var token in sentence)
        {
            if (token.Is(TokenTraits.Whole)) continue;
            place++;
            var word = lexicon[token.Word].Word;
            if (!token.Is(TokenTraits.AfterBreak) && word is not ("and" or "or")) continue;
            // ", and" is one end of a part.
            if (place - last > 1) run = place - last <= LongestPart ? run + 1 : 1;
            last = place;
            most = Math.Max(most, run);
        }

        return most;
    }
}
