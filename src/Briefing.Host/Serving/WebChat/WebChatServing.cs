using System.Security.Cryptography;
using Briefing.Channels.DirectLine;
using Briefing.Host.Page;
using Briefing.Knowledge.Storage.Databases;

namespace Briefing.Host.Serving.WebChat;

/// <summary>Serves Direct Line, and Web Chat's own page where its script is at hand.</summary>
internal static partial class WebChatServing
{
    private const string PagePath = "/webchat";
    private const string ScriptPath = "/webchat/webchat.js";

    internal static void AddWebChat(this IServiceCollection services, ServeOptions options, string publicUrl, bool hasSignIn, IDatabase database)
    {
        var choice = WebChatChoice.Of(options.WebChat, options.Urls, publicUrl, hasSignIn: options.Doors.SignIn is { IsOn: true }, Secrets.Read);
        services.AddSingleton(choice);
        if (choice.Options is { } directLine) services.AddDirectLine(directLine, database);
    }

    internal static void UseWebChat(this WebApplication app)
    {
        if (app.Services.GetRequiredService<WebChatChoice>() is { Options: not null }) app.UseDirectLine();
    }

    internal static void MapWebChat(this WebApplication app)
    {
        var choice = app.Services.GetRequiredService<WebChatChoice>();
        if (choice.Why is { } why) NotServed(app.Logger, why);
        if (choice.Options is null) return;
        app.MapDirectLine();
        app.MapGet(PagePath, context => ShowAsync(context, choice));
        if (choice.Script is { } script)
            app.MapGet(ScriptPath, () => Results.File(script, "text/javascript; charset=utf-8", lastModified: File.GetLastWriteTimeUtc(script)));
    }

    private static Task ShowAsync(HttpContext context, WebChatChoice choice)
    {
        if (choice.Script is null)
        {
            return new PageResult<MessagePage>(new()
            {
                ["Heading"] = "Web Chat",
                ["Message"] = "Web Chat's script is not at hand. Get it with npm pack botframework-webchat@4.18.1, unpack it, and set WebChat:Script in appsettings.json to the path of its dist/webchat.js. The endpoint itself, for pages that have the script, is served.",
            }).ExecuteAsync(context);
        }

        // Web Chat makes its styles as it runs, and marks each with this; its scripts are this host's own. The hash is that of
        // nothing: it puts an empty style element without a mark before them.
        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
        context.Response.Headers.ContentSecurityPolicy =
            $"default-src 'none'; script-src 'self'; style-src 'self' 'nonce-{nonce}' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='; img-src 'self' data: blob:; connect-src 'self'; "
            + "form-action 'none'; base-uri 'none'; frame-ancestors 'none'";
        return new PageResult<WebChatPage>(new() { ["Script"] = ScriptPath, ["DirectLine"] = DirectLineChannel.Path, ["Nonce"] = nonce }).ExecuteAsync(context);
    }

    [LoggerMessage(41, LogLevel.Warning, "Web Chat is asked for and not served: {Reason}")]
    private static partial void NotServed(ILogger log, string reason);
}
