using Briefing.Channels.ActivityProtocol.Turns;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Briefing.Channels.Doors;

/// <summary>Puts the doors before everything that a host serves.</summary>
public static class DoorMiddleware
{
    /// <summary>Answers 403 to a request whose address, Host or Origin is not let in; put it before all else.</summary>
    public static IApplicationBuilder UseBriefingDoors(this IApplicationBuilder app)
    {
        ArgumentNullException.ThrowIfNull(app);
        var door = app.ApplicationServices.GetRequiredService<RequestDoor>();
        var log = app.ApplicationServices.GetRequiredService<ILogger<RequestDoor>>();
        return app.Use(async (context, next) =>
        {
            if (door.Refusal(context.Request) is not { } refusal)
            {
                context.Features.Set(door.VisitOf(context.Request));
                await next(context);
                return;
            }

            ChannelLog.RequestRefused(log, refusal);
            await Refusals.WriteAsync(context, new Refusal(StatusCodes.Status403Forbidden, "Forbidden", refusal));
        });
    }
}
