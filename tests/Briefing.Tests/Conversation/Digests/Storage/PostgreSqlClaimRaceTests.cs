using Briefing.Knowledge.Storage.Databases;
using Briefing.Tests.PostgreSql;

namespace Briefing.Tests.Conversation.Digests.Storage;

public sealed class PostgreSqlClaimRaceTests : DigestStoreContract, IDisposable
{
    private readonly PostgreSqlFixture _own = new();

    /// <inheritdoc/>
    protected override IDatabase Database => _own.Database;

    public void Dispose() => _own.Dispose();

    [SkippableFact]
    public async Task Claim_OlderOneIsClaimedUnseenMeanwhile_LeavesTheConversationToItsSender()
    {
        var kept = Subscribe();
        Deliveries.Owe(kept, "now:late", Start).ShouldBeTrue();
        Task<int>? claiming = null;
        Database.Change((connection, _) =>
        {
            connection.Run("""
                INSERT INTO deliveries (subscription, occurrence, conversation, tenant, due, not_before, state, token)
                SELECT subscription, 'now:early', conversation, tenant, due - 1, due + 864000000000, 1, 1 FROM deliveries
                """);
            claiming = Task.Run(() => Claim(Start).Count);
            while (Waiting() == 0) Thread.Yield();
            return true;
        });
        (await claiming!).ShouldBe(0);
        Claim(Start).ShouldBeEmpty("the older one is held");
    }

    private long Waiting() => (long)Database.Run(other =>
        other.Scalar("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'"))!;
}
