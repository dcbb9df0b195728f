using System.Globalization;
using Briefing.Channels;
using Briefing.Host.Commands;

namespace Briefing.Host.Serving.Turns;

/// <summary>
/// What <c>appsettings.json</c> says of turns, under the key <c>Turns</c>. The environment goes first: <c>BRIEFING_TURNS_ATONCE</c>
/// and so on. What is null is as <see cref="ChannelOptions"/> has it.
/// </summary>
internal sealed record TurnSettings
{
    /// <summary>The most turns at work or waiting at once.</summary>
    public int? AtOnce { get; init; }

    /// <summary>The most of them in one conversation.</summary>
    public int? AtOnceInConversation { get; init; }

    /// <summary>The most turns of one user in a minute; 0 for any number.</summary>
    public int? PerMinuteOfUser { get; init; }

    /// <summary>The most turns of one conversation in a minute; 0 for any number.</summary>
    public int? PerMinuteOfConversation { get; init; }

    /// <summary>How many minutes old a turn may be to be answered after a crash.</summary>
    public int? ReplayMinutes { get; init; }

    /// <summary>After how many seconds without a sign of life a host's turns are taken up by another.</summary>
    public int? LeaseSeconds { get; init; }

    /// <summary>How many seconds a host that is stopped waits for the turns at work.</summary>
    public int? DrainSeconds { get; init; }

    /// <summary>The options with these settings.</summary>
    /// <exception cref="CommandFailure">A setting is out of its bounds.</exception>
    internal ChannelOptions Applied(ChannelOptions options)
    {
        var inbox = options.Inbox;
        var lease = Read(LeaseSeconds, nameof(LeaseSeconds), 5, 3600) is { } seconds ? TimeSpan.FromSeconds(seconds) : inbox.Lease;
        return options with
        {
            MaxTurns = Read(AtOnce, nameof(AtOnce), 1, 10_000) ?? options.MaxTurns,
            MaxTurnsPerConversation = Read(AtOnceInConversation, nameof(AtOnceInConversation), 1, 1000) ?? options.MaxTurnsPerConversation,
            TurnsPerMinuteOfUser = Read(PerMinuteOfUser, nameof(PerMinuteOfUser), 0, 100_000) ?? options.TurnsPerMinuteOfUser,
            TurnsPerMinuteOfConversation = Read(PerMinuteOfConversation, nameof(PerMinuteOfConversation), 0, 100_000) ?? options.TurnsPerMinuteOfConversation,
            Inbox = inbox with
            {
                Lease = lease,
                Renewal = lease / 5,
                ReplayFor = Read(ReplayMinutes, nameof(ReplayMinutes), 0, 24 * 60) is { } minutes ? TimeSpan.FromMinutes(minutes) : inbox.ReplayFor,
                Drain = Read(DrainSeconds, nameof(DrainSeconds), 0, 600) is { } drain ? TimeSpan.FromSeconds(drain) : inbox.Drain,
            },
        };
    }

    private static int? Read(int? set, string name, int least, int most)
    {
        var variable = "BRIEFING_TURNS_" + name.ToUpperInvariant();
        if (Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text)
            set = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
                : throw new CommandFailure($"{variable} is no whole number: give one from {least} to {most}.", CommandFailure.WrongUsage);
        return set is not { } value || (value >= least && value <= most) ? set
            : throw new CommandFailure($"appsettings.json, Turns, or {variable}: {name} is {value}: give {least} to {most}.", CommandFailure.WrongUsage);
    }
}
