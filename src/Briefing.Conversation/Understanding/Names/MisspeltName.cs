using Briefing.Conversation.Understanding.Entities;
using Briefing.Conversation.Understanding.Patterns;

namespace Briefing.Conversation.Understanding.Names;

/// <summary>
/// Finds the name that a word of an utterance is a misspelling of, where one alone is near: a noisy channel (M. Kernighan, K. Church,
/// W. Gale, "A spelling correction program based on a noisy channel model", COLING 1990) of how fingers miss and how often the
/// sources use the word. A word beside part of a name must make a name with it that the sources hold.
/// </summary>
/// <param name="utterance">The utterance.</param>
/// <param name="isSmall">Whether it has no capitals, but for its first letter.</param>
/// <param name="lexicon">The names of the store.</param>
/// <param name="questionWords">The words that questions are made of.</param>
/// <param name="meant">The question word that a misspelt word may stand for; null where there is none.</param>
internal sealed class MisspeltName(Utterance utterance, bool isSmall, StoreLexicon lexicon, IReadOnlySet<string> questionWords, Func<string, string?> meant)
{
    private static readonly string[] Endings = ["s", "es", "n", "an", "ns"];
    private const int ShortestName = 4, ShortestSmall = 5, FewestUses = 3;

    /// <summary>How far two names must be apart for the nearer one to be meant.</summary>
    private const double Lead = 0.1;

    /// <summary>What a name gains that is ten times as frequent.</summary>
    private const double Frequency = 0.15;

    /// <summary>What a name gains that the words beside it make whole.</summary>
    private const double Whole = 0.5;

    /// <summary>The farthest a word without a capital may be from a name, as most words that are not known are no names.</summary>
    private const double SmallLimit = 0.85;

    /// <summary>The farthest a given name before a known surname may be: "Maria Falk" may be somebody else than Marta Falk.</summary>
    private const double GivenLimit = 0.9;

    /// <summary>The word of a name that is meant, folded; null where none or more than one may be.</summary>
    internal string? Meant(int at)
    {
        var token = utterance.Tokens[at];
        var isMarked = token.IsCapitalised && (at > 0 || !questionWords.Contains(token.Folded));
        if (token.Folded.Length < (isMarked ? ShortestName : ShortestSmall) || !token.Folded.All(char.IsLetter) || !(isMarked || isSmall)) return null;
        var limit = isMarked ? Limit(token.Folded.Length) : SmallLimit;
        var near = new List<(string Word, double Distance, double Score)>();
        foreach (var (word, distance, count) in lexicon.Spellings.Near(token.Folded, limit))
        {
            if ((!isMarked && count < FewestUses) || IsEnding(token.Folded, word)) continue;
            var fit = Beside(at, word, distance);
            if (fit is { } bonus) near.Add((word, distance, distance - Frequency * Math.Log10(1 + count) - bonus));
        }

        if (near.Count == 0) return null;
        near.Sort((one, other) => one.Score.CompareTo(other.Score));
        var best = near[0];
        if (near.Skip(1).Any(other => other.Score - best.Score < Lead && !AreSame(best.Word, other.Word))) return null;
        // At the front, and where nothing is capitalised, a question word may be meant as well.
        return (at > 0 && token.IsCapitalised) || meant(token.Folded) is not { } question || TypingDistance.Of(token.Folded, question, limit) > best.Distance ? best.Word : null;
    }

    /// <summary>"Russians" of "Russian", "Albanian" of "Albania": another form of the word, and no slip.</summary>
    private static bool IsEnding(string typed, string word) => Endings.Any(ending =>
        (typed.Length == word.Length + ending.Length && typed.StartsWith(word, StringComparison.Ordinal) && typed.EndsWith(ending, StringComparison.Ordinal))
        || (word.Length == typed.Length + ending.Length && word.StartsWith(typed, StringComparison.Ordinal) && word.EndsWith(ending, StringComparison.Ordinal)));

    /// <summary>What a candidate gains by the words beside it; null where they rule it out.</summary>
    private double? Beside(int at, string word, double distance)
    {
        var (isBefore, isBehind) = (IsNameWord(at - 1, at), IsNameWord(at + 1, at));
        if (!isBefore && !isBehind) return 0;
        if (isBefore && IsWhole($"{utterance.Tokens[at - 1].Folded} {word}")) return Whole;
        if (isBehind && IsWhole($"{word} {utterance.Tokens[at + 1].Folded}")) return distance > GivenLimit ? null : Whole;
        return null;
    }

    private bool IsWhole(string pair) => !lexicon.People.Named(pair).IsEmpty || lexicon.Spellings.HasPair(pair);

    /// <summary>Whether the word beside another may be part of the same name.</summary>
    private bool IsNameWord(int at, int beside)
    {
        if (at < 0 || at >= utterance.Tokens.Length) return false;
        var token = utterance.Tokens[at];
        var first = utterance.Tokens[Math.Min(at, beside)];
        if (first.IsPossessive || utterance.Text[first.End..utterance.Tokens[Math.Max(at, beside)].Start] is not " ") return false;
        // "Mayor Brnadt": what the sources also write small is a title or the like.
        if (questionWords.Contains(token.Folded) || MentionFinder.IsTitle(token.Folded) || lexicon.Words.IsOrdinary(token.Folded)) return false;
        return isSmall ? lexicon.Spellings.Has(token.Folded) : token.IsCapitalised;
    }

    private bool AreSame(string one, string other) =>
        lexicon.People.Named(one) is { IsEmpty: false } keys && lexicon.People.Named(other) is { IsEmpty: false } others && keys[0] == others[0];

    private static double Limit(int length) => length switch { < 6 => 1, < 8 => 1.3, _ => 2 };
}
