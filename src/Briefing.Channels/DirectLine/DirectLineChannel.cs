using Briefing.Channels.DirectLine.Endpoints;
using Briefing.Channels.DirectLine.Proactive;
using Briefing.Channels.DirectLine.Storage;
using Briefing.Channels.DirectLine.Streams;
using Briefing.Channels.DirectLine.Tokens;
using Briefing.Channels.DirectLine.Turns;
using Briefing.Channels.Doors;
using Briefing.Channels.Turns;
using Briefing.Conversation.Digests.Sending;
using Briefing.Knowledge.Storage.Databases;
using Briefing.Knowledge.Storage.Keeping;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Briefing.Channels.DirectLine;

/// <summary>Serves Web Chat: Direct Line 3.0, over a host that has the channels, a database and data protection among its services.</summary>
public static class DirectLineChannel
{
    /// <summary>The address that clients take as their <c>domain</c>.</summary>
    public const string Path = "/v3/directline";

    private const string Policy = "direct-line";

    /// <summary>Registers it.</summary>
    /// <exception cref="ArgumentException">The options cannot be used; the message says what to change.</exception>
    public static IServiceCollection AddDirectLine(this IServiceCollection services, DirectLineOptions options, IDatabase database)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(options);
        if (options.Faults() is { Count: > 0 } faults) throw new ArgumentException(string.Join(" ", faults));
        services.AddSingleton(options);
        services.AddSingleton(_ => new DirectLineStore(database, options.KeptActivities));
        services.AddSingleton<OpenStreams>();
        services.AddSingleton<ConversationStream>();
        services.AddSingleton<DirectLineTokens>();
        services.AddSingleton<DirectLineDoor>();
        services.AddSingleton<DirectLineLimits>(_ => new DirectLineLimits(options));
        services.AddSingleton<DirectLineTurns>();
        services.AddSingleton<ITurnReplay>(host => host.GetRequiredService<DirectLineTurns>());
        services.AddSingleton<MessageIntake>();
        services.AddHostedService<StreamLookout>();
        services.AddSingleton<StreamAddress>();
        services.AddSingleton<ConversationCalls>();
        services.AddSingleton<ActivityCalls>();
        services.AddSingleton<StreamCall>();
        services.AddSingleton<IProactiveChannel, DirectLineProactive>();
        services.AddSingleton<IForgets, DirectLineKeeping>();
        services.AddSingleton<IExpires, DirectLineKeeping>();
        if (options.SiteSecret.Length > 0 || options.HasSignIn || options.AllowedOrigins.Count > 0)
            services.AddSingleton(new OpenPath(Path, "the token of a conversation, or what it is given for") { Origins = options.AllowedOrigins });
        services.AddCors(cors => cors.AddPolicy(Policy, policy => policy
            .WithOrigins([.. options.AllowedOrigins]).WithMethods("GET", "POST").WithHeaders("authorization", "content-type", "x-ms-bot-agent", "x-requested-with")
            .SetPreflightMaxAge(TimeSpan.FromHours(1))));
        return services;
    }

    /// <summary>Lets pages of other origins call it, and opens its streams; put it after routing.</summary>
    public static IApplicationBuilder UseDirectLine(this IApplicationBuilder app) => app.UseCors().UseWebSockets();

    /// <summary>Serves <see cref="Path"/>.</summary>
    public static void MapDirectLine(this IEndpointRouteBuilder app)
    {
        ArgumentNullException.ThrowIfNull(app);
        var services = app.ServiceProvider;
        var (conversations, activities, stream) =
            (services.GetRequiredService<ConversationCalls>(), services.GetRequiredService<ActivityCalls>(), services.GetRequiredService<StreamCall>());
        var log = services.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(DirectLineChannel));
        var calls = app.MapGroup(Path).RequireCors(Policy);
        Map(HttpMethods.Post, "/tokens/generate", conversations.GenerateAsync);
        Map(HttpMethods.Post, "/tokens/refresh", context => Task.FromResult(conversations.Refresh(context)));
        Map(HttpMethods.Post, "/conversations", conversations.StartAsync);
        Map(HttpMethods.Get, "/conversations/{id}", context => Task.FromResult(conversations.Reconnect(context, Id(context))));
        Map(HttpMethods.Get, "/conversations/{id}/activities", context => Task.FromResult(activities.Read(context, Id(context))));
        Map(HttpMethods.Post, "/conversations/{id}/activities", context => activities.PostAsync(context, Id(context)));
        Map(HttpMethods.Post, "/conversations/{id}/upload", context => activities.UploadAsync(context, Id(context)));
        calls.MapGet("/conversations/{id}/stream", async context =>
        {
            if (await stream.RunAsync(context, Id(context)) is { } answer) await answer.WriteAsync(context, log);
        });

        void Map(string method, string path, Func<HttpContext, Task<DirectLineAnswer>> answer) =>
            calls.MapMethods(path, [method], async context => await (await answer(context)).WriteAsync(context, log));
    }

    private static string Id(HttpContext context) => (string)context.Request.RouteValues["id"]!;
}
