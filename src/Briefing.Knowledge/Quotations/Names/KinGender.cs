using System.Collections.Frozen;
using Briefing.Knowledge.Quotations.Lexicon;
using Briefing.Knowledge.Quotations.Tokens;

namespace Briefing.Knowledge.Quotations.Names;

/// <summary>Words beside a name that tell "he" or "she": "his niece, the lawyer Jane Roe", "Jane Roe, the widow of …", "spokeswoman Jane Roe".</summary>
internal static class KinGender
{
    private const int Farthest = 6;

    private static readonly FrozenSet<string> Hers = new[]
    {
        "niece", "wife", "daughter", "sister", "mother", "aunt", "widow", "grandmother", "granddaughter", "girlfriend", "actress", "spokeswoman", "chairwoman", "headmistress", "businesswoman",
        "stateswoman", "councilwoman", "policewoman", "waitress", "hostess", "heiress", "stepmother", "stepdaughter", "daughter-in-law", "mother-in-law", "sister-in-law", "duchess", "countess", "nun", "landlady", "stewardess",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> His = new[]
    {
        "nephew", "husband", "son", "brother", "father", "uncle", "widower", "grandfather", "grandson", "boyfriend", "spokesman", "headmaster", "businessman", "statesman", "councilman", "policeman",
        "waiter", "stepfather", "stepson", "son-in-law", "father-in-law", "brother-in-law", "monk", "landlord",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>What stands before or behind the name tells of its bearer; unknown where that is nothing of the kind.</summary>
    /// <param name="tokens">The words of the block.</param>
    /// <param name="from">Where the sentence begins.</param>
    /// <param name="part">The name.</param>
    internal static Gender Of(Token[] tokens, int from, NamePart part)
    {
        for (var i = part.Start - 1; i >= from && i >= part.Start - Farthest; i--)
        {
            if (tokens[i].IsWord && GenderOf(tokens[i].Lower) is not Gender.Unknown and var told) return told;
            if (tokens[i].Kind != TokenKind.Comma && !(tokens[i] is { IsWord: true, IsCapital: false } && !Vocabulary.Prepositions.Contains(tokens[i].Lower) && !Vocabulary.Auxiliaries.Contains(tokens[i].Lower) && !Vocabulary.Coordinators.Contains(tokens[i].Lower) && !Vocabulary.PlainPasts.Contains(tokens[i].Lower))) break;
        }

        if (part.End + 2 >= tokens.Length || tokens[part.End].Kind != TokenKind.Comma) return Gender.Unknown;
        if (tokens[part.End + 1].Lower is not ("his" or "her" or "the" or "a" or "their")) return Gender.Unknown;
        for (var i = part.End + 2; i < tokens.Length && i < part.End + 5 && tokens[i] is { IsWord: true, IsCapital: false }; i++)
            if (GenderOf(tokens[i].Lower) is not Gender.Unknown and var behind && (i + 1 == tokens.Length || tokens[i + 1].Kind is TokenKind.Comma or TokenKind.Stop || tokens[i + 1].Is("of"))) return behind;
        return Gender.Unknown;
    }

    private static Gender GenderOf(string lower) => Hers.Contains(lower) ? Gender.She : His.Contains(lower) ? Gender.He : Gender.Unknown;
}
