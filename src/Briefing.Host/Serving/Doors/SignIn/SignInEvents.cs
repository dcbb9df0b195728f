using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;

namespace Briefing.Host.Serving.Doors.SignIn;

/// <summary>What happens on the way to a session. Whoever is turned away is not told why; the log is, without saying who it was.</summary>
internal static class SignInEvents
{
    internal static OpenIdConnectEvents All { get; } = new() { OnTokenValidated = Admit, OnRemoteFailure = TurnAway, OnAccessDenied = Denied };

    private static Task Admit(TokenValidatedContext context)
    {
        var services = context.HttpContext.RequestServices;
        if (!IsSigned(context)) context.Fail("The token is not signed.");
        else if (context.Principal is not { } principal || Person.Of(principal) is not { } person) context.Fail("The token names nobody.");
        else if (!services.GetRequiredService<RequiredClaims>().AreMetBy(principal)) context.Fail(new NotAdmittedException());
        else
        {
            context.Principal = person.ToPrincipal(CookieAuthenticationDefaults.AuthenticationScheme);
            // What belongs to the way here is not kept with the session.
            context.Properties = new AuthenticationProperties { RedirectUri = LocalPath.Of(context.Properties?.RedirectUri) };
        }

        return Task.CompletedTask;
    }

    /// <summary>
    /// Whether the token has a signature, which was checked then. The handler lets go of it where the token came from the provider
    /// itself (OpenID Connect Core 1.0, section 3.1.3.7, point 6); whoever stands between would have to forge a key besides.
    /// </summary>
    private static bool IsSigned(TokenValidatedContext context) =>
        (context.TokenEndpointResponse?.IdToken ?? context.ProtocolMessage?.IdToken) is { Length: > 0 } token && token[^1] != '.';

    private static Task TurnAway(RemoteFailureContext context)
    {
        var isForeign = context.Failure is NotAdmittedException || context.Failure?.InnerException is NotAdmittedException;
        VisitorLog.SignInFailed(context.HttpContext.RequestServices.GetRequiredService<ILogger<Sessions>>(), isForeign ? "a required claim is missing" : Kind(context.Failure));
        context.Response.Redirect(isForeign ? SignInRoutes.NotAdmitted : SignInRoutes.Failed);
        context.HandleResponse();
        return Task.CompletedTask;
    }

    private static Task Denied(AccessDeniedContext context)
    {
        context.Response.Redirect(SignInRoutes.Failed);
        context.HandleResponse();
        return Task.CompletedTask;
    }

    /// <summary>The kind of a failure: its message may repeat what a stranger sent.</summary>
    private static string Kind(Exception? fault) => fault is null ? "unknown" : fault.InnerException is { } inner ? $"{fault.GetType().Name}: {inner.GetType().Name}" : fault.GetType().Name;
}

/// <summary>Somebody is who they say, and may not use this host.</summary>
internal sealed class NotAdmittedException() : Exception("A required claim is missing.");
