using System.Buffers.Text;
using System.Collections.Immutable;
using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Serialization;
using Briefing.Conversation.Replies;
using Briefing.Conversation.Turns;

namespace Briefing.Conversation.Feedback;

/// <summary>What was asked and what was shown, as far as feedback on it must say: no words of a quote, only where they stand.</summary>
/// <remarks>
/// It travels in the buttons under the answer and comes back with them, so that nobody's questions need be kept in case one of
/// them is judged. What comes back is a stranger's: it is bounded and read with suspicion, grants nothing, and names only places
/// that whoever reads it looks up again in the store.
/// </remarks>
public sealed record GivenAnswer
{
    /// <summary>The most characters of a question that are kept; longer ones end in an ellipsis.</summary>
    public const int LongestQuestion = 300;

    /// <summary>The most quotes that are named.</summary>
    public const int MostQuotes = 12;

    /// <summary>The most characters of a token.</summary>
    public const int LongestToken = 4_000;

    private const int LongestName = 64;

    private const int LongestPlace = 400;

    private const int MostJson = 8_192;

    /// <summary>The question as it was understood.</summary>
    [JsonPropertyName("q")]
    public required string Question { get; init; }

    /// <summary>The intent that was recognised.</summary>
    [JsonPropertyName("i")]
    public required string Intent { get; init; }

    /// <summary>The version of the store that answered.</summary>
    [JsonPropertyName("v")]
    public long StoreVersion { get; init; }

    /// <summary>Where the quotes stand, as the ends of their links: <c>document/first 12 of the hash/start-end</c>. None for an abstention.</summary>
    [JsonPropertyName("s")]
    public ImmutableArray<string> Quotes { get; init; } = [];

    /// <summary>The answer in one word of letters, digits, <c>-</c> and <c>_</c>.</summary>
    [JsonIgnore]
    public string Token => field ??= Write();

    /// <summary>What was asked and shown.</summary>
    /// <param name="question">The question as it was understood, or what a digest is about.</param>
    /// <param name="intent">The intent.</param>
    /// <param name="storeVersion">The version of the store.</param>
    /// <param name="quotes">What was shown, of which the first <see cref="MostQuotes"/> are named.</param>
    internal static GivenAnswer Of(string question, string intent, long storeVersion, ImmutableArray<Quote> quotes) => new()
    {
        Question = Shortened(question), Intent = intent, StoreVersion = storeVersion, Quotes = [.. quotes.Take(MostQuotes).Select(PlaceOf)],
    };

    /// <summary>Reads what <see cref="Token"/> wrote; null for anything else.</summary>
    public static GivenAnswer? Read(string? token)
    {
        if (token is not { Length: > 0 and <= LongestToken }) return null;
        try
        {
            using var packed = new DeflateStream(new MemoryStream(Base64Url.DecodeFromChars(token)), CompressionMode.Decompress);
            var json = new byte[MostJson + 1];
            var length = packed.ReadAtLeast(json, json.Length, throwOnEndOfStream: false);
            var read = length > MostJson ? null : JsonSerializer.Deserialize(json.AsSpan(0, length), GivenAnswerJson.Default.GivenAnswer);
            return read is { Question.Length: > 0 and <= LongestQuestion, Intent.Length: > 0 and <= LongestName } && Fit(read.Quotes) ? read : null;
        }
        catch (Exception fault) when (fault is FormatException or InvalidDataException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Where a quote stands, as in <see cref="Quotes"/>.</summary>
    public static string PlaceOf(Quote quote)
    {
        ArgumentNullException.ThrowIfNull(quote);
        return $"{quote.Statement.DocumentId}/{quote.Sha256[..Math.Min(ReaderLink.HashLength, quote.Sha256.Length)]}/{quote.Statement.Passage.ToLocator()}";
    }

    private static string Shortened(string question) => question.Length <= LongestQuestion ? question
        : question[..(char.IsHighSurrogate(question[LongestQuestion - 2]) ? LongestQuestion - 2 : LongestQuestion - 1)] + "…";

    /// <inheritdoc/>
    public bool Equals(GivenAnswer? other) => other is not null && Question == other.Question && Intent == other.Intent
        && StoreVersion == other.StoreVersion && Quotes.SequenceEqual(other.Quotes, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Question, Intent, StoreVersion, Quotes.Length);

    private static bool Fit(ImmutableArray<string> quotes) =>
        !quotes.IsDefault && quotes.Length <= MostQuotes && quotes.All(quote => quote is { Length: > 0 and <= LongestPlace });

    private string Write()
    {
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            JsonSerializer.Serialize(deflate, this, GivenAnswerJson.Default.GivenAnswer);
        return Base64Url.EncodeToString(packed.GetBuffer().AsSpan(0, (int)packed.Length));
    }
}

[JsonSerializable(typeof(GivenAnswer))]
internal sealed partial class GivenAnswerJson : JsonSerializerContext;
