using Briefing.Knowledge.Storage;
using Briefing.Knowledge.Storage.Keeping;
using Microsoft.Data.Sqlite;

namespace Briefing.Tests.Knowledge.Storage;

public sealed class UnwrittenStatesTests : IDisposable
{
    private static readonly DateTimeOffset Now = FixedTime.Start;

    private readonly TemporaryFolder _folder = new();
    private readonly NoTimers _time = new();

    private string Database => _folder["briefing.db"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void WriteStateSoon_ReadAtOnce_IsGiven()
    {
        using var store = Open();
        store.WriteStateSoon("a", "{\"n\":1}", Now);
        store.WriteStateSoon("a", "{\"n\":2}", Now);

        store.ReadState("a").ShouldBe("{\"n\":2}");
        InFile("a").ShouldBeNull(); // it waits
    }

    [Fact]
    public void WriteStateSoon_StoreIsClosed_IsInTheFile()
    {
        using (var store = Open()) store.WriteStateSoon("a", "{}", Now);

        InFile("a").ShouldBe("{}");
    }

    [Fact]
    public void WriteStateSoon_TimeIsUp_AreWrittenTogether()
    {
        using var store = Open();
        store.WriteStateSoon("a", "{\"n\":1}", Now);
        store.WriteStateSoon("b", "{\"n\":2}", Now);

        _time.Ring();

        InFile("a").ShouldBe("{\"n\":1}");
        InFile("b").ShouldBe("{\"n\":2}");
        store.ReadState("a").ShouldBe("{\"n\":1}");
    }

    [Fact]
    public void WriteStateSoon_AfterOthersWereWritten_IsWrittenInTheNextRound()
    {
        using var store = Open();
        store.WriteStateSoon("a", "{\"n\":1}", Now);
        _time.Ring();
        store.WriteStateSoon("a", "{\"n\":2}", Now);

        _time.Ring();

        InFile("a").ShouldBe("{\"n\":2}");
    }

    [Fact]
    public void WriteStateSoon_UserIsForgottenBeforeItIsWritten_IsForgottenToo()
    {
        using var store = Open();
        var ann = KeptStates.Of("msteams/t/ann") + "one";
        store.WriteStateSoon(ann, "{}", Now);

        new KeptStates(store.Database).Forget(new ForgottenUser("msteams/t/ann", null));
        _time.Ring();

        store.ReadState(ann).ShouldBeNull();
        InFile(ann).ShouldBeNull();
    }

    [Fact]
    public void WriteState_AfterOneThatWaits_Wins()
    {
        using var store = Open();
        store.WriteStateSoon("a", "{\"n\":1}", Now);
        store.WriteState("a", "{\"n\":2}", Now);
        _time.Ring();

        store.ReadState("a").ShouldBe("{\"n\":2}");
    }

    [Fact]
    public void WriteStateSoon_AnotherProgramHoldsTheLock_IsWrittenWhenItLetsGo()
    {
        using var store = Open();
        using (var other = new SqliteConnection($"Data Source={Database};Pooling=false"))
        {
            other.Open();
            using var held = other.BeginTransaction(deferred: false);
            store.WriteStateSoon("a", "{}", Now);
            _time.Ring();
            store.ReadState("a").ShouldBe("{}");
        }

        _time.Ring();
        InFile("a").ShouldBe("{}");
    }

    [Fact]
    public void WriteStateSoon_TooLarge_IsRefused()
    {
        using var store = Open();
        Should.Throw<ArgumentException>(() => store.WriteStateSoon("a", new string('x', 300_000), Now));
        store.ReadState("a").ShouldBeNull();
    }

    private SqliteFactStore Open() => SqliteFactStore.Open(Database, Database, _time, null, TimeSpan.FromMilliseconds(50));

    private string? InFile(string key)
    {
        using var connection = new SqliteConnection($"Data Source={Database};Pooling=false");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT json FROM state WHERE key = $key";
        command.Parameters.AddWithValue("$key", key);
        return (string?)command.ExecuteScalar();
    }

    /// <summary>A clock whose timers go off when the test says so.</summary>
    private sealed class NoTimers : TimeProvider
    {
        private readonly List<Timer> _timers = [];

        public override DateTimeOffset GetUtcNow() => Now;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            var timer = new Timer(() => callback(state));
            timer.Change(dueTime, period);
            _timers.Add(timer);
            return timer;
        }

        internal void Ring()
        {
            foreach (var timer in _timers) timer.Ring();
        }

        private sealed class Timer(Action ring) : ITimer
        {
            private bool _isSet;

            public bool Change(TimeSpan dueTime, TimeSpan period)
            {
                _isSet = dueTime != Timeout.InfiniteTimeSpan;
                return true;
            }

            public void Dispose() => _isSet = false;

            public ValueTask DisposeAsync()
            {
                Dispose();
                return ValueTask.CompletedTask;
            }

            internal void Ring()
            {
                if (!_isSet) return;
                _isSet = false;
                ring();
            }
        }
    }
}
