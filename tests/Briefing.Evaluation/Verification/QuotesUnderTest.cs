using Briefing.Conversation;
using Briefing.Conversation.Turns;
using Briefing.Evaluation.Running;

namespace Briefing.Evaluation.Verification;

/// <summary>Documents with a bot that checks quotes against them.</summary>
internal sealed class QuotesUnderTest : IDisposable
{
    private readonly ReadDocuments _read;
    private readonly BriefingBot _bot;

    internal QuotesUnderTest(string folder)
    {
        _read = new ReadDocuments(folder);
        _bot = BriefingBot.Create(_read.Knowledge, _read.Store, ReadDocuments.Dialogs, new BotOptions("http://localhost") { SuggestsNext = false }, TimeProvider.System);
    }

    /// <summary>The documents that the cases are about.</summary>
    internal static string Texts => Path.Combine(AppContext.BaseDirectory, "Verification", "Texts");

    /// <summary>Asks every case.</summary>
    internal async Task<List<(VerificationCase Case, Reply Reply)>> CasesAsync()
    {
        var found = new List<(VerificationCase, Reply)>();
        foreach (var one in VerificationCase.Load()) found.Add((one, await AskAsync(one.Ask)));
        return found;
    }

    /// <summary>Asks about changes that are made to the documents' own statements.</summary>
    internal async Task<List<(QuoteMutation Mutation, Reply Reply, bool IsMet)>> MutationsAsync(int count, int seed)
    {
        var found = new List<(QuoteMutation, Reply, bool)>();
        foreach (var one in QuoteMutation.Of([.. _read.Knowledge.Current.Snapshot.Statements], count, seed))
        {
            var reply = await AskAsync(one.Ask);
            found.Add((one, reply, reply.Verification is { } verification && one.Verdicts.Contains(verification.Verdict)));
        }

        return found;
    }

    public void Dispose() => _read.Dispose();

    private Task<Reply> AskAsync(string text) => _bot.RespondAsync(new Turn(Guid.NewGuid().ToString(), text, new DateTimeOffset(2026, 1, 15, 9, 0, 0, TimeSpan.Zero)), CancellationToken.None);
}
