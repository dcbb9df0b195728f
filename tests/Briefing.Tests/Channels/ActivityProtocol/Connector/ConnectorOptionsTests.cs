using Briefing.Channels.ActivityProtocol.Connector;

namespace Briefing.Tests.Channels.ActivityProtocol.Connector;

public sealed class ConnectorOptionsTests
{
    [Fact]
    public void Defaults_AreAsStatedAndValid()
    {
        var options = new ConnectorOptions();

        options.Faults().ShouldBeEmpty();
        options.MaxRetries.ShouldBe(3);
        options.RetryDelay.ShouldBe(TimeSpan.FromMilliseconds(500));
        options.MaxRetryAfter.ShouldBe(TimeSpan.FromSeconds(6));
        options.AttemptTimeout.ShouldBe(TimeSpan.FromSeconds(4));
        options.TotalTimeout.ShouldBe(TimeSpan.FromSeconds(12));
        options.BreakAtFailureRatio.ShouldBe(0.8);
        options.BreakAtAttempts.ShouldBe(10);
        options.BreakWindow.ShouldBe(TimeSpan.FromSeconds(30));
        options.BreakDuration.ShouldBe(TimeSpan.FromSeconds(15));
    }

    [Fact]
    public void Options_OutOfRange_AreEachNamed()
    {
        var options = new ConnectorOptions
        {
            MaxRetries = 0, RetryDelay = TimeSpan.Zero, MaxRetryAfter = TimeSpan.FromDays(1), AttemptTimeout = TimeSpan.FromSeconds(5),
            TotalTimeout = TimeSpan.FromSeconds(1), BreakAtFailureRatio = double.NaN, BreakAtAttempts = 1, BreakWindow = TimeSpan.Zero, BreakDuration = TimeSpan.Zero,
        };

        var faults = options.Faults();

        foreach (var name in new[] { "MaxRetries", "RetryDelay", "MaxRetryAfter", "TotalTimeout", "BreakAtFailureRatio", "BreakAtAttempts", "BreakWindow", "BreakDuration" })
            faults.ShouldContain(fault => fault.Contains(name));
    }
}
