using Briefing.Channels.Doors;
using Briefing.Host.Commands;
using Briefing.Host.Serving.Doors.Links;
using Briefing.Host.Serving.Doors.SignIn;
using Briefing.Host.Serving.Keys;
using Briefing.Knowledge.Storage.Databases;
using Microsoft.AspNetCore.DataProtection;

namespace Briefing.Host.Serving.Doors;

/// <summary>Registers whom the page and the reader are shown to.</summary>
internal static class VisitorServices
{
    /// <summary>Registers links and the sign-in, as the settings say.</summary>
    /// <exception cref="CommandFailure">The settings are at fault, or the secret is not set.</exception>
    internal static void AddVisitors(this IServiceCollection services, VisitorOptions options, IDatabase database, TimeProvider time)
    {
        services.AddSingleton(options);
        services.AddScoped<Visitor>();
        services.AddSingleton(new OpenPath("/assets", "the same for everybody") { IsForAnybody = true });
        if (options.SignsLinks)
        {
            services.AddSingleton(host => new LinkSigning(
                new LinkKeys(database, host.GetRequiredService<IDataProtectionProvider>(), time, options.Settings.LinkLifetime),
                options.PublicUrl, time, options.Settings.LinkLifetime));
        }

        if (options.SignsIn) services.AddSignIn(options.Settings.SignIn!, options.SignInSecret!, database, time);
    }

    /// <summary>Puts the gate behind the doors.</summary>
    internal static void UseVisitorGate(this WebApplication app)
    {
        var options = app.Services.GetRequiredService<VisitorOptions>();
        if (options.IsPublic && app.Services.GetService<SealingSecret>() is null) VisitorLog.KeysNotSealed(app.Logger, SealingSecret.Variable);
        if (options.IsPublic && !options.SignsIn) VisitorLog.NobodySignsIn(app.Logger, (int)options.Settings.LinkLifetime.TotalDays);
        var links = app.Services.GetService<LinkSigning>();
        app.Use(next => context => new VisitorGate(next, new Uri(options.PublicUrl), links, options.SignsIn).InvokeAsync(context, context.RequestServices.GetRequiredService<Visitor>()));
        if (options.SignsIn) app.UseAuthentication();
    }
}
