using System.Text.Json.Serialization;
using Briefing.Channels.DirectLine.Turns;

namespace Briefing.Channels.DirectLine.Schema;

/// <summary>The bodies of Direct Line 3.0 that are no activities. What is null is left out.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, MaxDepth = 16)]
[JsonSerializable(typeof(DirectLineBeginning))]
[JsonSerializable(typeof(DirectLineConversationBody))]
[JsonSerializable(typeof(DirectLineActivityId))]
[JsonSerializable(typeof(KeptMessage))]
internal sealed partial class DirectLineJson : JsonSerializerContext;

/// <summary>What a client says when it asks for a token or begins a conversation.</summary>
internal sealed record DirectLineBeginning
{
    /// <summary>Who the user is to be.</summary>
    public DirectLineUser? User { get; init; }

    /// <summary>The user's BCP 47 locale.</summary>
    public string? Locale { get; init; }
}

/// <summary>A user as a client names one.</summary>
internal sealed record DirectLineUser
{
    /// <summary>The identifier.</summary>
    public string? Id { get; init; }
}

/// <summary>A conversation as a client is told of it.</summary>
internal sealed record DirectLineConversationBody
{
    /// <summary>Its identifier.</summary>
    public required string ConversationId { get; init; }

    /// <summary>The token that opens it.</summary>
    public required string Token { get; init; }

    /// <summary>How long the token lasts, in seconds.</summary>
    [JsonPropertyName("expires_in")]
    public required int ExpiresIn { get; init; }

    /// <summary>The address of its stream.</summary>
    public string? StreamUrl { get; init; }
}

/// <summary>The answer to an activity.</summary>
internal sealed record DirectLineActivityId
{
    /// <summary>The identifier it was given.</summary>
    public required string Id { get; init; }
}
