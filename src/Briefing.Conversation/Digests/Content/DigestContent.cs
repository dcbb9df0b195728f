using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Briefing.Conversation.Digests.Content;

/// <summary>What a recipient has got so far, small enough to be kept with each delivery.</summary>
/// <param name="StoreVersion">The store version that it was made at: whatever the store had by then was sent or passed over.</param>
/// <param name="Through">The moment that it was made for.</param>
/// <param name="Items">The quotes of it and of those before it that may still be corrected: newest first, bounded.</param>
public sealed record DigestContent(long StoreVersion, DateTimeOffset Through, ImmutableArray<SentQuote> Items)
{
    /// <summary>The most quotes that are followed; older ones are forgotten.</summary>
    public const int MostItems = 200;

    /// <summary>The most quotes that are held back for “more”.</summary>
    public const int MostHeldBack = 60;

    /// <summary>How many of <see cref="Items"/> are new in this one.</summary>
    public int New { get; init; }

    /// <summary>The quotes that there was no room for, best first; shown when the recipient asks for more.</summary>
    public ImmutableArray<SentQuote> HeldBack { get => field.IsDefault ? [] : field; init; } = [];

    /// <summary>The form it is kept in.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, DigestContentJson.Default.DigestContent);

    /// <summary>Reads what <see cref="ToJson"/> wrote; null where there is nothing, or something else.</summary>
    public static DigestContent? Read(string? json)
    {
        if (string.IsNullOrEmpty(json)) return null;
        try
        {
            return JsonSerializer.Deserialize(json, DigestContentJson.Default.DigestContent) is { Items.IsDefault: false } content ? content : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>A quote that was sent, as far as it is needed to tell later that it changed or was withdrawn, and to send nothing twice.</summary>
/// <param name="DocumentId">The document.</param>
/// <param name="TextSha256">The text of the version that it was cut from.</param>
/// <param name="Locator">Where its passage stands in that text: <c>start-end[,start-end…]</c>.</param>
/// <param name="WordsHash">A hash of its words without case, marks and white space, which tells near-duplicates.</param>
/// <param name="Speaker">The key of whom it was given to; null for the author's own words.</param>
public sealed record SentQuote(string DocumentId, string TextSha256, string Locator, string WordsHash, string? Speaker);

/// <summary>Reads and writes what recipients have got.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(DigestContent))]
internal sealed partial class DigestContentJson : JsonSerializerContext;
