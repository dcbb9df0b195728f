using System.Buffers;
using System.Globalization;
using System.Text;

namespace Briefing.Knowledge.Documents;

/// <summary>
/// A text as it is shown to people: with a mark such as <c>⟦U+202E⟧</c> in place of each character that cannot be seen and
/// makes the others appear in an order, or hides among them what, their source does not show. What is stored, compared and sealed
/// is never changed.
/// </summary>
/// <remarks>
/// These are the controls of direction that Unicode Technical Report 36, section 2.5, warns of, tag characters, and control
/// characters that are no white space. Joiners, soft hyphens and the two simple direction marks belong to the spelling of many
/// languages and stay.
/// </remarks>
public static class ShownText
{
    /// <summary>What marks begin with; a reader may look for it.</summary>
    public const char Opening = '⟦';

    /// <summary>The high half of every tag character, U+E0000 to U+E007F; others share it.</summary>
    private const char TagLead = '\uDB40';

    private static readonly SearchValues<char> Suspects = SearchValues.Create(
    [
        .. Enumerable.Range(0, 0xA0).Select(unit => (char)unit).Where(unit => char.IsControl(unit) && !char.IsWhiteSpace(unit)),
        '\u202A', '\u202B', '\u202C', '\u202D', '\u202E', '\u2066', '\u2067', '\u2068', '\u2069', '\u206A', '\u206B', '\u206C', '\u206D', '\u206E', '\u206F', TagLead,
    ]);

    /// <summary>Whether anything in the text is shown by a mark.</summary>
    public static bool Hides(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.AsSpan().ContainsAny(Suspects) && text.EnumerateRunes().Any(IsHidden);
    }

    /// <summary>The text with its marks; the same text where it needs none.</summary>
    public static string Of(string text)
    {
        if (!Hides(text)) return text;
        var shown = new StringBuilder(text.Length + 32);
        var run = 0;
        Rune last = default;
        foreach (var rune in text.EnumerateRunes())
        {
            if (run > 0 && rune != last) Close(shown, last, ref run);
            if (!IsHidden(rune)) shown.Append(rune);
            else (last, run) = (rune, run + 1);
        }

        Close(shown, last, ref run);
        return shown.ToString();
    }

    private static void Close(StringBuilder shown, Rune rune, ref int run)
    {
        if (run > 0) shown.Append(CultureInfo.InvariantCulture, $"{Opening}U+{rune.Value:X4}").Append(run > 1 ? string.Create(CultureInfo.InvariantCulture, $" ×{run}") : "").Append('⟧');
        run = 0;
    }

    private static bool IsHidden(Rune rune) => rune.Value switch
    {
        < 0xA0 => Rune.IsControl(rune) && !Rune.IsWhiteSpace(rune),
        >= 0x202A and <= 0x202E or >= 0x2066 and <= 0x206F => true,
        >= 0xE0000 and <= 0xE007F => true,
        _ => false,
    };
}
