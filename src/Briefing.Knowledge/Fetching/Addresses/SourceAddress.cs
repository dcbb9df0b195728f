using System.Buffers;
using Briefing.Knowledge.Documents;

namespace Briefing.Knowledge.Fetching.Addresses;

/// <summary>The address of a page as a source: what a person types, in the one form that a document is stored under.</summary>
public static class SourceAddress
{
    /// <summary>The most characters of an address.</summary>
    public const int MaxLength = 2000;

    private static readonly SearchValues<char> SchemeCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-.");

    /// <summary>Whether a text is meant as an address and not as the path of a file: a scheme, a colon and two slashes.</summary>
    public static bool IsMeant(string text)
    {
        var colon = text.IndexOf("://", StringComparison.Ordinal);
        return colon > 0 && char.IsAsciiLetter(text[0]) && text.AsSpan(0, colon).IndexOfAnyExcept(SchemeCharacters) < 0;
    }

    /// <summary>
    /// The address that a text names. Host and scheme become lower-case, a name with other letters than ASCII becomes
    /// punycode, the port of the scheme and the fragment are left out, as they lead to the same page.
    /// </summary>
    /// <exception cref="FetchException">It is no address, holds a user name, or is longer than <see cref="MaxLength"/>.</exception>
    public static Uri Parse(string text)
    {
        text = text.Trim();
        if (text.Length > MaxLength)
            throw new FetchException(FetchFault.BadAddress, FormattableString.Invariant($"The address {text[..60]}… has {text.Length} characters; at most {MaxLength} are taken."));
        if (!IsMeant(text) || WebAddress.HoldsUnseen(text) || !Uri.TryCreate(text, UriKind.Absolute, out var address) || address.HostNameType == UriHostNameType.Unknown)
            throw new FetchException(FetchFault.BadAddress, $"\"{text}\" is no address of a page; name one such as https://www.example.org/article.");
        if (address.UserInfo.Length > 0)
            throw new FetchException(FetchFault.BadAddress, $"The address on {address.Host} holds a user name or password; leave them out.");
        return Plain(address);
    }

    /// <summary>The same address without its fragment, and with its host in ASCII.</summary>
    /// <exception cref="FetchException">Its host is no name.</exception>
    internal static Uri Plain(Uri address)
    {
        try
        {
            return new UriBuilder(address) { Host = address.IdnHost, Fragment = "" }.Uri;
        }
        catch (Exception e) when (e is UriFormatException or ArgumentException)
        {
            throw new FetchException(FetchFault.BadAddress, $"{address.AbsoluteUri} has a host that is no name. Check the address.", e);
        }
    }
}
