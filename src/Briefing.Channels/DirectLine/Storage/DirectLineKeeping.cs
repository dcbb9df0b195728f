using Briefing.Channels.ActivityProtocol.Schema;
using Briefing.Knowledge.Storage.Keeping;

namespace Briefing.Channels.DirectLine.Storage;

/// <summary>What of Web Chat goes again: with its user, and with its age.</summary>
internal sealed class DirectLineKeeping(DirectLineStore store) : IForgets, IExpires
{
    /// <summary>What users and conversations of Web Chat begin with, as turns carry them; it has no tenants.</summary>
    private const string Ours = HostedWebChat.ChannelId + "//";

    /// <inheritdoc/>
    public string Kept => "webchat";

    /// <inheritdoc/>
    public int DefaultDays => 30;

    /// <inheritdoc/>
    /// <remarks>The conversation that the wish came in goes on, emptied: its reply has to be shown somewhere.</remarks>
    public int Forget(ForgottenUser user)
    {
        ArgumentNullException.ThrowIfNull(user);
        return Own(user.UserId) is { } id ? store.Forget(id, Own(user.OwnConversation)) : 0;
    }

    /// <inheritdoc/>
    public int RemoveBefore(DateTimeOffset before) => store.RemoveBefore(before);

    private static string? Own(string? key) => key?.StartsWith(Ours, StringComparison.Ordinal) == true ? Uri.UnescapeDataString(key[Ours.Length..]) : null;
}
