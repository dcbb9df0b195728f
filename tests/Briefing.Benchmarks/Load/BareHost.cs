using System.Diagnostics;
using System.Globalization;
using System.Text;
using Briefing.Channels.ActivityProtocol.Turns;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Briefing.Benchmarks.Load;

/// <summary>
/// What the web server, the reading of an activity and the sending of so many bytes take by themselves, with nobody who answers: the
/// most turns a second that any bot on this server could give beside this generator.
/// </summary>
internal static class BareHost
{
    /// <summary>The argument that has this program be it.</summary>
    internal const string Command = "load-bare";

    private const int MostBytes = 256 * 1024;

    /// <summary>How to start it.</summary>
    /// <param name="port">Where it listens.</param>
    /// <param name="bytes">The bytes of each answer.</param>
    internal static ProcessStartInfo Start(int port, int bytes) =>
        new("dotnet", [typeof(BareHost).Assembly.Location, Command, port.ToString(CultureInfo.InvariantCulture), bytes.ToString(CultureInfo.InvariantCulture)]);

    /// <summary>Serves until it is killed.</summary>
    internal static async Task<int> RunAsync(IReadOnlyList<string> args)
    {
        var (port, bytes) = (int.Parse(args[0], CultureInfo.InvariantCulture), int.Parse(args[1], CultureInfo.InvariantCulture));
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, port));
        await using var app = builder.Build();
        var answer = Encoding.UTF8.GetBytes($$"""{"activities":[{"type":"message","text":"{{new string('x', bytes)}}"}]}""");
        app.MapPost("/api/messages", async (HttpContext context) =>
        {
            var (_, _, refusal) = await ActivityReader.ReadAsync(context.Request, MostBytes, context.RequestAborted);
            context.Response.StatusCode = refusal?.Status ?? StatusCodes.Status200OK;
            context.Response.ContentType = "application/json; charset=utf-8";
            await context.Response.Body.WriteAsync(answer, context.RequestAborted);
        });
        await app.StartAsync();
        await Console.Out.WriteLineAsync("listening");
        await app.WaitForShutdownAsync();
        return 0;
    }
}
