using System.Globalization;
using System.Text;

namespace Briefing.Knowledge.Documents.Yaml;

/// <summary>Writes texts as YAML scalars of one line: plain where that is safe and reads well, else between double quotation marks.</summary>
internal static class YamlScalarText
{
    private const string Indicators = "-?:,[]{}#&*!|>'\"%@`~=<";

    internal static string Of(string text, bool inFlow = false) => IsPlain(text, inFlow) ? text : Quoted(text);

    /// <summary>A list in brackets.</summary>
    internal static string Of(IEnumerable<string> texts) => $"[{string.Join(", ", texts.Select(text => Of(text, inFlow: true)))}]";

    private static bool IsPlain(string text, bool inFlow)
    {
        if (text.Length == 0 || Indicators.Contains(text[0], StringComparison.Ordinal) || text[0] == ' ' || text[^1] is ' ' or ':') return false;
        if (text.Any(c => char.IsControl(c) || c is '\uFEFF' or '\u0085' or '\u2028' or '\u2029' || char.IsSurrogate(c))) return false;
        if (text.Contains(": ", StringComparison.Ordinal) || text.Contains(" #", StringComparison.Ordinal)) return false;
        if (inFlow && text.AsSpan().ContainsAny(",[]{}:\"#")) return false;
        return !IsTyped(text);
    }

    /// <summary>Whether other programs would take the word for a number, a date, a truth value or nothing.</summary>
    private static bool IsTyped(string text) =>
        text.ToLowerInvariant() is "true" or "false" or "yes" or "no" or "on" or "off" or "null" or "y" or "n"
        || (!text.Contains(' ', StringComparison.Ordinal) && (char.IsAsciiDigit(text[0]) || text[0] is '.' or '+'));

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in text)
            _ = c switch
            {
                '"' or '\\' => quoted.Append('\\').Append(c),
                '\n' => quoted.Append("\\n"),
                '\t' => quoted.Append("\\t"),
                _ when char.IsControl(c) || c is '\uFEFF' or '\u2028' or '\u2029' or '\u00A0' => quoted.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture)),
                _ => quoted.Append(c),
            };
        return quoted.Append('"').ToString();
    }
}
