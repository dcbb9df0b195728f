using System.Text;

namespace Briefing.Knowledge.Storage.Databases;

/// <summary>
/// Texts as PostgreSQL takes them: it refuses the character NUL and what is not Unicode, both of which strangers can send.
/// The texts of documents are kept as bytes and are not concerned.
/// </summary>
internal static class PostgreSqlText
{
    /// <summary>The text with the symbol for NUL in its place, and the replacement character in that of half a surrogate pair.</summary>
    internal static string Storable(string text)
    {
        if (text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') >= 0) text = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
        return text.Contains('\0', StringComparison.Ordinal) ? text.Replace('\0', '\u2400') : text;
    }
}
