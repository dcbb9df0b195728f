using Briefing.Channels.ActivityProtocol.Schema;
using Briefing.Channels.ActivityProtocol.Turns;
using Briefing.Channels.Doors.Outbound;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Primitives;

namespace Briefing.Channels.Doors.Inbound;

/// <summary>Lets in activities: first the caller, by the token alone, then the activity, by what that token is for.</summary>
internal sealed class CallerDoor(
    CallerAuthentication authentication, AllowedTenants tenants, ServiceAddress addresses, KnownServices services, ILogger<CallerDoor> log)
{
    /// <inheritdoc cref="CallerAuthentication.AuthenticateAsync"/>
    internal ValueTask<(Caller? Caller, Refusal? Refusal)> AuthenticateAsync(StringValues authorization, CancellationToken cancellation) =>
        authentication.AuthenticateAsync(authorization, cancellation);

    /// <summary>Lets an activity of a caller in, writes into it who that is, and notes where it may be answered.</summary>
    /// <returns>Why it is not let in; null where it is.</returns>
    internal Refusal? Admit(Caller caller, Activity activity)
    {
        if (caller.Fault(activity) is { } fault)
        {
            DoorLog.CallerRefused(log, fault);
            return CallerAuthentication.Unauthorized;
        }

        if (tenants.Fault(caller, activity) is { } foreign)
        {
            DoorLog.TenantRefused(log, foreign);
            return AllowedTenants.NotServed;
        }

        activity.CallerId = caller.CallerId;
        if (caller.Kind != CallerKind.Anonymous && addresses.TryRead(activity.ServiceUrl, out var service, out _)) services.Meet(service);
        return null;
    }
}
