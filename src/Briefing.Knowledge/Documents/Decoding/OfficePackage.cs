namespace Briefing.Knowledge.Documents.Decoding;

/// <summary>Tells the Office documents among zip archives by the names of their parts.</summary>
internal static class OfficePackage
{
    private static ReadOnlySpan<byte> LocalHeader => "PK\x03\x04"u8;

    /// <summary>Whether the bytes are a zip archive with the parts of a Word document.</summary>
    public static bool IsWord(ReadOnlySpan<byte> bytes) => Holds(bytes, "word/"u8);

    /// <summary>Whether the bytes are a zip archive with a part whose name begins so, next to the list of content types.</summary>
    private static bool Holds(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> folder) =>
        bytes.StartsWith(LocalHeader) && bytes.IndexOf("[Content_Types].xml"u8) >= 0 && bytes.IndexOf(folder) >= 0;
}
