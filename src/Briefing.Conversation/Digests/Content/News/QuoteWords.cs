using System.Security.Cryptography;
using System.Text;

namespace Briefing.Conversation.Digests.Content.News;

/// <summary>Tells whether two quotes have the same words, whatever their case, marks and white space.</summary>
internal static class QuoteWords
{
    private const int Bytes = 12;

    /// <summary>A hash of the words: 24 hexadecimal digits.</summary>
    internal static string Hash(string text)
    {
        var words = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune)) words.Append(Rune.ToLowerInvariant(rune));
            else if (words.Length > 0 && words[^1] != ' ') words.Append(' ');
        }

        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(words.ToString().TrimEnd()), hash);
        return Convert.ToHexStringLower(hash[..Bytes]);
    }
}
