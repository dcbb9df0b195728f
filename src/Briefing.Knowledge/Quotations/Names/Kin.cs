using Briefing.Knowledge.Quotations.Lexicon;
using Briefing.Knowledge.Quotations.Tokens;

namespace Briefing.Knowledge.Quotations.Names;

/// <summary>"Casimir and Leander Thorvaldsen": the surname is also that of those who are named by their given names before it.</summary>
internal static class Kin
{
    /// <summary>How many tokens before a name others of the family may stand.</summary>
    private const int Farthest = 9;

    /// <summary>The full names of those named together with this one; a capital word that is no given name only behind "brothers" and the like.</summary>
    internal static List<string> NamedWith(NamePart part, Token[] tokens, GivenNames given)
    {
        var names = new List<string>();
        if (part.Start < 2 || !tokens[part.Start - 1].Is("and")) return names;
        for (var at = part.Start - 2; at >= 0 && at > part.Start - Farthest && tokens[at] is { IsWord: true, IsCapital: true } name; at -= 2)
        {
            if (at > 0 && tokens[at - 1].IsCapital) break;
            if (given.GenderOf(PersonKey.Of(name.Text)) != Gender.Unknown || (at > 0 && tokens[at - 1].Lower is "brothers" or "sisters" or "siblings" or "twins" or "cousins"))
                names.Add($"{name.Text} {PersonName.Surname(PersonName.Words(part.Name))}");
            if (at == 0 || tokens[at - 1].Kind != TokenKind.Comma) break;
        }

        return names;
    }
}
