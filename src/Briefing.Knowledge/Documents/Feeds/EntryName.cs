using System.Security.Cryptography;
using System.Text;

namespace Briefing.Knowledge.Documents.Feeds;

/// <summary>The short name of an entry. It follows from the entry's id alone, so that a new headline makes no new document.</summary>
internal static class EntryName
{
    private const int LongestWords = 48;

    /// <summary>The words of the id, of an address those of its last part, with the start of the id's hash.</summary>
    public static string Of(string id)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)))[..8];
        var words = Slug.Of(Words(id));
        if (words.Length > LongestWords) words = words[..LongestWords].TrimEnd('-');
        return $"{words}-{hash}";
    }

    private static string Words(string id)
    {
        if (WebAddress.Absolute(id) is not { } absolute) return id.Length > 200 ? "entry" : id;
        var address = new Uri(absolute);
        var last = address.AbsolutePath.Split('/').LastOrDefault(part => part.Any(char.IsLetter)) ?? "entry";
        var dot = last.LastIndexOf('.');
        return Uri.UnescapeDataString(dot > 0 ? last[..dot] : last);
    }
}
