using System.Text;

namespace Briefing.Evaluation.Scoring;

/// <summary>Forms of a text in which differences that do not count are gone.</summary>
internal static class Plain
{
    /// <summary>Lower case, white space as single spaces, one kind of each quotation mark: how gold fragments are compared.</summary>
    internal static string ForFragments(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c)) plain.Append(char.ToLowerInvariant(QuotationMark(c)));
            else if (plain.Length > 0 && plain[^1] != ' ') plain.Append(' ');
        }

        return plain.ToString().TrimEnd();
    }

    /// <summary>Without white space and hyphens: how a quote is compared with the text it was cut from.</summary>
    internal static string ForVerbatim(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text)
            if (!char.IsWhiteSpace(c) && c is not ('-' or '\u00AD' or '\u2010' or '\u2011')) plain.Append(c);
        return plain.ToString();
    }

    private static char QuotationMark(char c) => c switch
    {
        '\u2018' or '\u2019' or '\u201A' or '\u201B' => '\'',
        '\u201C' or '\u201D' or '\u201E' or '\u201F' or '\u00AB' or '\u00BB' => '"',
        _ => c,
    };
}
