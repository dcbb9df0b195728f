using System.Globalization;
using Briefing.Channels;
using Briefing.Channels.ActivityProtocol.Connector;
using Briefing.Channels.ActivityProtocol.Proactive;
using Briefing.Channels.Doors;
using Briefing.Conversation.Digests.Content;
using Briefing.Conversation.Digests.Sending;
using Briefing.Conversation.Digests.Sending.Limits;
using Briefing.Conversation.Digests.Storage;
using Briefing.Conversation.Digests.Subscriptions;
using Briefing.Conversation.Turns;
using Microsoft.Extensions.Logging.Abstractions;

namespace Briefing.Evaluation.Chaos;

/// <summary><c>chaos-sender STORE NAME LEASE TIMEOUT</c>: the sender that <c>chaos</c> kills, as the host runs it.</summary>
internal static class ChaosSender
{
    internal static async Task<int> RunAsync(string[] args)
    {
        var seconds = args[2..].Select(text => TimeSpan.FromSeconds(double.Parse(text, CultureInfo.InvariantCulture))).ToArray();
        using var database = ChaosStore.Open(args[0]);
        var stores = DigestStores.Open(database, TimeProvider.System);
        using var connector = new ConnectorClient(
            LoopbackConnection.Handler(), new ConnectorOptions(), TimeProvider.System, Random.Shared.NextDouble, NullLogger<ConnectorClient>.Instance);
        using var dispatcher = new DigestDispatcher(new SendingParts
        {
            Subscriptions = stores.Subscriptions, Deliveries = stores.Deliveries, Composer = () => new LineComposer(),
            Channels = [new BotFrameworkProactive(connector, new ServiceAddress(new ChannelOptions()))],
            Pace = new SqlSendingPace(database), Time = TimeProvider.System, Randomness = Random.Shared.NextDouble,
            Options = new SendingOptions { Sender = args[1], Lease = seconds[0], AttemptTimeout = seconds[1] },
            Report = happened =>
            {
                if (happened.Kind is not (SendingEventKind.Sent or SendingEventKind.Postponed)) Console.Error.WriteLine($"{happened.Kind}: {happened.Reason} {happened.Cause?.Message}");
            },
        });
        using var orphaned = new CancellationTokenSource();
        _ = Task.Run(() =>
        {
            Console.In.ReadLine();
            orphaned.Cancel();
        });
        Console.WriteLine("ready");
        await dispatcher.RunAsync(orphaned.Token);
        return 0;
    }

    /// <summary>Makes a message of one line: what is measured is the sending.</summary>
    private sealed class LineComposer : IDigestComposer
    {
        public Digest Compose(Subscription subscription, DigestContent? last, DateTimeOffset now, DigestContent? begun = null, long delivery = 0) => new()
        {
            Reply = Reply.Other(Outcome.Command, "Digest", 1, $"Nothing new at the harbour, {subscription.Id}."), HasNews = true, Content = new DigestContent(1, now, []),
        };

        public Digest Preview(Subscription subscription, DateTimeOffset from, DateTimeOffset now) => throw new NotSupportedException();

        public Digest More(Subscription subscription, DigestContent content, int from) => throw new NotSupportedException();

        public void NoteNews()
        {
            // There are no documents here.
        }
    }
}
