using System.Buffers.Text;
using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Briefing.Conversation.Turns;

namespace Briefing.Conversation.Questions.Permalinks;

/// <summary>What the address of an answer says: the question as it was understood, and what answered it then.</summary>
/// <param name="Question">The question, complete in itself; nothing of the conversation or the user.</param>
/// <param name="Version">The version of the store that it was answered from.</param>
/// <param name="Quotes">The quotes: document, the hash that its links are made with, and locator, parted by slashes.</param>
internal sealed record AnsweredQuestion(KeptQuestion Question, long Version, ImmutableArray<string> Quotes);

/// <summary>
/// The address of an answer, <c>{publicUrl}/answer/{token}</c>. The token is JSON, compressed (RFC 7932) and written in the
/// alphabet of addresses (RFC 4648, section 5). It is not secret and not signed: whoever changes it asks another question.
/// </summary>
internal static partial class AnswerAddress
{
    /// <summary>The part of the address before the token.</summary>
    internal const string Path = "/answer/";

    /// <summary>The longest token that is read, in characters.</summary>
    internal const int LongestToken = 4_000;

    private const int LongestJson = 20_000;
    private const int Quality = 5;

    /// <summary>The binary logarithm of the window: 16 kB, which holds nearly every question.</summary>
    private const int Window = 14;
    private const int MostQuotes = 10;

    internal static string For(string publicUrl, AnsweredQuestion answered)
    {
        // In one go, with a window no wider than the text needs: the stream would make room for megabytes first.
        var json = JsonSerializer.SerializeToUtf8Bytes(answered, AnsweredQuestionJson.Default.AnsweredQuestion);
        var packed = new byte[BrotliEncoder.GetMaxCompressedLength(json.Length)];
        if (!BrotliEncoder.TryCompress(json, packed, out var length, Quality, Window)) throw new InvalidOperationException("A question could not be written into an address.");
        return $"{publicUrl.TrimEnd('/')}{Path}{Base64Url.EncodeToString(packed.AsSpan(0, length))}";
    }

    /// <summary>The token of an address of ours in a text; null where it holds none, or one of another host.</summary>
    internal static string? TokenIn(string text, string publicUrl)
    {
        var prefix = publicUrl.TrimEnd('/') + Path;
        var at = text.IndexOf(prefix, StringComparison.Ordinal);
        return at < 0 ? null : Token().Match(text[(at + prefix.Length)..]).Value;
    }

    /// <summary>Reads a token; null where it is none. What it holds may be anything that somebody wrote into it.</summary>
    internal static AnsweredQuestion? Read(string token)
    {
        if (token.Length is 0 or > LongestToken || !Base64Url.IsValid(token)) return null;
        try
        {
            using var brotli = new BrotliStream(new MemoryStream(Base64Url.DecodeFromChars(token)), CompressionMode.Decompress);
            var json = new byte[LongestJson];
            var length = brotli.ReadAtLeast(json, LongestJson, throwOnEndOfStream: false);
            if (length == LongestJson) return null;
            return JsonSerializer.Deserialize(json.AsSpan(0, length), AnsweredQuestionJson.Default.AnsweredQuestion) is { Question: { Intent: not null, Text: not null } question } answered
                && question.Text.Length <= ConversationState.LongestTopic && question.Topic is { Length: <= ConversationState.LongestTopic }
                ? answered with { Quotes = answered.Quotes.IsDefault ? [] : [.. answered.Quotes.OfType<string>().Where(quote => Quoted().IsMatch(quote)).Take(MostQuotes)] } : null;
        }
        catch (Exception fault) when (fault is JsonException or InvalidDataException or FormatException or InvalidOperationException or DecoderFallbackException)
        {
            return null;
        }
    }

    [GeneratedRegex("^[A-Za-z0-9_-]*", RegexOptions.CultureInvariant)]
    private static partial Regex Token();

    [GeneratedRegex("^[a-z0-9-]{1,200}/[0-9a-f]{12}/[0-9]{1,9}-[0-9]{1,9}(?:,[0-9]{1,9}-[0-9]{1,9}){0,40}$", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(AnsweredQuestion))]
internal sealed partial class AnsweredQuestionJson : JsonSerializerContext;
