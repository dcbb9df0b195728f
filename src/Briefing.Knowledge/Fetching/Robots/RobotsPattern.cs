using System.Text;

namespace Briefing.Knowledge.Fetching.Robots;

/// <summary>
/// The path of a rule: a prefix in which <c>*</c> stands for any characters and a <c>$</c> at the end for the end of the path
/// (RFC 9309, section 2.2.3). Both sides are compared in one spelling of percent-encoding.
/// </summary>
internal sealed class RobotsPattern
{
    private readonly string[] _parts;
    private readonly bool _isToEnd;

    internal RobotsPattern(string path)
    {
        _isToEnd = path.EndsWith('$');
        _parts = (_isToEnd ? path[..^1] : path).Split('*').Select(Spelled).ToArray();
        Length = path.Length;
    }

    /// <summary>How specific it is: the longest pattern that matches decides.</summary>
    internal int Length { get; }

    /// <summary>Whether it matches a path with query that <see cref="Spelled"/> has been through. Takes no more than path times pattern.</summary>
    internal bool Matches(string path)
    {
        if (!path.StartsWith(_parts[0], StringComparison.Ordinal)) return false;
        var at = _parts[0].Length;
        if (_parts.Length == 1) return !_isToEnd || at == path.Length;
        foreach (var part in _parts.AsSpan(1, _parts.Length - 2))
        {
            var found = path.IndexOf(part, at, StringComparison.Ordinal);
            if (found < 0) return false;
            at = found + part.Length;
        }

        var last = _parts[^1];
        return _isToEnd
            ? path.Length - at >= last.Length && path.EndsWith(last, StringComparison.Ordinal)
            : path.IndexOf(last, at, StringComparison.Ordinal) >= 0;
    }

    /// <summary>
    /// The one spelling of a path: what need not be encoded is not, what must be is, with capital digits. An encoded slash or
    /// question mark stays encoded, as it is another character than a plain one.
    /// </summary>
    internal static string Spelled(string path)
    {
        var spelled = new StringBuilder(path.Length);
        Span<byte> utf8 = stackalloc byte[4];
        for (var i = 0; i < path.Length; i++)
        {
            if (path[i] == '%' && i + 2 < path.Length && char.IsAsciiHexDigit(path[i + 1]) && char.IsAsciiHexDigit(path[i + 2]))
            {
                var octet = (char)Convert.ToInt32(path.Substring(i + 1, 2), 16);
                if (char.IsAsciiLetterOrDigit(octet) || octet is '-' or '.' or '_' or '~') spelled.Append(octet);
                else spelled.Append('%').Append(char.ToUpperInvariant(path[i + 1])).Append(char.ToUpperInvariant(path[i + 2]));
                i += 2;
            }
            else if (char.IsAscii(path[i]))
            {
                spelled.Append(path[i]);
            }
            else
            {
                Rune.DecodeFromUtf16(path.AsSpan(i), out var rune, out var units);
                foreach (var octet in utf8[..rune.EncodeToUtf8(utf8)]) spelled.Append('%').Append(octet.ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
                i += units - 1;
            }
        }

        return spelled.ToString();
    }
}
