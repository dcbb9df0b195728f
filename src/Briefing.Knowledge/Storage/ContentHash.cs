using System.Security.Cryptography;
using System.Text;

namespace Briefing.Knowledge.Storage;

/// <summary>SHA-256, written as 64 lower-case hexadecimal digits.</summary>
internal static class ContentHash
{
    internal static string Of(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>The hash of a text in UTF-8.</summary>
    internal static string Of(string text) => Of(Encoding.UTF8.GetBytes(text));

    internal static bool IsHash(string value) => value.Length == 64 && value.All(char.IsAsciiHexDigitLower);
}
