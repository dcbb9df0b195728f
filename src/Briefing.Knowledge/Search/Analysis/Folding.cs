using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Briefing.Knowledge.Documents;

namespace Briefing.Knowledge.Search.Analysis;

/// <summary>Takes the diacritics and the case off letters: "Erdoğan" and "Erdogan" are one word, and so are "Łódź" and "Lodz".</summary>
internal static class Folding
{
    private static readonly ConcurrentDictionary<char, string> Folded = new();

    /// <summary>The folded form of a character: one lower-case letter, several for a ligature, none for a combining mark.</summary>
    internal static string Of(char c) => Folded.GetOrAdd(c, static c => c switch
    {
        'ł' or 'Ł' => "l",
        'ø' or 'Ø' => "o",
        'đ' or 'Đ' or 'ð' or 'Ð' => "d",
        'ħ' or 'Ħ' => "h",
        'ı' => "i",
        'ß' => "ss",
        'æ' or 'Æ' => "ae",
        'œ' or 'Œ' => "oe",
        'þ' or 'Þ' => "th",
        _ => Decompose(c),
    });

    private static string Decompose(char c)
    {
        if (char.IsSurrogate(c)) return c.ToString();
        var folded = new StringBuilder(2);
        foreach (var part in UnicodeText.Normalized(c.ToString(), NormalizationForm.FormKD))
            if (CharUnicodeInfo.GetUnicodeCategory(part) != UnicodeCategory.NonSpacingMark) folded.Append(char.ToLowerInvariant(part));
        return folded.ToString();
    }
}
