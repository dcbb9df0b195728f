using Briefing.Channels;
using Briefing.Channels.Doors;
using Briefing.Channels.Slack;
using Briefing.Channels.Turns;
using Briefing.Conversation.Digests.Talk;
using Briefing.Conversation.Scopes;
using Briefing.Conversation.Turns;
using Briefing.Host.Commands;
using Briefing.Host.Digests;
using Briefing.Host.Page;
using Briefing.Host.Reader;
using Briefing.Host.Serving.Doors;
using Briefing.Host.Serving.Doors.Links;
using Briefing.Host.Serving.Doors.SignIn;
using Briefing.Host.Serving.Keeping;
using Briefing.Host.Serving.Keys;
using Briefing.Host.Serving.Telemetry;
using Briefing.Host.Serving.WebChat;

namespace Briefing.Host.Serving;

/// <summary>Puts the web application together: its services, what every request passes, and what answers at which address.</summary>
internal sealed class ServerApplication(
    ServeOptions options, ChannelOptions channels, VisitorOptions visitors, OpenedBriefing opened, ServedBriefing briefing, ServedDigests digests, Terminal terminal)
{
    /// <summary>Makes it; nothing listens yet.</summary>
    internal WebApplication Build()
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders()
            .AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace)
            .AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None) // a failed start is told in one line
            .AddFilter("Quartz", LogLevel.Warning)
            .AddFilter("Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager", LogLevel.Error); // what it warns of is told where it matters
        builder.WebHost.UseUrls(options.Urls).ConfigureKestrel(kestrel =>
        {
            kestrel.Configure(); // listens where it was allowed to, whatever the environment says of Kestrel's endpoints
            kestrel.AddServerHeader = false;
            KestrelLimits.Apply(kestrel.Limits);
        });
        AddServices(builder.Services);
        var app = builder.Build();
        UsePipeline(app);
        Map(app);
        return app;
    }

    private void AddServices(IServiceCollection services)
    {
        services.AddSingleton(terminal.Time);
        services.AddSingleton(opened.Store);
        services.AddSingleton(opened.Database);
        services.AddSingleton(briefing);
        services.AddSingleton<IBotReadiness>(briefing);
        services.AddSingleton<IQuoteSearch>(host => host.GetService<LinkSigning>() is { } signing ? new SigningSearch(briefing, signing) : briefing);
        services.AddSingleton<IBot>(host => host.GetService<LinkSigning>() is { } signing ? new SigningBot(briefing, signing, new SqlScopeStore(opened.Database)) : briefing);
        services.AddSingleton<IConversationRegistry>(new SubscribedConversations(digests.Stores.Subscriptions));
        services.AddBriefingChannels(channels);
        services.AddFeedback(opened.Database);
        services.AddKeeping(opened.Database, options.Retention);
        services.AddVisitors(visitors, opened.Database, terminal.Time);
        services.AddSlack(options.Slack, opened.Database);
        services.AddRequestLimits();
        services.AddStoredKeys(opened.Database, terminal.Time, SealingSecret.Of(options.Secrets(SealingSecret.Variable)));
        services.AddReadiness();
        services.Configure<HostOptions>(host => host.ShutdownTimeout = channels.Inbox.Drain + TimeSpan.FromSeconds(10));
        if (options.Telemetry is { } telemetry) services.AddHostedService(_ => new TelemetryExport(telemetry));
        services.AddWebChat(options, channels.PublicUrl, visitors.SignsIn, opened.Database);
    }

    /// <summary>What every request passes, in this order.</summary>
    private static void UsePipeline(WebApplication app)
    {
        app.UseBoundedYoungGeneration();
        app.UseSecurityHeaders();
        app.UseFaults();
        app.UseBriefingDoors();
        app.UseVisitorGate();
        app.UseRouting();
        app.UseRateLimiter();
        app.UseWebChat();
    }

    private static void Map(WebApplication app)
    {
        app.MapChat();
        app.MapFeedback();
        app.MapReader();
        app.MapSignIn();
        app.MapAssets();
        app.MapBriefingMessages();
        app.MapWebChat();
        app.MapSlack();
        app.MapReadiness();
    }
}
