using System.Diagnostics;
using System.Globalization;
using Briefing.Channels;
using Briefing.Channels.Doors;
using Briefing.Channels.Doors.Inbound;
using Microsoft.Extensions.Logging.Abstractions;

namespace Briefing.Evaluation.Tokens;

/// <summary>How many tokens a second the door checks, on one thread and on all processors: tokens it meets for the first time, and tokens it remembers.</summary>
internal static class TokensRun
{
    private const string AppId = "11111111-2222-4333-8444-555555555555";

    /// <summary>Prints the figures; <c>--seconds N</c> is how long each is measured, 2 by default.</summary>
    /// <returns>0; 1 where a valid token was refused; 2 where the arguments are not understood.</returns>
    internal static async Task<int> PrintAsync(IReadOnlyList<string> args, TextWriter output)
    {
        var seconds = 2.0;
        if (args.Count > 0 && !(args is ["--seconds", var given] && double.TryParse(given, CultureInfo.InvariantCulture, out seconds) && seconds is > 0 and <= 600))
        {
            await Console.Error.WriteLineAsync("usage: tokens [--seconds N]");
            return 2;
        }

        using var issuer = new BenchIssuer(AppId);
        var header = "Bearer " + issuer.Token();
        output.WriteLine($"RS256 with {BenchIssuer.KeyBits} bits, a token of {header.Length} characters; tokens a second");
        var isFine = true;
        foreach (var threads in new[] { 1, Environment.ProcessorCount }.Distinct())
        {
            await MeasureAsync(issuer, header, threads, seconds / 4, isRemembered: false); // warms up
            var first = await MeasureAsync(issuer, header, threads, seconds, isRemembered: false);
            var again = await MeasureAsync(issuer, header, threads, seconds, isRemembered: true);
            isFine &= first > 0 && again > 0;
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{threads} threads   first met {first,9:0}   remembered {again,9:0}   ratio {again / first:0.0}"));
        }

        return isFine ? 0 : 1;
    }

    /// <summary>Tokens a second; 0 where one was refused.</summary>
    private static async Task<double> MeasureAsync(BenchIssuer issuer, string header, int threads, double seconds, bool isRemembered)
    {
        using var http = new HttpMessageInvoker(issuer.Wire());
        var options = new ChannelOptions
        {
            AppId = AppId,
            // No room to remember anything makes each token one that is first met.
            Authentication = new AuthenticationOptions { Credential = BotCredential.OfSecret("unused"), MaxCachedTokens = isRemembered ? 4096 : 0 },
        };
        var door = new CallerAuthentication(options, http, TimeProvider.System, NullLogger<CallerAuthentication>.Instance);
        if ((await door.AuthenticateAsync(header, CancellationToken.None)).Caller is null) return 0;
        var (count, refused) = (0L, 0L);
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, threads).Select(_ => Task.Run(async () =>
        {
            var own = 0L;
            for (; watch.Elapsed.TotalSeconds < seconds; own++)
                if ((await door.AuthenticateAsync(header, CancellationToken.None)).Caller is null) Interlocked.Increment(ref refused);
            Interlocked.Add(ref count, own);
        })));
        return refused > 0 ? 0 : count / watch.Elapsed.TotalSeconds;
    }
}
