using System.Text.Json;
using Briefing.Channels.ActivityProtocol.Schema;
using Briefing.Channels.DirectLine.Schema;

namespace Briefing.Channels.DirectLine.Turns;

/// <summary>A client's message as the inbox keeps it: with it the message can be shown and answered after a crash.</summary>
/// <param name="Conversation">The conversation.</param>
/// <param name="User">Whose token it came with.</param>
/// <param name="ClientId">What names it within the conversation.</param>
/// <param name="Sent">The activity, as JSON.</param>
internal sealed record KeptMessage(string Conversation, string User, string ClientId, string Sent)
{
    internal static KeptMessage Of(string conversation, string user, string clientId, Activity sent) =>
        new(conversation, user, clientId, JsonSerializer.Serialize(sent, ActivityJson.Wire.Activity));

    internal static KeptMessage Read(string payload) => JsonSerializer.Deserialize(payload, DirectLineJson.Default.KeptMessage)!;

    internal string Write() => JsonSerializer.Serialize(this, DirectLineJson.Default.KeptMessage);

    /// <summary>The activity.</summary>
    internal Activity Activity() => JsonSerializer.Deserialize(Sent, ActivityJson.Wire.Activity)!;
}
