using System.Text;

namespace Briefing.Knowledge.Documents;

/// <summary>Normalization of text that strangers wrote.</summary>
public static class UnicodeText
{
    /// <summary>
    /// The text in a normalization form of Unicode (UAX #15). Halves of surrogate pairs and U+FFFE, which <see cref="string.Normalize()"/>
    /// refuses with an exception, become U+FFFD.
    /// </summary>
    /// <param name="text">Any text.</param>
    /// <param name="form">The form.</param>
    public static string Normalized(string text, NormalizationForm form)
    {
        if (!text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') && !text.Contains('\uFFFE', StringComparison.Ordinal)) return text.Normalize(form);
        var wellFormed = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes()) wellFormed.Append(rune.Value == 0xFFFE ? "\uFFFD" : rune.ToString());
        return wellFormed.ToString().Normalize(form);
    }
}
