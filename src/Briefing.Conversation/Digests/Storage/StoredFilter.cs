using System.Text.Json.Serialization;
using Briefing.Conversation.Digests.Subscriptions;

namespace Briefing.Conversation.Digests.Storage;

/// <summary>Filters as they are kept: JSON, so that a new bound needs no new column.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(DigestFilter))]
internal sealed partial class StoredFilter : JsonSerializerContext;
