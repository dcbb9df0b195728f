using Briefing.Host.Commands;

namespace Briefing.Host.Serving;

/// <summary>The address that users reach the host at. It makes every link; what a request claims to be its host never does.</summary>
internal static class PublicAddress
{
    /// <summary>Where the host listens unless told otherwise.</summary>
    internal const string Default = "http://localhost:3978";

    /// <summary>Checks an address that was given; null where none was.</summary>
    /// <exception cref="CommandFailure">It is not an http or https address, or holds more than that.</exception>
    internal static string? Parse(string? address)
    {
        if (string.IsNullOrWhiteSpace(address)) return null;
        if (Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
            && uri is { Query: "", Fragment: "", UserInfo: "" }) return address.TrimEnd('/');
        throw new CommandFailure($"'{address}' is not an address that links can begin with; give one like {Default} or https://bot.example.org.", CommandFailure.WrongUsage);
    }

    /// <summary>The address that the settings name, or the default one.</summary>
    internal static string Configured() => Parse(HostSettings.Load().PublicUrl) ?? Default;
}
