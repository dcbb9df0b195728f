using System.Net;
using Briefing.Channels.Doors;
using Briefing.Host.Serving.Doors.Links;
using Briefing.Host.Serving.Doors.SignIn;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Briefing.Host.Serving.Doors;

/// <summary>
/// Stands behind the doors and asks whoever is not at this machine: for a sign-in, or for a signed link to the very page. What proves
/// its callers by itself is passed by.
/// </summary>
internal sealed class VisitorGate(RequestDelegate next, Uri publicUrl, LinkSigning? links, bool signsIn)
{
    private const string OneYear = "max-age=31536000";

    public async Task InvokeAsync(HttpContext context, Visitor visitor)
    {
        if (context.Features.Get<Visit>() is not { IsFromElsewhere: true } visit)
        {
            await next(context);
            return;
        }

        TakePublicName(context);
        if (signsIn && (await context.AuthenticateAsync(CookieAuthenticationDefaults.AuthenticationScheme)).Principal is { } principal)
        {
            context.User = principal;
            visitor.Person = Person.Of(principal);
        }

        if (visit.NeedsProof && await RefusedAsync(context, visitor)) return;
        await next(context);
    }

    /// <summary>What a proxy or a stranger says of scheme and host counts nothing: cookies and addresses go by the host's own name.</summary>
    private void TakePublicName(HttpContext context)
    {
        // Without the port where it is the scheme's own: providers compare the address of the sign-in letter by letter.
        (context.Request.Scheme, context.Request.Host) = (publicUrl.Scheme, new HostString(publicUrl.Authority));
        if (publicUrl.Scheme == Uri.UriSchemeHttps) context.Response.Headers.StrictTransportSecurity = OneYear;
    }

    private async Task<bool> RefusedAsync(HttpContext context, Visitor visitor)
    {
        context.Response.OnStarting(static response =>
        {
            ((HttpResponse)response).Headers.CacheControl = "no-store";
            return Task.CompletedTask;
        }, context.Response);
        var reads = HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method);
        if (visitor.Person is not null)
        {
            if (reads || OwnOrigin.IsOf(context.Request)) return false;
            await Faults.WriteAsync(context, HttpStatusCode.Forbidden, "Only pages of this host may do that.");
            return true;
        }

        var link = links?.Check(context.Request) ?? LinkVerdict.Unsigned;
        if (reads && link.Kind == LinkKind.Valid)
        {
            visitor.LinkUntil = link.Until;
            return false;
        }

        if (reads && signsIn && Faults.IsForBrowser(context))
        {
            context.Response.Redirect($"{SignInRoutes.Path}?to={Uri.EscapeDataString(context.Request.Path + context.Request.QueryString)}");
            return true;
        }

        await Faults.WriteAsync(context, HttpStatusCode.Unauthorized, Why(link.Kind));
        return true;
    }

    private string Why(LinkKind link) => (link, signsIn) switch
    {
        (LinkKind.Expired, true) => "This link has expired. Sign in to read on, or ask the bot again for a fresh one.",
        (LinkKind.Expired, false) => "This link has expired. Ask the bot again for a fresh one.",
        (LinkKind.Invalid, _) => "This link is not whole. Copy it once more, or ask the bot again.",
        (_, true) => "Sign in first; see /sign-in.",
        _ => "This page is for people whom the bot has sent a link to it. Ask the bot for one.",
    };
}
