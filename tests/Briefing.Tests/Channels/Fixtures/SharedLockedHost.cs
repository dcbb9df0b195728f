namespace Briefing.Tests.Channels.Fixtures;

/// <summary>One host with an app id for all tests of a class, which leave it as they found it.</summary>
public sealed class SharedLockedHost : IAsyncLifetime
{
    internal LockedHost Host { get; private set; } = null!;

    public async Task InitializeAsync() => Host = await LockedHost.StartAsync();

    public async Task DisposeAsync() => await Host.DisposeAsync();
}
