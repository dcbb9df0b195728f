using System.Text;

namespace Briefing.Fuzzing.Inputs.Mutations;

/// <summary>The same text in another encoding, or with other line ends.</summary>
internal static class Transcoding
{
    private static readonly string[] CodePages = ["windows-1250", "windows-1251", "windows-1252", "iso-8859-2", "koi8-r", "iso-8859-1", "shift_jis", "gb18030", "ibm850"];

    public static byte[] Apply(byte[] input, Random random)
    {
        var text = Encoding.UTF8.GetString(input);
        return random.Next(8) switch
        {
            0 => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)],
            1 => [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(text)],
            2 => Encoding.Unicode.GetBytes(text),
            3 => Encoding.BigEndianUnicode.GetBytes(text),
            4 => [0xEF, 0xBB, 0xBF, .. input],
            5 => Encoding.UTF8.GetBytes(text.Replace("\n", random.Next(2) == 0 ? "\r\n" : "\r", StringComparison.Ordinal)),
            6 => Encoding.UTF32.GetBytes(text),
            _ => CodePagesEncodingProvider.Instance.GetEncoding(CodePages[random.Next(CodePages.Length)])?.GetBytes(text) ?? Encoding.Latin1.GetBytes(text),
        };
    }
}
