using System.Collections.Immutable;
using Briefing.Knowledge.Quotations.Tokens;

namespace Briefing.Knowledge.Quotations.Names;

/// <summary>Reads the significant words of an office.</summary>
internal sealed class OfficeReader(NameLexicon lexicon)
{
    /// <summary>The words, spelt one way; of "the president's envoy" only the envoy's, of "Russia's envoy" both.</summary>
    internal ImmutableArray<string> Of(ReadOnlySpan<Token> tokens)
    {
        var words = new List<string>(tokens.Length);
        foreach (var token in tokens)
        {
            if (token.Kind == TokenKind.Word && !char.IsDigit(token.Text[0]) && !IsPraise(token.Lower)) Add(token, words);
            else if (token.Kind == TokenKind.Possessive && words.Count > 0 && !IsState(words[^1])) words.Clear();
        }

        return lexicon.People.Normalise(words);
    }

    /// <summary>What tells nothing of who it is: "the veteran referee", "the embattled mayor".</summary>
    private static bool IsPraise(string word) =>
        word is "year-old" or "veteran" or "embattled" or "outspoken" or "seasoned" or "respected" or "prominent" or "longtime" or "long-time" or "long-serving" or "influential" or "popular" or "controversial" or "beleaguered";

    /// <summary>Adds a word; "then-president", "ex-minister" and "president-elect" are two.</summary>
    private static void Add(Token token, List<string> words)
    {
        var dash = token.Lower.IndexOf('-', StringComparison.Ordinal);
        if (dash > 0 && token.Lower[..dash] is "then" or "ex" or "former" or "acting" or "vice" or "deputy")
        {
            words.Add(token.Lower[..dash] == "ex" ? "former" : token.Lower[..dash]);
            words.Add(token.Text[(dash + 1)..]);
        }
        else if (token.Lower.EndsWith("-elect", StringComparison.Ordinal) || token.Lower.EndsWith("-designate", StringComparison.Ordinal))
        {
            words.Add(token.Text[..token.Text.LastIndexOf('-')]);
            words.Add(OfficeTime.Elect);
        }
        else
        {
            words.Add(token.Lower switch { "ex" or "erstwhile" or "onetime" or "retired" => OfficeTime.Former, "incoming" => OfficeTime.Elect, _ => token.Text });
        }
    }

    private bool IsState(string word) =>
        lexicon.People.NormalWord(word) is { } normal && lexicon.OfficeWords.Contains(normal);
}
