using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Briefing.Knowledge.Quotations;

namespace Briefing.Conversation.Questions.Kinds;

/// <summary>
/// Whether a sentence says who somebody is: an apposition behind the name ("…, 44, a former teacher from Leeds, …") or before
/// it ("Mayor …", "the island's last lamplighter, …"), "is a …", or ", who led …".
/// </summary>
/// <param name="nouns">Nouns that say what somebody is.</param>
internal sealed partial class Description(PersonNouns nouns)
{
    private const int LongestText = 2000;
    private const int LongestApposition = 14;
    private const int LongestName = 4;
    private const int LongestOffice = 10;
    private const int ArticleBefore = 4;

    private static readonly FrozenSet<string> Articles = FrozenSet.ToFrozenSet(
        ["a", "an", "the", "his", "her", "its", "our", "their", "my", "one", "another"], StringComparer.OrdinalIgnoreCase);

    /// <summary>What does not begin an apposition that describes.</summary>
    private static readonly FrozenSet<string> Others = FrozenSet.ToFrozenSet(
        ["who", "whom", "whose", "which", "that", "and", "or", "but", "said", "says", "told", "added", "has", "had", "was", "is", "were", "are", "will", "in", "on", "at", "from",
            "with", "while", "when", "where", "as", "if", "because", "after", "before", "until", "since", "to", "for", "by", "of", "not", "he", "she", "they", "it", "we", "you"], StringComparer.OrdinalIgnoreCase);

    /// <summary>How well it does, 0 to 1.</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="surname">The last word of the name, as written.</param>
    internal double Fit(string text, string surname)
    {
        if (text.Length > LongestText) return 0;
        var best = 0.0;
        for (var at = text.IndexOf(surname, StringComparison.Ordinal); at >= 0; at = text.IndexOf(surname, at + 1, StringComparison.Ordinal))
        {
            var end = at + surname.Length;
            if ((at > 0 && char.IsLetter(text[at - 1])) || (end < text.Length && char.IsLetter(text[end]))) continue;
            best = Math.Max(best, Math.Max(Behind(text[end..]), Before(text[..at])));
        }

        return best;
    }

    private double Behind(string rest)
    {
        if (Predicate().Match(rest) is { Success: true } predicate) return HasNoun(rest[predicate.Length..]) ? 1 : 0.8;
        if (Relative().IsMatch(rest)) return 0.75;
        if (Opening().Match(rest) is not { Success: true } opening) return 0;
        var apposition = Apposition().Match(rest[opening.Length..]).Value;
        var first = Word().Match(apposition).Value;
        if (first.Length == 0 || Others.Contains(first)) return 0;
        return HasNoun(apposition) ? 1 : Articles.Contains(first) ? 0.85 : KnownAs().IsMatch(apposition) ? 0.7 : 0;
    }

    private double Before(string front)
    {
        var words = Word().Matches(front);
        var at = words.Count - 1;
        // Given names and initials of the bearer stand between what he is and his surname.
        for (var names = 0; at >= 0 && names < LongestName && IsName(words[at].Value) && IsJoined(front, words, at); names++) at--;
        if (at < 0) return 0;
        var gap = front[(words[at].Index + words[at].Length)..(at + 1 < words.Count ? words[at + 1].Index : front.Length)];
        if (IsOfficeOf(front, words, words.Count - 1)) return 0.9;
        if (nouns.Contains(words[at].Value) && string.IsNullOrWhiteSpace(gap.Replace('.', ' '))) return 0.9;
        // "I spoke with the new mayor, Ada Falk."
        if (gap.TrimStart().StartsWith(',') && nouns.Contains(words[at].Value) && Enumerable.Range(Math.Max(0, at - ArticleBefore), Math.Min(at, ArticleBefore)).Any(before => Articles.Contains(words[before].Value))) return 0.75;
        return gap.TrimStart().StartsWith(',') && IsInvertedApposition(front[..(words[at].Index + words[at].Length)]) ? 0.8 : 0;
    }

    /// <summary>"Secretary of the Treasury" right before the given names: what somebody heads stands between the office and the name.</summary>
    private bool IsOfficeOf(string front, MatchCollection words, int last)
    {
        var hasOf = false;
        for (var at = last; at >= Math.Max(0, last - LongestOffice); at--)
        {
            if (!IsJoined(front, words, at)) return false;
            var word = words[at].Value;
            if (hasOf && char.IsUpper(word[0]) && nouns.Contains(word)) return true;
            if (!char.IsUpper(word[0]) && word is not ("of" or "the" or "and" or "for")) return false;
            // Right before the name: what stands behind "of" is not the bearer's own name alone.
            hasOf |= word is "of" or "for" && at < last;
        }

        return false;
    }

    /// <summary>"The island's last lamplighter, " before a name.</summary>
    private bool IsInvertedApposition(string front)
    {
        var clause = front[(front.LastIndexOfAny([',', ';', ':', '.', '“', '"', '(']) + 1)..];
        return Word().Matches(clause) is { Count: > 1 and <= LongestApposition } words
            && (Articles.Contains(words[0].Value) || clause.Contains("'s ", StringComparison.Ordinal) || clause.Contains("’s ", StringComparison.Ordinal))
            && words.Any(word => nouns.Contains(word.Value));
    }

    private bool IsName(string word) => char.IsUpper(word[0]) && !nouns.Contains(word);

    private static bool IsJoined(string front, MatchCollection words, int at)
    {
        var from = words[at].Index + words[at].Length;
        return front.AsSpan(from, (at + 1 < words.Count ? words[at + 1].Index : front.Length) - from).Trim(" .\"“”'‘’").IsEmpty;
    }

    private bool HasNoun(string text) => Word().Matches(text[..Apposition().Match(text).Length]).Any(word => nouns.Contains(word.Value));

    /// <summary>What sets an apposition off, and an age before it: ", 44, ", " (", ", aged 44, ".</summary>
    [GeneratedRegex(@"^(?:,? (?:Jr|Sr)\.)?(?:,| \(| –| —| -)\s*(?:(?:aged? )?\d{1,3}\s*[,)–—]\s*\(?)?", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Opening();

    [GeneratedRegex(@"^[^,;:()–—“”""]{0,160}", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Apposition();

    [GeneratedRegex(@"^(?:better |also |formerly |otherwise )?known (?:\w+ )?as\b", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex KnownAs();

    [GeneratedRegex(@"[\p{L}\d][\p{L}\d'’-]*\.?", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Word();

    /// <summary>", who led the office from 1995"; not ", who said", which tells what somebody said and not who that is.</summary>
    [GeneratedRegex(@"^, (?:who|whose) (?!(?:has |had |have |also |later |then |once |recently |earlier )*(?:said|says|say|told|tells|added|adds|asked|asks|spoke|speaks|called|calls|wrote|writes|argued|argues|noted|notes|warned|warns|believes?|thinks?)\b)", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Relative();

    [GeneratedRegex(@"^,? (?:is|was|has been|had been|served as|serves as|became|becomes|will be|will serve as|worked as|works as|as)\s+(?:now |then |also |currently |still )?(?=(?:a|an|the|one|our|my|his|her|their|[A-Z]))", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Predicate();
}
