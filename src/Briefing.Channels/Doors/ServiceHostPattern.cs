namespace Briefing.Channels.Doors;

/// <summary>An entry of the list of hosts that may be called: a name, or <c>*.</c> and a name for every name below it.</summary>
internal static class ServiceHostPattern
{
    /// <summary>The entry that lets this machine in.</summary>
    internal const string ThisMachine = "localhost";

    private const string AllBelow = "*.";

    /// <summary>What is wrong with an entry, one sentence; null where it can be used.</summary>
    internal static string? Fault(string pattern)
    {
        if (pattern == ThisMachine) return null;
        var name = pattern.StartsWith(AllBelow, StringComparison.Ordinal) ? pattern[AllBelow.Length..] : pattern;
        var isName = Uri.CheckHostName(name) == UriHostNameType.Dns && name.All(char.IsAscii) && name.Split('.') is { Length: >= 2 } labels && labels.All(label => label.Length > 0);
        return isName ? null : $"ServiceHosts holds \"{pattern}\": give names such as smba.trafficmanager.net, or *.botframework.com for all below one; no address, port or path.";
    }

    /// <summary>Whether an entry lets a host in. A host is compared as it is looked up: in ASCII, case aside.</summary>
    internal static bool Matches(string pattern, string host) => pattern.StartsWith(AllBelow, StringComparison.Ordinal)
        ? host.Length > pattern.Length - 1 && host.EndsWith(pattern[1..], StringComparison.OrdinalIgnoreCase)
        : string.Equals(host, pattern, StringComparison.OrdinalIgnoreCase);
}
