using System.Globalization;
using System.Text;

namespace Briefing.Fuzzing.Calls;

/// <summary>What the host answered.</summary>
/// <param name="Status">The status; 0 where the connection was closed without one.</param>
/// <param name="Head">The head, with the line of the status.</param>
/// <param name="Body">The body as text, with the marks of its chunks where it has any.</param>
internal sealed record Answer(int Status, string Head, string Body)
{
    public static Answer Read(byte[] bytes)
    {
        var end = bytes.AsSpan().IndexOf("\r\n\r\n"u8);
        if (end < 0) return new Answer(0, "", Encoding.UTF8.GetString(bytes));
        var head = Encoding.Latin1.GetString(bytes, 0, end);
        var body = bytes[(end + 4)..];
        // An informal answer stands before the one that counts.
        if (head.StartsWith("HTTP/1.1 1", StringComparison.Ordinal)) return Read(body);
        var parts = head.Split(' ', 3);
        var status = parts.Length > 1 && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        return new Answer(status, head, Encoding.UTF8.GetString(body));
    }

    public bool HasHeader(string name) => Head.Contains("\r\n" + name + ":", StringComparison.OrdinalIgnoreCase);
}
