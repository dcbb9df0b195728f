using System.Collections.Immutable;
using System.Globalization;
using Briefing.Knowledge.Storage;

namespace Briefing.Conversation.Understanding.Patterns;

/// <summary>Splits what a user wrote into words. Contractions are undone ("what's" is two words), possessive endings noted.</summary>
internal static class Tokenizer
{
    private static readonly HashSet<string> Contracting = new(StringComparer.Ordinal)
        { "what", "who", "where", "when", "why", "how", "that", "there", "it", "he", "she", "here", "let" };

    private static readonly Dictionary<string, (string First, string Second)> Unmarked = new(StringComparer.Ordinal)
    {
        ["whats"] = ("what", "is"), ["whos"] = ("who", "is"), ["wheres"] = ("where", "is"), ["whens"] = ("when", "is"),
        ["hows"] = ("how", "is"), ["didnt"] = ("did", "not"), ["doesnt"] = ("does", "not"), ["dont"] = ("do", "not"),
        ["isnt"] = ("is", "not"), ["wasnt"] = ("was", "not"), ["wont"] = ("will", "not"), ["cant"] = ("can", "not"),
        ["cannot"] = ("can", "not"), ["wouldnt"] = ("would", "not"), ["hasnt"] = ("has", "not"),
    };

    internal static Utterance Split(string text)
    {
        var tokens = ImmutableArray.CreateBuilder<Token>();
        for (var at = 0; at < text.Length;)
        {
            if (!IsWord(text, at))
            {
                at++;
                continue;
            }

            var start = at;
            while (at < text.Length && IsWord(text, at)) at++;
            Add(tokens, text, start, at);
        }

        return new Utterance(text, tokens.ToImmutable());
    }

    /// <summary>Lower case, no diacritics, straight apostrophes: the form in which words are compared.</summary>
    internal static string Fold(string text) => StoreWords.Fold(text);

    /// <summary>Letters and digits; and between them apostrophes, hyphens, full stops ("U.S.") and the comma of a number.</summary>
    private static bool IsWord(string text, int at)
    {
        var c = text[at];
        if (char.IsLetterOrDigit(c) || c is '%' or '$' or '€' or '£' || char.IsSurrogate(c)) return true;
        if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark) return at > 0;
        if (at == 0 || at + 1 == text.Length || !char.IsLetterOrDigit(text[at - 1])) return false;
        if (c is '.' && char.IsUpper(text[at - 1]) && (at < 2 || !char.IsLetter(text[at - 2]))) return true;
        if (!char.IsLetterOrDigit(text[at + 1])) return c is '\'' or '’' && text[at - 1] is 's' or 'S' or 'z' or 'x' && text[at + 1] == ' ';
        return c is '\'' or '’' or 'ʼ' or '-' or '‐' or '‑' or '&' || (c is '.' or ',' && char.IsDigit(text[at - 1]) && char.IsDigit(text[at + 1]))
            || (c is '.' && char.IsUpper(text[at + 1]));
    }

    private static void Add(ImmutableArray<Token>.Builder tokens, string text, int start, int end)
    {
        var word = text[start..end];
        var folded = Fold(word);
        if (Unmarked.TryGetValue(folded, out var pair) || IsContraction(folded, out pair))
        {
            tokens.Add(new Token(pair.First, pair.First, start, end, false));
            tokens.Add(new Token(pair.Second, pair.Second, end, end, false));
            return;
        }

        var stem = folded.EndsWith("'s", StringComparison.Ordinal) ? folded.Length - 2
            : folded.EndsWith('\'') ? folded.Length - 1 : folded.Length;
        var possessive = stem < folded.Length && stem > 0 && folded.Length == word.Length;
        tokens.Add(possessive
            ? new Token(word[..stem], folded[..stem], start, end, true)
            : new Token(word, folded.TrimEnd('\''), start, end, false));
    }

    private static bool IsContraction(string folded, out (string First, string Second) pair)
    {
        pair = default;
        var mark = folded.IndexOf('\'', StringComparison.Ordinal);
        if (mark < 1) return false;
        var (head, tail) = (folded[..mark], folded[(mark + 1)..]);
        if (tail == "t" && head.EndsWith('n')) pair = (head switch { "won" => "will", "can" => "can", _ => head[..^1] }, "not");
        else if (tail == "s" && Contracting.Contains(head)) pair = (head, "is");
        else if (tail is "re" or "ve" or "ll" or "d" or "m")
            pair = (head, tail switch { "re" => "are", "ve" => "have", "ll" => "will", "m" => "am", _ => "did" });
        return pair.First is not null;
    }
}
