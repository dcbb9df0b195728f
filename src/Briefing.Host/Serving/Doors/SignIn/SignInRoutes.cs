using Briefing.Host.Page;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Options;

namespace Briefing.Host.Serving.Doors.SignIn;

/// <summary>The way in and out.</summary>
internal static class SignInRoutes
{
    /// <summary>Below which everything of the sign-in stands.</summary>
    internal const string Path = "/sign-in";

    /// <summary>Where somebody is told that it did not work.</summary>
    internal const string Failed = Path + "/failed";

    /// <summary>Where somebody is told that they may not use this host.</summary>
    internal const string NotAdmitted = Path + "/not-admitted";

    /// <summary>Where somebody signs out, with POST.</summary>
    internal const string Out = Path + "/out";

    private const string Again = "Open the link once more, or the first page, to try again.";

    internal static void MapSignIn(this IEndpointRouteBuilder app)
    {
        if (app.ServiceProvider.GetService<Sessions>() is null) return;
        app.MapGet(Path, (string? to) => Results.Challenge(new AuthenticationProperties { RedirectUri = LocalPath.Of(to) }, [OpenIdConnectDefaults.AuthenticationScheme]))
            .RequireRateLimiting(RequestLimits.Chat);
        app.MapGet(Failed, () => Told("Signing in did not work", "The provider did not confirm who you are, or it took too long. " + Again, StatusCodes.Status401Unauthorized));
        app.MapGet(NotAdmitted, () => Told("Not admitted", "Your account is not among those that may use this bot. Whoever runs it can change that.", StatusCodes.Status403Forbidden));
        app.MapPost(Out, SignOutAsync);
    }

    private static async Task<IResult> SignOutAsync(HttpContext context, IOptionsMonitor<OpenIdConnectOptions> options)
    {
        if (!OwnOrigin.IsOf(context.Request)) return Told("That did not work", "Sign out with the button of a page.", StatusCodes.Status403Forbidden);
        await context.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        ConversationCookie.Remove(context);
        // Not the cache: pages are never kept there, and a browser may take minutes to go through it before it shows the page.
        context.Response.Headers["Clear-Site-Data"] = "\"storage\"";
        return Told("Signed out", $"You are signed out here. At {new Uri(options.Get(OpenIdConnectDefaults.AuthenticationScheme).Authority!).Host} you may still be signed in.", StatusCodes.Status200OK);
    }

    private static PageResult<MessagePage> Told(string heading, string message, int status) => new(new() { ["Heading"] = heading, ["Message"] = message }, status);
}
