namespace Briefing.Knowledge.Facts;

/// <summary>Text with the quotation marks and dashes of a keyboard, code unit for code unit.</summary>
internal static class PlainText
{
    internal static string Of(string text) => string.Create(text.Length, text, (plain, from) =>
    {
        for (var i = 0; i < from.Length; i++)
            plain[i] = from[i] switch
            {
                '\u2018' or '\u2019' or '\u201A' or '\u2032' or '`' => '\'',
                '\u201C' or '\u201D' or '\u201E' or '\u00AB' or '\u00BB' => '"',
                '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' => '-',
                var c => c,
            };
    });
}
