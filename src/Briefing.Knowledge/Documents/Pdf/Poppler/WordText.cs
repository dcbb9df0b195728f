using System.Text;

namespace Briefing.Knowledge.Documents.Pdf.Poppler;

/// <summary>The characters of a word as readers read them: ligatures as letters, accents on their letters, no control characters.</summary>
internal static class WordText
{
    public static string Of(string printed)
    {
        var plain = true;
        foreach (var c in printed) plain &= c is > ' ' and < '\u007F';
        if (plain) return printed;
        var word = new StringBuilder(printed.Length + 2);
        foreach (var c in UnicodeText.Normalized(printed, NormalizationForm.FormC))
        {
            if (Ligature(c) is { } letters) word.Append(letters);
            else if (!char.IsControl(c) && !char.IsWhiteSpace(c)) word.Append(c);
        }

        return word.ToString();
    }

    /// <summary>Halves of surrogate pairs stand for no character, and nothing that is done with them is defined.</summary>
    private static string Sound(string printed)
    {
        var sound = new StringBuilder(printed.Length);
        foreach (var rune in printed.EnumerateRunes()) sound.Append(rune);
        return sound.ToString();
    }

    /// <summary>
    /// Latin ligatures stand for their letters; no other compatibility form is changed, or "m²" would become "m2". Bitmap fonts
    /// of TeX have no names for their characters, so that these come as their places in its encodings, OT1 and T1, below the
    /// first printable one.
    /// </summary>
    private static string? Ligature(char c) => c switch
    {
        '\uFB00' or '\u000B' or '\u001B' => "ff",
        '\uFB01' or '\u000C' or '\u001C' => "fi",
        '\uFB02' or '\u001D' => "fl",
        '\uFB03' or '\u000E' or '\u001E' => "ffi",
        '\uFB04' or '\u000F' or '\u001F' => "ffl",
        '\u0010' => "“",
        '\u0011' => "”",
        '\u0015' => "–",
        '\u0016' => "—",
        '\uFB05' or '\uFB06' => "st",
        _ => null,
    };
}
