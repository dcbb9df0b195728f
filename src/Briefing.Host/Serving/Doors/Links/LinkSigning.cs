using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Briefing.Host.Serving.Doors.Links;

/// <summary>
/// Signs the addresses of quotes and answers that leave the host, so that whoever was sent one can open it without signing in: that
/// one page, until a day that the address names. The signature is HMAC-SHA-256 over path and time, of which 128 bits are kept.
/// </summary>
internal sealed class LinkSigning(LinkKeys keys, string publicUrl, TimeProvider time, TimeSpan lifetime)
{
    private const string Until = "until";
    private const string Key = "key";
    private const string Signature = "sig";
    private const int SignatureBytes = 16;

    private readonly string _root = publicUrl.TrimEnd('/');
    private readonly string _rootPath = Uri.UnescapeDataString(new Uri(publicUrl).AbsolutePath.TrimEnd('/'));

    /// <summary>Changes when links are signed otherwise: each day, and with each key. Links that end earlier than the others are apart.</summary>
    internal string Era => FormattableString.Invariant($"{NextDay(time.GetUtcNow() + lifetime).ToUnixTimeSeconds()} {keys.Current().Id}");

    /// <summary>An address of this host, signed; others as they are. A signature that stands there already is replaced.</summary>
    /// <param name="address">An absolute address.</param>
    /// <param name="atMost">When it must end at the latest; null for the usual time.</param>
    internal string Sign(string address, DateTimeOffset? atMost = null)
    {
        if (!address.StartsWith(_root + "/", StringComparison.Ordinal) || !Uri.TryCreate(address, UriKind.Absolute, out var uri)) return address;
        var path = PathOf(uri.AbsolutePath);
        if (!IsSignable(path)) return address;
        var until = Min(NextDay(time.GetUtcNow() + lifetime), atMost).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var key = keys.Current();
        return $"{uri.GetLeftPart(UriPartial.Path)}?{Until}={until}&{Key}={key.Id}&{Signature}={Write(key, path, until)}{uri.Fragment}";
    }

    /// <summary>Whether an address is that of an answer, which is made anew when it is opened.</summary>
    internal static bool IsOfAnswer(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.AbsolutePath.Contains("/answer/", StringComparison.Ordinal);

    /// <summary>What the signature of a request is worth.</summary>
    internal LinkVerdict Check(HttpRequest request)
    {
        var query = request.Query;
        if (query[Signature] is not [{ Length: > 0 and < 64 } given] || query[Until] is not [{ Length: > 0 and < 16 } until] || query[Key] is not [{ Length: > 0 and < 16 } id]) return LinkVerdict.Unsigned;
        var path = PathOf(request.PathBase + request.Path);
        if (!IsSignable(path) || !long.TryParse(until, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) || seconds > DateTimeOffset.MaxValue.ToUnixTimeSeconds()) return LinkVerdict.Invalid;
        var end = DateTimeOffset.FromUnixTimeSeconds(seconds);
        // A key that is gone had signed nothing that could still be valid: such a link reads as expired, where it says so itself.
        if (keys.Find(id) is not { } key) return end <= time.GetUtcNow() ? LinkVerdict.Expired : LinkVerdict.Invalid;
        if (!CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Write(key, path, until)), Encoding.UTF8.GetBytes(given))) return LinkVerdict.Invalid;
        return end <= time.GetUtcNow() ? LinkVerdict.Expired : LinkVerdict.Good(end);
    }

    private static string Write(LinkKey key, string path, string until) =>
        Base64Url.EncodeToString(HMACSHA256.HashData(key.Secret, Encoding.UTF8.GetBytes($"briefing-link-1\n{until}\n{path}")).AsSpan(0, SignatureBytes));

    /// <summary>A quote in its place, <c>/sources/{id}/{hash}/{locator}</c>, or an answer; no list, and no document as such.</summary>
    private static bool IsSignable(string path) => path.Split('/') is ["", "sources", { Length: > 0 }, { Length: > 0 }, { Length: > 0 }] or ["", "answer", { Length: > 0 }];

    /// <summary>The path below the public address, letter for letter.</summary>
    private string PathOf(string path)
    {
        var plain = Uri.UnescapeDataString(path);
        return _rootPath.Length > 0 && plain.StartsWith(_rootPath + "/", StringComparison.Ordinal) ? plain[_rootPath.Length..] : plain;
    }

    /// <summary>Midnight: links to one quote are the same all day, so that nothing is sent twice for its address alone.</summary>
    private static DateTimeOffset NextDay(DateTimeOffset moment) => new DateTimeOffset(moment.UtcDateTime.Date, TimeSpan.Zero).AddDays(1);

    private static DateTimeOffset Min(DateTimeOffset one, DateTimeOffset? other) => other is { } most && most < one ? most : one;
}

/// <summary>What a signature is worth.</summary>
/// <param name="Kind">Its worth.</param>
/// <param name="Until">When a valid one ends.</param>
internal readonly record struct LinkVerdict(LinkKind Kind, DateTimeOffset Until)
{
    internal static LinkVerdict Unsigned { get; } = new(LinkKind.Unsigned, default);

    internal static LinkVerdict Invalid { get; } = new(LinkKind.Invalid, default);

    internal static LinkVerdict Expired { get; } = new(LinkKind.Expired, default);

    internal static LinkVerdict Good(DateTimeOffset until) => new(LinkKind.Valid, until);
}

/// <summary>The worth of a signature.</summary>
internal enum LinkKind
{
    /// <summary>There is none.</summary>
    Unsigned,

    /// <summary>It is not of this host, or of another address.</summary>
    Invalid,

    /// <summary>It was of this host, and its time is over.</summary>
    Expired,

    /// <summary>It lets whoever has it read this page.</summary>
    Valid,
}
