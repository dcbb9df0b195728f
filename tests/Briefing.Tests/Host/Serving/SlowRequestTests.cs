using System.Net.Sockets;
using System.Text;
using Briefing.Host.Serving;

namespace Briefing.Tests.Host.Serving;

/// <summary>Requests that come drop by drop do not hold the host.</summary>
public sealed class SlowRequestTests(ServedHarbour host) : IClassFixture<ServedHarbour>
{
    private static readonly TimeSpan Patience = KestrelLimits.HeadTime + KestrelLimits.Grace + TimeSpan.FromSeconds(30);

    [Fact]
    public Task Head_ThatNeverEnds_IsCutOff() => ShouldEndAsync("POST /api/messages HTTP/1.1\r\nHost: localhost\r\nX-Slow: ", "x");

    [Fact]
    public Task Body_ThatComesByteByByte_IsCutOff() =>
        ShouldEndAsync("POST /api/messages HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 200000\r\n\r\n{", " ");

    [Fact]
    public async Task Host_WithManySlowRequests_AnswersOthers()
    {
        var slow = new List<TcpClient>();
        try
        {
            for (var n = 0; n < 300; n++)
            {
                var client = new TcpClient();
                slow.Add(client);
                await client.ConnectAsync("127.0.0.1", new Uri(host.Address).Port);
                await client.GetStream().WriteAsync("POST /api/messages HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 5000\r\n\r\n{"u8.ToArray());
            }

            using var response = await host.ChatAsync("""{"q":"What did Mara Velden say about the harbour?"}""");

            response.IsSuccessStatusCode.ShouldBeTrue();
        }
        finally
        {
            foreach (var client in slow) client.Dispose();
        }
    }

    /// <summary>Sends a beginning, then a piece every half second, until the host ends the connection.</summary>
    private async Task ShouldEndAsync(string beginning, string piece)
    {
        using var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", new Uri(host.Address).Port);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(beginning));
        using var patience = new CancellationTokenSource(Patience);
        var ended = ReadToEndAsync(stream, patience.Token);
        while (!ended.IsCompleted)
        {
            await Task.WhenAny(ended, Task.Delay(500, patience.Token));
            try
            {
                if (!ended.IsCompleted) await stream.WriteAsync(Encoding.ASCII.GetBytes(piece), patience.Token);
            }
            catch (IOException)
            {
                break; // it hung up
            }
        }

        patience.IsCancellationRequested.ShouldBeFalse("the host bears with a request that never ends");
        (await ended).ShouldNotContain(" 200 ");
    }

    private static async Task<string> ReadToEndAsync(NetworkStream stream, CancellationToken cancellation)
    {
        using var text = new MemoryStream();
        try
        {
            await stream.CopyToAsync(text, cancellation);
        }
        catch (IOException)
        {
            // It hung up.
        }

        return Encoding.ASCII.GetString(text.ToArray());
    }
}
