namespace Briefing.Host.Serving.Doors.SignIn;

/// <summary>How people sign in: at any OpenID provider, with the code flow. Its secret comes from the environment: <see cref="SecretVariable"/>.</summary>
internal sealed record SignInSettings
{
    /// <summary>Where the secret that the provider gave for this host is read from.</summary>
    internal const string SecretVariable = "BRIEFING_SIGNIN_SECRET";

    /// <summary>The provider: the address below which <c>/.well-known/openid-configuration</c> stands; null for no sign-in.</summary>
    public string? Authority { get; init; }

    /// <summary>What this host is registered as there.</summary>
    public string? ClientId { get; init; }

    /// <summary>What is asked for beside <c>openid</c>; null for <c>profile</c>.</summary>
    public string[]? Scopes { get; init; }

    /// <summary>Claims that somebody must have, each with the values of which one will do; null for everybody whom the provider signs in.</summary>
    public Dictionary<string, string[]>? Require { get; init; }

    /// <summary>How many hours a sign-in lasts; null for 12.</summary>
    public int? SessionHours { get; init; }

    /// <summary>Whether people can sign in at all.</summary>
    internal bool IsOn => !string.IsNullOrWhiteSpace(Authority);

    /// <summary>Everything that is wrong with them, one sentence each that says what to do.</summary>
    /// <param name="publicUrl">The address that users reach the host at.</param>
    /// <param name="secret">The secret; null where none is set.</param>
    internal IEnumerable<string> Faults(string publicUrl, string? secret)
    {
        if (!IsOn) yield break;
        if (!Uri.TryCreate(Authority, UriKind.Absolute, out var authority) || !(authority.Scheme == "https" || (authority.Scheme == "http" && authority.IsLoopback)))
            yield return "Doors, SignIn: Authority is no https address; give that of the OpenID provider, such as https://login.example.org.";
        if (string.IsNullOrWhiteSpace(ClientId)) yield return "Doors, SignIn: ClientId is empty; give the one that the OpenID provider knows this host by.";
        if (secret is null) yield return $"Doors, SignIn: the secret is not set; give the one that the OpenID provider issued as {SecretVariable}, in the environment or with dotnet user-secrets.";
        if (SessionHours is < 1 or > 720) yield return $"Doors, SignIn: SessionHours is {SessionHours}; give 1 to 720.";
        if (Require?.Any(claim => claim.Value is not { Length: > 0 }) == true) yield return "Doors, SignIn: Require names a claim without values; nobody could sign in.";
        var address = new Uri(publicUrl);
        if (address.Scheme != "https" && !address.IsLoopback) yield return "PublicUrl begins with http: people can sign in only where it begins with https, as whoever is on the way could read their session.";
    }
}
