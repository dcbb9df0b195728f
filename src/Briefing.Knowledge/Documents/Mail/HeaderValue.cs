using System.Globalization;
using System.Text;
using Briefing.Knowledge.Documents.Decoding;

namespace Briefing.Knowledge.Documents.Mail;

/// <summary>A value with parameters, as <c>Content-Type</c> and <c>Content-Disposition</c> have them (RFC 2045, RFC 2231).</summary>
internal sealed class HeaderValue
{
    private const int MostParameters = 100;
    private const int MostContinuations = 50;

    private readonly Dictionary<string, string> _parameters = new(StringComparer.OrdinalIgnoreCase);

    private HeaderValue(string value) => Value = value;

    /// <summary>What stands before the parameters, in lower case; empty where nothing does.</summary>
    public string Value { get; }

    /// <summary>Parses a field; null is a field that is not there.</summary>
    public static HeaderValue Parse(string? text)
    {
        text ??= "";
        var end = text.IndexOf(';', StringComparison.Ordinal);
        var parsed = new HeaderValue((end < 0 ? text : text[..end]).Trim().ToLowerInvariant());
        for (var at = end < 0 ? text.Length : end + 1; at < text.Length && parsed._parameters.Count < MostParameters;)
        {
            var equals = text.IndexOf('=', at);
            if (equals < 0) break;
            var name = text[at..equals].Trim().TrimStart(';').Trim();
            at = equals + 1;
            var value = ReadValue(text, ref at);
            if (name.Length > 0) parsed._parameters.TryAdd(name, value);
        }

        return parsed;
    }

    /// <summary>A parameter: whole, in pieces, in another character set, or as encoded words, which many programs write though they must not.</summary>
    public string? Parameter(string name)
    {
        if (_parameters.TryGetValue(name, out var plain)) return EncodedWords.Decode(plain);
        if (_parameters.TryGetValue(name + "*", out var extended)) return Extended(extended);
        var pieces = new StringBuilder();
        var isExtended = false;
        for (var i = 0; i < MostContinuations; i++)
        {
            var piece = FormattableString.Invariant($"{name}*{i}");
            if (_parameters.TryGetValue(piece, out var value)) pieces.Append(isExtended ? value.Replace("%", "%25", StringComparison.Ordinal) : value);
            else if (_parameters.TryGetValue(piece + "*", out value))
            {
                isExtended |= i == 0;
                pieces.Append(value);
            }
            else break;
        }

        return pieces.Length == 0 ? null : isExtended ? Extended(pieces.ToString()) : EncodedWords.Decode(pieces.ToString());
    }

    /// <summary>"charset'language'text" with bytes in percent signs.</summary>
    private static string Extended(string value)
    {
        var parts = value.Split('\'', 3);
        var (charset, text) = parts.Length == 3 ? (parts[0], parts[2]) : ("utf-8", value);
        var bytes = new List<byte>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '%' && i + 2 < text.Length && byte.TryParse(text.AsSpan(i + 1, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var b))
            {
                bytes.Add(b);
                i += 2;
            }
            else bytes.Add((byte)text[i]);
        }

        return NamedEncoding.Decode(charset, bytes.ToArray());
    }

    private static string ReadValue(string text, ref int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
        if (at >= text.Length || text[at] != '"')
        {
            var end = text.IndexOf(';', at);
            var bare = (end < 0 ? text[at..] : text[at..end]).Trim();
            at = end < 0 ? text.Length : end + 1;
            return bare;
        }

        var value = new StringBuilder();
        for (at++; at < text.Length && text[at] != '"'; at++)
        {
            if (text[at] == '\\' && at + 1 < text.Length) at++;
            value.Append(text[at]);
        }

        var next = at < text.Length ? text.IndexOf(';', at) : -1;
        at = next < 0 ? text.Length : next + 1;
        return value.ToString();
    }
}
