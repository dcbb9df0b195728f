using System.Collections.Frozen;
using System.Runtime.InteropServices;

namespace Briefing.Knowledge.Topics.Terms;

/// <summary>
/// Tells from their use which words can be part of a term: what the built-in table and the document itself show, and where
/// both show little, the ending of the word.
/// </summary>
internal sealed class WordClasses(WordUseCount uses)
{
    private const double LeastNounShare = 0.25;
    private const double LeastNominalShare = 0.3;
    private const double LeastDoubtfulShare = 0.08;
    private const double OwnWeight = 5;
    private const double EndingWeight = 2;
    private const double LeastAdjective = 4;
    private const int EnoughKnown = 8;
    private const int LeastGerund = 3;
    private const int LeastGerundBefore = 2;
    private const int EnoughNouns = 2;

    private static readonly FrozenSet<string> Calendar = FrozenSet.ToFrozenSet(
        """
        january february march april june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
        monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun today yesterday tomorrow tonight
        spring summer autumn winter am pm gmt utc bst cet est
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);

    private readonly Dictionary<WordEntry, (WordClass Class, bool IsAdjective)> _known = [];

    internal void Clear() => _known.Clear();

    internal WordClass Of(Unit unit)
    {
        var word = unit.Word;
        if (word.IsFunctionWord || word.IsNumber || word.Word.Length < 2 || !char.IsLetter(word.Word[0])) return WordClass.Outside;
        if (unit.Is(UnitTraits.Person)) return WordClass.Outside;
        if (IsCalendarWord(unit)) return WordClass.Outside;
        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(_known, word, out var isKnown);
        if (!isKnown) known = (unit.Is(UnitTraits.Compound) ? OfCompound(word) : OfWord(word), IsAdjective(word));

        // A capital within a sentence makes a name; adjectives of countries stay what they are.
        return unit.IsNamed && !known.IsAdjective ? WordClass.Name : known.Class;
    }

    /// <summary>Whether texts, or the document, use a word as a noun beyond doubt.</summary>
    internal bool IsSurelyNoun(WordEntry word)
    {
        var use = word.Known + uses.Of(word);
        use += word.KnownBase;
        if (word.Ending == WordEnding.Noun || (word.Ending == WordEnding.Open && word.Known.Total == 0 && use.Verb + use.Predicate == 0)) return true;
        return use.Noun >= EnoughNouns && use.Noun > use.Verb + use.Predicate - (word.Ending == WordEnding.Participle ? use.Modifier : 0) - use.Noun / 2;
    }

    /// <summary>"May" and "March" with a capital; "march" without is a noun.</summary>
    private static bool IsCalendarWord(Unit unit) => Calendar.Contains(unit.Word.Word) && (unit.Is(UnitTraits.Capital) || unit.Word.Word is "today" or "yesterday" or "tomorrow" or "tonight");

    private WordClass OfWord(WordEntry word)
    {
        var use = Use(word);
        var nominal = use.Noun + use.Modifier;
        var all = nominal + use.Verb + use.Predicate;
        if (nominal / all < LeastNominalShare) return use.Noun / all < LeastDoubtfulShare ? WordClass.Outside : WordClass.Doubtful;

        // "lowering", "reuniting": a gerund is a noun, or stands before one ("landing craft"), only where its use says so.
        if (word.Ending == WordEnding.Gerund)
        {
            var shown = word.Known + uses.Of(word);
            if (shown.Noun < Math.Max(LeastGerund, shown.Verb)) return shown.Modifier < Math.Max(LeastGerundBefore, shown.Verb) ? WordClass.Outside : WordClass.Modifier;
        }

        return use.Noun / all >= LeastNounShare ? WordClass.Noun : WordClass.Modifier;
    }

    /// <summary>"cease-fire" is a noun, "long-range" and "US-led" are not: only the document's own use tells.</summary>
    private WordClass OfCompound(WordEntry word)
    {
        var use = uses.Of(word);
        return use.Noun > 0 && use.Noun * 2 >= use.Modifier + use.Predicate && use.Verb == 0 && word.Ending is not WordEnding.Adjective and not WordEnding.Adverb and not WordEnding.Participle ? WordClass.Noun : WordClass.Modifier;
    }

    /// <summary>Whether it mostly stands before nouns: "Ukrainian", "European".</summary>
    internal bool IsAdjective(WordEntry word)
    {
        // A noun that happens to stand before others only ("ferry line") is none: texts must know it as one, or its ending tell.
        var use = Use(word);
        return use.Modifier > 4 * use.Noun && (word.Ending == WordEnding.Adjective || word.Known.Modifier > LeastAdjective);
    }

    private (double Noun, double Verb, double Modifier, double Predicate) Use(WordEntry word)
    {
        var (known, own) = (word.Known, uses.Of(word));
        if (known.Total < EnoughKnown) known += word.KnownBase;
        var (noun, verb, modifier, predicate) = Prior(word.Ending);
        return (known.Noun + OwnWeight * own.Noun + EndingWeight * noun, known.Verb + OwnWeight * own.Verb + EndingWeight * verb,
            known.Modifier + OwnWeight * own.Modifier + EndingWeight * modifier, known.Predicate + OwnWeight * own.Predicate + EndingWeight * predicate);
    }

    private static (double Noun, double Verb, double Modifier, double Predicate) Prior(WordEnding ending) => ending switch
    {
        WordEnding.Noun => (0.9, 0, 0.1, 0),
        WordEnding.Adjective => (0.05, 0, 0.75, 0.2),
        WordEnding.Adverb => (0, 0.6, 0, 0.4),
        WordEnding.Participle => (0.02, 0.58, 0.25, 0.15),
        WordEnding.Gerund => (0.35, 0.45, 0.2, 0),
        _ => (0.5, 0.25, 0.2, 0.05),
    };
}
