using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Briefing.Fuzzing.Calls;

/// <summary>One request to the host.</summary>
/// <param name="Kind">What it is about, e.g. <c>activity</c>; calls are counted by it.</param>
/// <param name="Method">The method, as it goes over the wire.</param>
/// <param name="Path">The path and query, as they go over the wire.</param>
/// <param name="Headers">The headers, in order; those of HTTP/1.1 itself are added.</param>
/// <param name="Body">The bytes behind them.</param>
internal sealed partial record Call(string Kind, string Method, string Path, IReadOnlyList<(string Name, string Value)> Headers, byte[] Body)
{
    /// <summary>The conversation that an activity claims to be of; null for any other call, and where it claims none.</summary>
    public string? Conversation { get; init; }

    /// <summary>Whether nothing but a refusal may be the answer: what the call shows does not open what it asks for.</summary>
    public bool MustBeRefused { get; init; }

    /// <summary>For a call of Web Chat, the number of the conversation that may be read with it; else null.</summary>
    public int? Reader { get; init; }

    /// <summary>Whether the length that is told is another than that of the body.</summary>
    public int LengthOff { get; init; }

    /// <summary>The channels of Slack that the body names: damage may join the number of one to what stood elsewhere, and that is named then.</summary>
    public IEnumerable<string> Channels() => Kind == "slack" ? ChannelName().Matches(Encoding.UTF8.GetString(Body)).Select(match => match.Value).Distinct(StringComparer.Ordinal) : [];

    /// <summary>The bytes that are sent, the connection to be closed behind the answer.</summary>
    /// <param name="authority">The host's name and port.</param>
    public byte[] ToBytes(string authority)
    {
        var head = new StringBuilder();
        head.Append(Method).Append(' ').Append(Path).Append(" HTTP/1.1\r\n");
        if (!Headers.Any(header => header.Name.Equals("Host", StringComparison.OrdinalIgnoreCase))) head.Append("Host: ").Append(authority).Append("\r\n");
        foreach (var (name, value) in Headers) head.Append(name).Append(": ").Append(value).Append("\r\n");
        if (Body.Length > 0 || Method == "POST")
            head.Append("Content-Length: ").Append((Body.Length + LengthOff).ToString(CultureInfo.InvariantCulture)).Append("\r\n");
        head.Append("Connection: close\r\n\r\n");
        return [.. Encoding.Latin1.GetBytes(head.ToString()), .. Body];
    }

    [GeneratedRegex("C[0-9A-Z.]+", RegexOptions.CultureInvariant)]
    private static partial Regex ChannelName();
}
