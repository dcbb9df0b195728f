using Briefing.Knowledge.Storage.Keeping;

namespace Briefing.Channels.Turns;

/// <summary>What the inbox keeps, as far as it is to go again: with its user, and with its age.</summary>
internal sealed class KeptTurns(ITurnInbox inbox) : IForgets, IExpires
{
    /// <inheritdoc/>
    public string Kept => "turns";

    /// <summary>No channel sends a turn again after a day.</summary>
    public int DefaultDays => 1;

    /// <inheritdoc/>
    public int Forget(ForgottenUser user)
    {
        if (user.UserId is { } id) inbox.Forget(id);
        return 0; // what is still to be answered is nothing that a user would count
    }

    /// <inheritdoc/>
    public int RemoveBefore(DateTimeOffset before) => inbox.Sweep(before);
}
