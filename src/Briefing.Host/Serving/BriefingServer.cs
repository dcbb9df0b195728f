using System.Net.Sockets;
using Briefing.Channels.Doors;
using Briefing.Conversation.Digests.Sending;
using Briefing.Conversation.Digests.Talk;
using Briefing.Conversation.Feedback;
using Briefing.Host.Commands;
using Briefing.Host.Digests;
using Briefing.Host.Serving.Doors;
using Briefing.Host.Serving.Doors.Links;
using Briefing.Host.Serving.Keeping;
using Briefing.Host.Serving.Reading;
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
        var channels = options.Channels();
        if (channels.Faults() is { Count: > 0 } faults) throw new CommandFailure(string.Join(" ", faults), CommandFailure.WrongUsage);
        var visitors = VisitorOptions.Of(options.Doors, channels.PublicUrl, options.Secrets);
        var opened = OpenedBriefing.Open(options.Choice, terminal, keepsState: true);
        opened.BeginLoading(); // while the parts of the host are put together
        var briefing = new ServedBriefing(opened, terminal);
        var digests = new ServedDigests(opened, terminal);
        briefing.Published = digests.Published;
        opened.Subscribing = new DigestServices(digests.Stores.Subscriptions, digests.Stores.Deliveries) { Composer = () => digests.Composer };
        var app = new ServerApplication(options, channels, visitors, opened, briefing, digests, terminal).Build();
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
        await briefing.StopAsync();
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
        var sources = new SourceFollowing(opened, briefing, PublicUrl, app.Services.GetRequiredService<TimeProvider>(), app.Logger);
        _reading = sources.ReadAsync(_stopping.Token);
        _following = FollowAsync(sources);
    }

    private async Task FollowAsync(SourceFollowing sources)
    {
        var sending = digests.RunAsync(app.Services.GetServices<IProactiveChannel>(), app.Services.GetRequiredService<ILoggerFactory>(), _stopping.Token);
        var heeding = sources.HeedAsync(_stopping.Token);
        await _reading;
        await Task.WhenAll(
            sending,
            heeding,
            sources.FollowAsync(_stopping.Token),
            sources.PollAsync(_stopping.Token));
    }

    private static bool IsTaken(Exception? fault) =>
        fault is not null && (fault is SocketException { SocketErrorCode: SocketError.AddressAlreadyInUse } || IsTaken(fault.InnerException));
}
