using Briefing.Channels;
using Briefing.Knowledge.Storage;
using Briefing.Tests.Channels.Fixtures;
using Briefing.Tests.Host;

namespace Briefing.Tests.Channels;

public sealed class StoredChannelStateTests
{
    [Fact]
    public void State_InTheFactStore_OutlivesItAndKeepsApartFromConversations()
    {
        using var folder = new TemporaryFolder();
        using (var store = Open(folder))
        {
            store.WriteState("k", "a conversation's", DateTimeOffset.UnixEpoch);
            new StoredChannelState(store).Write("k", "the channels'", DateTimeOffset.UnixEpoch);
        }

        using var again = Open(folder);

        new StoredChannelState(again).Read("k").ShouldBe("the channels'");
        new StoredChannelState(again).Read("other").ShouldBeNull();
        again.ReadState("k").ShouldBe("a conversation's");
    }

    private static SqliteFactStore Open(TemporaryFolder folder) => SqliteFactStore.Open(folder.At("briefing.db"), new ManualClock());
}
