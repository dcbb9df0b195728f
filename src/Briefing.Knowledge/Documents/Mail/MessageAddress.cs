using System.Collections.Immutable;
using System.Text;

namespace Briefing.Knowledge.Documents.Mail;

/// <summary>Who sent a message: the display names of an address field (RFC 5322, section 3.4).</summary>
internal static class MessageAddress
{
    private const int MostAddresses = 20;
    private const int LongestName = 100;

    /// <summary>The names, in order; an address without a name is nobody who can be named.</summary>
    public static ImmutableArray<string> Names(string field) =>
        [.. Split(field).Take(MostAddresses).Select(Name).OfType<string>().Distinct(StringComparer.Ordinal)];

    /// <summary>The name of one address: "Jon Tamm" of <c>"Tamm, Jon" &lt;jon@courier.example&gt;</c>; null where it has none.</summary>
    public static string? Name(string address)
    {
        var angle = address.LastIndexOf('<');
        var name = angle >= 0 ? address[..angle] : address.IndexOf('(', StringComparison.Ordinal) is > 0 and var open ? address[open..].Trim('(', ')', ' ') : address;
        name = EncodedWords.Decode(name.Replace("\\\"", "", StringComparison.Ordinal)).Trim().Trim('"', '\'').Trim();
        name = string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        // Mailing lists send on behalf of the author.
        if (name.IndexOf(" via ", StringComparison.Ordinal) is > 2 and var via) name = name[..via].Trim('"', '\'');
        if (name.Length is < 2 or > LongestName || name.Contains('@', StringComparison.Ordinal)) return null;
        return Turned(name);
    }

    /// <summary>"Tamm, Jon", as address books of large offices write names; a name of more words may be that of an office.</summary>
    private static string Turned(string name)
    {
        var comma = name.IndexOf(',', StringComparison.Ordinal);
        return comma > 1 && comma == name.LastIndexOf(',') && name.Count(c => c == ' ') <= 2 && name[(comma + 1)..].Trim() is { Length: > 1 } first
            ? $"{first} {name[..comma].Trim()}" : name;
    }

    /// <summary>Cuts a field at its commas, but not inside quotation marks, brackets or encoded words.</summary>
    private static IEnumerable<string> Split(string field)
    {
        var address = new StringBuilder();
        var (quoted, brackets) = (false, 0);
        for (var i = 0; i < field.Length; i++)
        {
            var c = field[i];
            if (c == '"' && (i == 0 || field[i - 1] != '\\')) quoted = !quoted;
            else if (!quoted && c is '(' or '<') brackets++;
            else if (!quoted && c is ')' or '>') brackets = Math.Max(0, brackets - 1);
            if (c is ',' or ';' && !quoted && brackets == 0)
            {
                yield return address.ToString();
                address.Clear();
            }
            else address.Append(c);
        }

        yield return address.ToString();
    }
}
