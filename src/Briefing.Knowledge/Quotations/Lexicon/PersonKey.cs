using System.Globalization;
using System.Text;
using Briefing.Knowledge.Documents;

namespace Briefing.Knowledge.Quotations.Lexicon;

/// <summary>The key made from a name: lower-case letters without accents, digits, hyphens between words.</summary>
internal static class PersonKey
{
    internal static string Of(string name)
    {
        var key = new StringBuilder(name.Length);
        foreach (var c in UnicodeText.Normalized(name, NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark || c is '\'' or '’' or '.') continue;
            if (char.IsLetterOrDigit(c)) key.Append(char.ToLowerInvariant(c));
            else if (key.Length > 0 && key[^1] != '-') key.Append('-');
        }

        while (key.Length > 0 && key[^1] == '-') key.Length--;
        return key.Length > 0 ? key.ToString() : "unnamed";
    }
}
