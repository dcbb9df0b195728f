using System.Net.Sockets;
using Briefing.Channels;
using Briefing.Channels.Doors;
using Briefing.Channels.Slack;
using Briefing.Channels.Turns;
using Briefing.Conversation.Digests.Sending;
using Briefing.Conversation.Digests.Talk;
using Briefing.Conversation.Feedback;
using Briefing.Conversation.Scopes;
using Briefing.Conversation.Turns;
using Briefing.Host.Commands;
using Briefing.Host.Contract;
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
using Briefing.Knowledge.Storage;
using Briefing.Knowledge.Storage.Databases;
using Briefing.Knowledge.Storage.Keeping;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Briefing.Host.Serving;

/// <summary>The web host: the page, the reader and the channels over one bot.</summary>
internal sealed class BriefingServer(WebApplication app, OpenedBriefing opened, ServedBriefing briefing, ServedDigests digests) : IAsyncDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private Task _reading = Task.CompletedTask;
    private Task _following = Task.CompletedTask;

    /// <summary>The address it listens on, with the port that was taken.</summary>
    internal string Address { get; private set; } = "";

    /// <summary>The address that makes links.</summary>
    internal string PublicUrl { get; private set; } = "";

    /// <summary>The parts it is made of.</summary>
    internal IServiceProvider Services => app.Services;

    /// <summary>What it serves.</summary>
    internal ServedBriefing Briefing => briefing;

    /// <summary>Every address that it answers at.</summary>
    internal IReadOnlyList<RouteEndpoint> Routes => [.. app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()];

    /// <summary>Ends when the sources were read, or could not be.</summary>
    internal Task Reading => _reading;

    /// <summary>Listens, and begins to read the sources.</summary>
    /// <exception cref="CommandFailure">The port is taken, the store cannot be opened, or the options are at fault.</exception>
    internal static async Task<BriefingServer> StartAsync(ServeOptions options, Terminal terminal, CancellationToken cancellation)
    {
        var channels = new ChannelOptions
        {
            PublicUrl = options.PublicUrl ?? PublicAddress.Default, AppId = options.AppId, AllowedHosts = options.AllowedHosts, Authentication = options.Authentication,
            Administrators = options.Administrators,
            AsksVisitors = true, ServesThisMachine = options.Doors.ServesThisMachine, AllowedTenants = options.Doors.AllowedTenants,
        };
        channels = options.Turns.Applied(channels);
        if (channels.Faults() is { Count: > 0 } faults) throw new CommandFailure(string.Join(" ", faults), CommandFailure.WrongUsage);
        var visitors = VisitorOptions.Of(options.Doors, channels.PublicUrl, options.Secrets);
        var opened = OpenedBriefing.Open(options.Choice, terminal, keepsState: true);
        opened.BeginLoading(); // while the parts of the host are put together
        var briefing = new ServedBriefing(opened, terminal);
        var digests = new ServedDigests(opened, terminal);
        briefing.Published = digests.Published;
        opened.Subscribing = new DigestServices(digests.Stores.Subscriptions, digests.Stores.Deliveries) { Composer = () => digests.Composer };
        var app = Build(options, channels, visitors, opened.Store, opened.Database, briefing, digests, terminal);
        _ = app.Services.GetRequiredService<Retention>(); // a setting at fault is told before anything is served
        digests.Signing = app.Services.GetService<LinkSigning>();
        opened.Feedback = app.Services.GetRequiredService<IFeedback>();
        opened.Forgets = [.. app.Services.GetServices<IForgets>()];
        var server = new BriefingServer(app, opened, briefing, digests);
        if ((ListeningAddresses.Refusal([options.Urls], channels, app.Services.GetServices<OpenPath>(), visitors.SignsIn) ?? Nameless(options)) is { } refusal)
        {
            await server.DisposeAsync();
            throw new CommandFailure(refusal, CommandFailure.WrongUsage);
        }

        try
        {
            await app.StartAsync(cancellation);
        }
        catch (IOException e)
        {
            await server.DisposeAsync();
            throw new CommandFailure(IsTaken(e)
                ? $"{options.Urls} is taken by another program, perhaps by another Briefing Bot; stop it, or choose another port with --urls http://localhost:3979."
                : $"Cannot listen on {options.Urls}: {e.Message}");
        }

        server.Begin(options);
        return server;
    }

    /// <summary>Why the host must not listen for others whom it cannot send an address to, one sentence; null where it may.</summary>
    private static string? Nameless(ServeOptions options) => options.PublicUrl is null && ListeningAddresses.FirstForOthers([options.Urls]) is { } open
        ? $"The host is to listen at {open}, but its own name is not known: set PublicUrl to the https address that the Bot Framework service and users reach it at."
        : null;

    /// <summary>Ends when the host is told to stop.</summary>
    internal Task WaitAsync(CancellationToken cancellation) => app.WaitForShutdownAsync(cancellation);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _following.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await app.StopAsync(); // turns at work are finished before their store goes; nothing where it has stopped
        await app.DisposeAsync();
        digests.Dispose();
        opened.Dispose();
        _stopping.Dispose();
    }

    private void Begin(ServeOptions options)
    {
        Address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        PublicUrl = options.PublicUrl ?? Address;
        _reading = briefing.ReadAsync(PublicUrl, app.Logger, _stopping.Token);
        _following = FollowAsync();
    }

    private async Task FollowAsync()
    {
        var sending = digests.RunAsync(app.Services.GetServices<IProactiveChannel>(), app.Services.GetRequiredService<ILoggerFactory>(), _stopping.Token);
        var heeding = briefing.HeedAsync(PublicUrl, app.Logger, _stopping.Token);
        await _reading;
        await Task.WhenAll(
            sending,
            heeding,
            briefing.FollowAsync(PublicUrl, app.Logger, _stopping.Token),
            briefing.PollAsync(app.Logger, _stopping.Token));
    }

    private static WebApplication Build(
        ServeOptions options, ChannelOptions channels, VisitorOptions visitors, IFactStore store, IDatabase database, ServedBriefing briefing, ServedDigests digests, Terminal terminal)
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
        builder.Services.AddSingleton(terminal.Time);
        builder.Services.AddSingleton(store);
        builder.Services.AddSingleton(database);
        builder.Services.AddSingleton(briefing);
        builder.Services.AddSingleton<IBotReadiness>(briefing);
        builder.Services.AddSingleton<IQuoteSearch>(host => host.GetService<LinkSigning>() is { } signing ? new SigningSearch(briefing, signing) : briefing);
        builder.Services.AddSingleton<IBot>(host => host.GetService<LinkSigning>() is { } signing ? new SigningBot(briefing, signing, new SqlScopeStore(database)) : briefing);
        builder.Services.AddSingleton<IConversationRegistry>(new SubscribedConversations(digests.Stores.Subscriptions));
        builder.Services.AddBriefingChannels(channels);
        builder.Services.AddFeedback(database);
        builder.Services.AddKeeping(database, options.Retention);
        builder.Services.AddVisitors(visitors, database, terminal.Time);
        builder.Services.AddSlack(options.Slack, database);
        builder.Services.AddRequestLimits();
        builder.Services.AddStoredKeys(database, terminal.Time, SealingSecret.Of(options.Secrets(SealingSecret.Variable)));
        builder.Services.AddReadiness();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = channels.Inbox.Drain + TimeSpan.FromSeconds(10));
        if (options.Telemetry is { } telemetry) builder.Services.AddHostedService(_ => new TelemetryExport(telemetry));
        builder.Services.AddWebChat(options, channels.PublicUrl, visitors.SignsIn, database);

        var app = builder.Build();
        app.UseBoundedYoungGeneration();
        app.UseSecurityHeaders();
        app.UseFaults();
        app.UseBriefingDoors();
        app.UseVisitorGate();
        app.UseRouting();
        app.UseRateLimiter();
        app.UseWebChat();
        app.MapChat();
        app.MapReader();
        app.MapSignIn();
        app.MapAssets();
        app.MapBriefingMessages();
        app.MapWebChat();
        app.MapSlack();
        app.MapReadiness();
        return app;
    }

    private static bool IsTaken(Exception? fault) =>
        fault is not null && (fault is SocketException { SocketErrorCode: SocketError.AddressAlreadyInUse } || IsTaken(fault.InnerException));
}
