using Briefing.Channels.ActivityProtocol.Connector;
using Briefing.Channels.ActivityProtocol.Schema;
using Briefing.Tests.Channels.Fixtures;
using Microsoft.Extensions.Logging;
using static Briefing.Tests.Channels.ActivityProtocol.Connector.ScriptedHandler;

namespace Briefing.Tests.Channels.ActivityProtocol.Connector;

public sealed class ConnectorLogTests
{
    private static readonly Activity Secret = new()
    {
        Type = "message", Text = "what the user wrote", Conversation = new ConversationAccount { Id = "private-conversation" },
    };

    [Fact]
    public async Task Send_ThatIsRefused_IsLoggedWithItsStatusAndWithoutItsContent()
    {
        var log = await SendAsync(Answer(403, "what the connector answered"));

        var (id, text) = log.Lines.ShouldHaveSingleItem();
        id.ShouldBe(1101);
        text.ShouldContain("403");
        text.ShouldContain("localhost:9");
    }

    [Fact]
    public async Task Send_ThatIsCancelled_IsNotLogged()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        (await SendAsync(Answer(200), cancelled.Token)).Lines.ShouldBeEmpty();
    }

    private static async Task<RecordingLog> SendAsync(Step step, CancellationToken cancellation = default)
    {
        var log = new RecordingLog();
        using var client = new ConnectorClient(new ScriptedHandler(step), new ConnectorOptions(), new ManualClock(), () => 0.5, log);

        (await client.SendAsync(new Uri("http://localhost:9/"), Secret, cancellation)).IsDelivered.ShouldBeFalse();

        foreach (var (_, text) in log.Lines)
            foreach (var secret in new[] { "wrote", "private", "answered" }) text.ShouldNotContain(secret);
        return log;
    }

    private sealed class RecordingLog : ILogger<ConnectorClient>
    {
        internal List<(int Id, string Text)> Lines { get; } = [];

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Add((eventId.Id, formatter(state, exception)));
    }
}
