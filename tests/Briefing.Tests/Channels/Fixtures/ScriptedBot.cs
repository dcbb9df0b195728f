using System.Collections.Concurrent;
using Briefing.Conversation.Turns;

namespace Briefing.Tests.Channels.Fixtures;

/// <summary>A bot that greets, answers and repeats by rote, and remembers what it was asked.</summary>
internal sealed class ScriptedBot : IBot
{
    internal ConcurrentQueue<Turn> Turns { get; } = [];

    /// <summary>What a turn waits for before it is answered.</summary>
    internal Func<Turn, CancellationToken, Task> Before { get; set; } = (_, _) => Task.CompletedTask;

    /// <summary>What it says in place of what it has by rote, where it gives something.</summary>
    internal Func<Turn, Reply?> Reply { get; set; } = _ => null;

    public async Task<Reply> RespondAsync(Turn turn, CancellationToken cancellation)
    {
        Turns.Enqueue(turn);
        await Before(turn, cancellation);
        if (Reply(turn) is { } told) return told;
        return turn.Utterance switch
        {
            "hello" => SampleReplies.SmallTalk("Good day. Ask me what somebody said about something."),
            "help" => SampleReplies.SmallTalk("Ask: What did the minister say about the harbour?"),
            "What did the minister say about turnips?" => SampleReplies.Abstention(),
            var question when question.Contains("harbour", StringComparison.Ordinal) => SampleReplies.Answer(),
            var other => SampleReplies.SmallTalk($"You wrote: {other}"),
        };
    }
}
