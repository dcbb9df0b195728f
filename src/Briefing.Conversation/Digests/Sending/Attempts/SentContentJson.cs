using System.Text.Json.Serialization;
using Briefing.Conversation.Digests.Content;

namespace Briefing.Conversation.Digests.Sending.Attempts;

/// <summary>How what a recipient has got is kept with its delivery.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(DigestContent))]
internal sealed partial class SentContentJson : JsonSerializerContext;
