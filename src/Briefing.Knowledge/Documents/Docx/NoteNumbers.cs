using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Briefing.Knowledge.Documents.Docx;

/// <summary>Numbers the notes as Word does: in the order in which they are referred to, in the format that the settings name.</summary>
internal sealed class NoteNumbers
{
    private const string Signs = "*†‡§";

    private readonly string _format;
    private readonly int _first;
    private readonly bool _eachSection;
    private int _next;

    private NoteNumbers(OpenXmlElement? settings, string format)
    {
        _format = settings?.GetFirstChild<W.NumberingFormat>()?.Val?.InnerText ?? format;
        _first = int.TryParse(settings?.GetFirstChild<W.NumberingStart>()?.Val?.InnerText, CultureInfo.InvariantCulture, out var first) ? first : 1;
        _eachSection = settings?.GetFirstChild<W.NumberingRestart>()?.Val?.InnerText == "eachSect";
        _next = _first;
    }

    public static NoteNumbers OfFootnotes(MainDocumentPart main) => new(
        (OpenXmlElement?)main.Document.Body?.GetFirstChild<W.SectionProperties>()?.GetFirstChild<W.FootnoteProperties>()
        ?? main.DocumentSettingsPart?.Settings?.GetFirstChild<W.FootnoteDocumentWideProperties>(), "decimal");

    public static NoteNumbers OfEndnotes(MainDocumentPart main) => new(
        (OpenXmlElement?)main.Document.Body?.GetFirstChild<W.SectionProperties>()?.GetFirstChild<W.EndnoteProperties>()
        ?? main.DocumentSettingsPart?.Settings?.GetFirstChild<W.EndnoteDocumentWideProperties>(), "lowerRoman");

    /// <summary>The label of the next note.</summary>
    public string Next()
    {
        var number = _next++;
        return _format switch
        {
            "lowerRoman" => Roman(number).ToLowerInvariant(),
            "upperRoman" => Roman(number),
            "lowerLetter" => Letters(number).ToLowerInvariant(),
            "upperLetter" => Letters(number),
            "chicago" when number > 0 => new string(Signs[(number - 1) % Signs.Length], Math.Min(8, (number - 1) / Signs.Length + 1)),
            _ => number.ToString(CultureInfo.InvariantCulture),
        };
    }

    /// <summary>A section ends here.</summary>
    public void EndSection()
    {
        if (_eachSection) _next = _first;
    }

    /// <summary>a, b, …, z, aa, bb, as Word counts in letters.</summary>
    private static string Letters(int number) =>
        number < 1 ? number.ToString(CultureInfo.InvariantCulture) : new string((char)('A' + (number - 1) % 26), Math.Min(8, (number - 1) / 26 + 1));

    private static string Roman(int number)
    {
        if (number is < 1 or > 3999) return number.ToString(CultureInfo.InvariantCulture);
        var roman = new System.Text.StringBuilder();
        foreach (var (value, digits) in ((int, string)[])
            [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")])
            for (; number >= value; number -= value) roman.Append(digits);
        return roman.ToString();
    }
}
