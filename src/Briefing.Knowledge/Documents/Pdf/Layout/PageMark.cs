using System.Globalization;

namespace Briefing.Knowledge.Documents.Pdf.Layout;

/// <summary>Reads the number of a page as it is printed: "7", "– 7 –", "Page 7 of 12", "7/12", "vii".</summary>
internal static class PageMark
{
    public static int? Number(string words)
    {
        var text = words.AsSpan().Trim("-–—|[]•·. ");
        if (text.Length is 0 or > 20) return null;
        if (text.StartsWith("page ", StringComparison.OrdinalIgnoreCase)) text = text[5..].Trim();
        var digits = 0;
        while (digits < text.Length && char.IsAsciiDigit(text[digits])) digits++;
        if (digits == 0) return Roman(text);
        if (digits > 4) return null;
        var rest = text[digits..].Trim();
        if (rest.StartsWith("of ", StringComparison.OrdinalIgnoreCase)) rest = rest[3..].Trim();
        else if (rest is ['/' or '|', ..]) rest = rest[1..].Trim();
        else if (!rest.IsEmpty) return null;
        return rest.IndexOfAnyExceptInRange('0', '9') < 0 ? int.Parse(text[..digits], CultureInfo.InvariantCulture) : null;
    }

    private static int? Roman(ReadOnlySpan<char> text)
    {
        if (text.Length > 6 || text.IndexOfAnyExcept("ivxl") >= 0) return null;
        var value = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var digit = Digit(text[i]);
            value += i + 1 < text.Length && Digit(text[i + 1]) > digit ? -digit : digit;
        }

        return value;
    }

    private static int Digit(char c) => c switch { 'i' => 1, 'v' => 5, 'x' => 10, _ => 50 };
}
