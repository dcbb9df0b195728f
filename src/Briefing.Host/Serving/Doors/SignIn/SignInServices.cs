using System.Net;
using Briefing.Channels.Doors;
using Briefing.Knowledge.Storage.Databases;
using Briefing.Knowledge.Storage.Keeping;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Briefing.Host.Serving.Doors.SignIn;

/// <summary>Registers the sign-in: ASP.NET Core's own OpenID Connect handler, told to be strict, and sessions of our own.</summary>
internal static class SignInServices
{
    /// <summary>The most bytes of an answer of the provider.</summary>
    private const int MostBytes = 256 * 1024;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan SignInTime = TimeSpan.FromMinutes(15);

    internal static void AddSignIn(this IServiceCollection services, SignInSettings settings, string secret, IDatabase database, TimeProvider time)
    {
        var lifetime = TimeSpan.FromHours(settings.SessionHours ?? 12);
        services.AddSingleton(new OpenPath(SignInRoutes.Path, "an OpenID provider"));
        services.AddSingleton(host => new Sessions(database, host.GetRequiredService<IDataProtectionProvider>(), time, lifetime));
        services.AddSingleton<IForgets>(host => host.GetRequiredService<Sessions>());
        services.AddSingleton<IExpires>(host => host.GetRequiredService<Sessions>());
        services.AddSingleton(new RequiredClaims(settings.Require ?? []));
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme)
            .AddCookie(options => Configure(options, lifetime))
            .AddOpenIdConnect(options => Configure(options, settings, secret));
        services.AddOptions<CookieAuthenticationOptions>(CookieAuthenticationDefaults.AuthenticationScheme)
            .Configure<Sessions>((options, sessions) => options.SessionStore = sessions);
    }

    private static void Configure(CookieAuthenticationOptions options, TimeSpan lifetime)
    {
        Lock(options.Cookie, "__Host-briefing-session");
        options.ExpireTimeSpan = lifetime;
        options.SlidingExpiration = false;
    }

    private static void Configure(OpenIdConnectOptions options, SignInSettings settings, string secret)
    {
        var authority = new Uri(settings.Authority!);
        (options.Authority, options.ClientId, options.ClientSecret) = (settings.Authority, settings.ClientId, secret);
        options.RequireHttpsMetadata = !authority.IsLoopback;
        (options.ResponseType, options.ResponseMode, options.UsePkce) = (OpenIdConnectResponseType.Code, OpenIdConnectResponseMode.Query, true);
        (options.CallbackPath, options.SignedOutCallbackPath, options.RemoteSignOutPath) = (SignInRoutes.Path + "/callback", SignInRoutes.Path + "/signed-out", default);
        (options.SaveTokens, options.GetClaimsFromUserInfoEndpoint, options.MapInboundClaims, options.DisableTelemetry) = (false, false, false, true);
        options.ClaimActions.Clear(); // they would take the issuer out of what is kept, which is half of who somebody is
        options.RemoteAuthenticationTimeout = SignInTime;
        options.ProtocolValidator.NonceLifetime = SignInTime;
        options.Scope.Clear();
        foreach (var scope in new[] { "openid" }.Concat(settings.Scopes ?? ["profile"]).Distinct(StringComparer.Ordinal)) options.Scope.Add(scope);
        Lock(options.CorrelationCookie, "__Host-briefing-sign-in-");
        Lock(options.NonceCookie, "__Host-briefing-nonce-");
        options.TokenValidationParameters = new TokenValidationParameters
        {
            ValidAlgorithms = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512"],
            ClockSkew = TimeSpan.FromMinutes(2), RequireSignedTokens = true, RequireExpirationTime = true, NameClaimType = "name",
            TryAllIssuerSigningKeys = true, // a provider with one key may sign without naming it
        };
        options.Backchannel = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(10), AutomaticDecompression = DecompressionMethods.None,
        }) { Timeout = Patience, MaxResponseContentBufferSize = MostBytes };
        options.Events = SignInEvents.All;
    }

    /// <summary>A cookie that no script reads, that comes back to this host alone and over https alone, and with no request of another site but a link.</summary>
    private static void Lock(CookieBuilder cookie, string name)
    {
        (cookie.Name, cookie.Path, cookie.HttpOnly, cookie.IsEssential) = (name, "/", true, true);
        (cookie.SecurePolicy, cookie.SameSite) = (CookieSecurePolicy.Always, SameSiteMode.Lax);
    }
}
