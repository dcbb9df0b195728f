using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Briefing.Host.Commands;

namespace Briefing.Host.Measuring;

/// <summary>Times whole turns through <c>/api/messages</c> of a <c>serve</c> of its own, and reads that program's memory after them.</summary>
internal sealed class ServingMeasure : IDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(5);

    private readonly Process _serve;
    private readonly Uri _address;
    private readonly HttpClient _client;

    private ServingMeasure(Process serve, Uri address)
    {
        (_serve, _address) = (serve, address);
        _client = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = address };
    }

    /// <exception cref="CommandFailure"><c>serve</c> did not start.</exception>
    internal static async Task<ServingMeasure> StartAsync(string store, CancellationToken cancellation)
    {
        var address = FreeAddress();
        var serve = Process.Start(OwnProgram.With("serve", "--store", store, "--urls", address.GetLeftPart(UriPartial.Authority)))!;
        serve.StandardInput.Close();
        // Both streams are read so that the program never waits for its reader.
        serve.OutputDataReceived += (_, _) => { };
        serve.ErrorDataReceived += (_, _) => { };
        serve.BeginOutputReadLine();
        serve.BeginErrorReadLine();
        var measure = new ServingMeasure(serve, address);
        var since = Stopwatch.StartNew();
        while (!await measure.IsReadyAsync(cancellation))
        {
            if (!serve.HasExited && since.Elapsed < StartLimit)
            {
                await Task.Delay(50, cancellation);
                continue;
            }

            measure.Dispose();
            throw new CommandFailure($"Starting `serve --store {store}` failed; run it by itself to see why.");
        }

        return measure;
    }

    /// <summary>Turns with questions more than are remembered, with a few that are asked again and again, and, as the reference, bare requests, one at a time and sixteen at once.</summary>
    internal async Task<IReadOnlyList<RequestRate>> RunAsync(IReadOnlyList<string> questions, IReadOnlyList<string> few, MeasureEffort effort, CancellationToken cancellation)
    {
        await LoadAsync("", 1, effort.Warming, TurnAsync, cancellation);
        var rates = new List<RequestRate>();
        foreach (var connections in (int[])[1, 16])
        {
            rates.Add(await LoadAsync("turn through /api/messages", connections, effort.Lasting, TurnAsync, cancellation));
            rates.Add(await LoadAsync("  the same few questions", connections, effort.Lasting, number => AskAsync(few, number), cancellation));
            rates.Add(await LoadAsync("/healthz (reference)", connections, effort.Lasting, HealthAsync, cancellation));
        }

        return rates;

        Task TurnAsync(int number) => AskAsync(questions, number);

        async Task AskAsync(IReadOnlyList<string> asked, int number)
        {
            using var content = new StringContent(Activity(asked[number % asked.Count], number), Encoding.UTF8, "application/json");
            using var reply = await _client.PostAsync("/api/messages", content, cancellation);
            if (reply.StatusCode != HttpStatusCode.OK) throw new CommandFailure($"/api/messages answered {(int)reply.StatusCode} to a turn.");
            var body = await reply.Content.ReadAsStringAsync(cancellation);
            if (!body.Contains("\"activities\"", StringComparison.Ordinal)) throw new CommandFailure("/api/messages answered without expected replies.");
        }

        async Task HealthAsync(int number)
        {
            using var reply = await _client.GetAsync("/healthz", cancellation);
            reply.EnsureSuccessStatusCode();
        }
    }

    /// <summary>What the served program holds in memory now, in MB.</summary>
    internal double ResidentMb()
    {
        _serve.Refresh();
        return _serve.WorkingSet64 / 1e6;
    }

    public void Dispose()
    {
        if (!_serve.HasExited) _serve.Kill(entireProcessTree: true);
        _serve.WaitForExit();
        _serve.Dispose();
        _client.Dispose();
    }

    private static async Task<RequestRate> LoadAsync(
        string what, int connections, TimeSpan lasting, Func<int, Task> request, CancellationToken cancellation)
    {
        var number = -1;
        var since = Stopwatch.StartNew();
        var times = await Task.WhenAll(Enumerable.Range(0, connections).Select(async _ =>
        {
            var own = new List<TimeSpan>();
            do
            {
                cancellation.ThrowIfCancellationRequested();
                var began = Stopwatch.GetTimestamp();
                await request(Interlocked.Increment(ref number));
                own.Add(Stopwatch.GetElapsedTime(began));
            }
            while (since.Elapsed < lasting);

            return own;
        }));
        var elapsed = since.Elapsed;
        var all = times.SelectMany(own => own).ToList();
        return new RequestRate(what, connections, all.Count / elapsed.TotalSeconds, Latency.Of(all));
    }

    private static Uri FreeAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
    }

    /// <summary>A message as a client sends it, each question in a conversation of its own.</summary>
    private string Activity(string question, int number) => $$"""
        {
          "type": "message", "id": "measure-{{number}}", "channelId": "emulator", "locale": "en-US",
          "serviceUrl": "{{_address}}", "deliveryMode": "expectReplies", "timestamp": "2025-02-14T09:00:00Z",
          "from": { "id": "measure", "name": "Measure", "role": "user" }, "recipient": { "id": "bot", "name": "Bot", "role": "bot" },
          "conversation": { "id": "measure-{{number % 64}}" }, "text": "{{JsonEncodedText.Encode(question)}}"
        }
        """;

    private async Task<bool> IsReadyAsync(CancellationToken cancellation)
    {
        try
        {
            using var reply = await _client.GetAsync("/healthz", cancellation);
            return reply.IsSuccessStatusCode && (await reply.Content.ReadAsStringAsync(cancellation)).Contains("\"ready\"", StringComparison.Ordinal);
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
