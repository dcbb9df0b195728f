namespace Briefing.Knowledge.Documents.Decoding;

/// <summary>Tells files that are often given a wrong ending by their first bytes.</summary>
internal static class FileSignature
{
    /// <summary>The stream that holds an encrypted document, in the UTF-16 of compound files (MS-OFFCRYPTO, section 2.3.1).</summary>
    private static readonly byte[] EncryptedPackage = System.Text.Encoding.Unicode.GetBytes("EncryptedPackage");

    /// <summary>What the file is, in words that follow "is"; null where its first bytes say nothing.</summary>
    public static string? Name(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("%PDF-"u8)) return "a PDF";
        if (bytes.StartsWith("PK\x03\x04"u8)) return "a zip archive or an Office document";
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
            return bytes.IndexOf(EncryptedPackage) >= 0 ? "an Office document with a password" : "an old Office document";
        if (bytes.StartsWith("{\\rtf"u8)) return "a rich text document";
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47]) || bytes.StartsWith("GIF8"u8)
            || bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])) return "a picture";
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]) || bytes.StartsWith((ReadOnlySpan<byte>)[0x37, 0x7A, 0xBC, 0xAF]) || bytes.StartsWith("Rar!"u8)) return "a compressed file";
        if (bytes.StartsWith("ID3"u8) || bytes.StartsWith("RIFF"u8) || bytes.StartsWith("OggS"u8) || bytes is [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', ..]) return "a recording or a picture";
        if (bytes.StartsWith("SQLite format 3\0"u8)) return "a database";
        return null;
    }
}
