namespace Briefing.Channels.Turns;

/// <summary>Tells whether the bot answers questions yet, or only says that it is starting.</summary>
public interface IBotReadiness
{
    /// <summary>Whether it does.</summary>
    bool IsReady { get; }
}
