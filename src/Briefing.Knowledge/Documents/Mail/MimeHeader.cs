using System.Text;
using Briefing.Knowledge.Documents.Decoding;

namespace Briefing.Knowledge.Documents.Mail;

/// <summary>The header of a message or part (RFC 5322, section 2.2): its fields, unfolded.</summary>
internal sealed class MimeHeader
{
    private const int MostFields = 2000;
    private const int LongestField = 16_384;

    private readonly List<(string Name, string Value)> _fields = [];

    private MimeHeader()
    {
    }

    /// <summary>The first field of a name, as it stands there; null where there is none.</summary>
    public string? this[string name] => _fields.Find(field => field.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;

    public HeaderValue ContentType => field ??= HeaderValue.Parse(this["Content-Type"]);

    public HeaderValue Disposition => field ??= HeaderValue.Parse(this["Content-Disposition"]);

    /// <summary>The first field of a name as it is meant to be read: encoded words decoded, white space folded; null where there is nothing.</summary>
    public string? Words(string name) => Folded(EncodedWords.Decode(Unicode(this[name] ?? "")));

    /// <summary>A field of addresses as it is meant to be read, its encoded words left for later, since they may hold commas.</summary>
    public string Raw(string name) => Unicode(this[name] ?? "");

    /// <summary>Reads the header at the beginning of a text.</summary>
    /// <param name="text">The text, one character for each byte.</param>
    /// <param name="at">Where the header begins; then where the body does.</param>
    public static MimeHeader Read(ReadOnlySpan<char> text, ref int at)
    {
        var header = new MimeHeader();
        var value = new StringBuilder();
        string? name = null;
        while (at < text.Length)
        {
            var end = text[at..].IndexOf('\n');
            var next = end < 0 ? text.Length : at + end + 1;
            var line = text[at..next].TrimEnd("\r\n");
            // A line that is no field ends the header though no empty line stands between: the message is damaged there.
            if (line.Length > 0 && line[0] is not (' ' or '\t') && !IsField(line) && name is not null) break;
            at = next;
            if (line.Length == 0) break;
            if (line[0] is ' ' or '\t')
            {
                if (name is not null && value.Length < LongestField) value.Append(line);
                continue;
            }

            header.Add(name, value);
            var colon = line.IndexOf(':');
            name = colon > 0 ? line[..colon].Trim().ToString() : null; // "From jon Thu Feb 13 …", which mailboxes put in front
            value.Clear().Append(line[(colon + 1)..]);
        }

        header.Add(name, value);
        return header;
    }

    private void Add(string? name, StringBuilder value)
    {
        if (name is null || _fields.Count >= MostFields) return;
        if (value.Length > LongestField) value.Length = LongestField;
        _fields.Add((name, value.ToString().Trim()));
    }

    private static bool IsField(ReadOnlySpan<char> line)
    {
        var colon = line.IndexOf(':');
        return colon > 0 && line[..colon].TrimEnd().IndexOfAnyExceptInRange('!', '~') < 0;
    }

    /// <summary>Bytes above ASCII are UTF-8 (RFC 6532), or of an encoding that nobody names.</summary>
    private static string Unicode(string value)
    {
        if (System.Text.Ascii.IsValid(value)) return value;
        var bytes = Encoding.Latin1.GetBytes(value);
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return NamedEncoding.Page(1252).GetString(bytes);
        }
    }

    private static string? Folded(string words)
    {
        words = string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return words.Length > 0 ? words : null;
    }
}
