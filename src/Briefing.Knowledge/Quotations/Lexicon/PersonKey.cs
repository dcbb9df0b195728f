using System.Text;
using Briefing.Knowledge.Search.Analysis;

namespace Briefing.Knowledge.Quotations.Lexicon;

/// <summary>The key made from a name: lower-case letters without accents, digits, hyphens between words.</summary>
internal static class PersonKey
{
    internal static string Of(ReadOnlySpan<char> name)
    {
        var key = new StringBuilder(name.Length);
        foreach (var c in name)
        {
            if (c is '\'' or '’' or 'ʼ' or '‘' or '.') continue;
            if (char.IsAsciiLetterOrDigit(c)) key.Append(char.ToLowerInvariant(c));
            else if (char.IsAscii(c)) Divide(key);
            else
                foreach (var letter in Folding.Of(c))
                    if (char.IsLetterOrDigit(letter)) key.Append(letter);
                    else Divide(key);
        }

        while (key.Length > 0 && key[^1] == '-') key.Length--;
        return key.Length > 0 ? key.ToString() : "unnamed";
    }

    private static void Divide(StringBuilder key)
    {
        if (key.Length > 0 && key[^1] != '-') key.Append('-');
    }
}
