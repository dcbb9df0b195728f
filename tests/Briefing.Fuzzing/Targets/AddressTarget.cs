using System.Net;
using System.Text;
using Briefing.Fuzzing.Checks;
using Briefing.Fuzzing.Inputs.Writing;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Fetching;
using Briefing.Knowledge.Fetching.Addresses;

namespace Briefing.Fuzzing.Targets;

/// <summary>
/// Addresses that people type and pages link to: each is refused in a line, or has one form that stays as it is; and none whose
/// host is a number of this machine or its network gets past the guard.
/// </summary>
internal sealed class AddressTarget : FuzzTarget
{
    private readonly AddressGuard _guard = new([80, 443, 8080, 8443]);

    public override string Name => "address";

    public override string Ending => ".url";

    public override int Weight => 5;

    public override IReadOnlyList<string> Tokens { get; } =
    [
        "http://", "https://", "HTTP://", "ftp://", "file:///", "javascript:", "//", "/", "\\", "?", "#", "@", ":", "[", "]", "::1", "::ffff:127.0.0.1", "::ffff:7f00:1", "64:ff9b::a00:1", "fe80::1%25eth0", "127.0.0.1", "127.1", "0x7f.1", "0177.0.0.1", "2130706433", "0", "10.0.0.1", "169.254.169.254", "192.168.1.1", "100.64.0.1", "[::]",
        "localhost", "LOCALHOST.", "metadata.google.internal", "harbour.example", "xn--", "xn--é", "é", "ﬀ", "①②⑦.⓪.⓪.①", "。", "．", "\u200D", "\u00AD", "\u202E", "🙂", "-", "_", ".", "..", "%", "%00", "%31%32%37", "%2e", ":80", ":443", ":99999", ":0", "user:secret@", " ", "\t", "\n", "\u0000", "a",
    ];

    public override byte[] Write(Random random)
    {
        var prose = new Prose(random);
        var tokens = Tokens.ToArray();
        return Encoding.UTF8.GetBytes(prose.Pick(["http://", "https://", ""]) + string.Concat(Enumerable.Range(0, random.Next(1, 6)).Select(_ => prose.Pick(tokens))) + prose.Pick(["", "/", "/a?b=c#d"]));
    }

    public override bool Check(byte[] input, bool thorough)
    {
        var text = Encoding.UTF8.GetString(input);
        _ = WebAddress.Absolute(text) is { } absolute && WebAddress.Site(absolute) is null ? throw new Running.BrokenPromiseException("a web address has a site", absolute) : 0;
        Uri address;
        try
        {
            address = SourceAddress.Parse(text);
            _guard.Check(address); // what is no page is refused here, whatever its form
            Promise.That(SourceAddress.Parse(address.AbsoluteUri).AbsoluteUri == address.AbsoluteUri, "the form of an address stays as it is", $"{address.AbsoluteUri} became {SourceAddress.Parse(address.AbsoluteUri).AbsoluteUri}");
        }
        catch (FetchException refusal)
        {
            Promise.That(refusal.Message.Length <= 600 && !refusal.Message.Any(char.IsControl), "refusal is one printable line", $"{refusal.Message}");
            return false;
        }

        // Where the system's own resolver would take the host for a number, the number must be one that may be called.
        if (IPAddress.TryParse(address.IdnHost.Trim('[', ']'), out var number))
            Promise.That(AddressBlocks.SpecialUse(number) is null, "no number of a private network is called", $"{text} is {number}");
        Promise.That(address.Scheme is "http" or "https" && address.UserInfo.Length == 0, "only pages are called", $"{address}");
        return true;
    }
}
