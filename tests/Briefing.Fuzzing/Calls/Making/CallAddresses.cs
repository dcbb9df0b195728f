namespace Briefing.Fuzzing.Calls.Making;

/// <summary>The addresses that calls name.</summary>
/// <param name="connector">The one that replies may be sent to.</param>
/// <param name="forbidden">Those that nothing may be sent to: files, pictures and pages that activities name, and other machines.</param>
internal sealed class CallAddresses(Uri connector, IReadOnlyList<Uri> forbidden)
{
    private static readonly string[] Elsewhere =
    [
        "http://169.254.169.254/", "http://[::ffff:169.254.169.254]/", "http://0.0.0.0:1/", "https://smba.trafficmanager.net/emea/", "http://localhost.evil.example/", "http://127.0.0.1@evil.example/", "file:///etc/passwd", "ftp://127.0.0.1/", "//127.0.0.1/", "http://", "http://127.1:1/", "http://2130706433:1/", "", "a b", "http://localhost:99999/",
    ];

    /// <summary>Where an activity wants its replies: mostly where they may go.</summary>
    public string ServiceUrl(Random random) => random.Next(8) switch
    {
        0 => Elsewhere[random.Next(Elsewhere.Length)],
        1 when Network is { } other => other,
        _ => connector.AbsoluteUri + (random.Next(3) == 0 ? "a/b" : ""),
    };

    /// <summary>An address that the host has no business with.</summary>
    public string Forbidden(Random random) => forbidden[random.Next(forbidden.Count)].AbsoluteUri;

    /// <summary>The address in the machine's network: as good as another machine's.</summary>
    private string? Network => forbidden.Count > 1 ? forbidden[1].AbsoluteUri : null;
}
