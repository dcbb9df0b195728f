using System.Text.Json;
using System.Text.Json.Nodes;
using Briefing.Channels.ActivityProtocol;
using Briefing.Channels.ActivityProtocol.Schema;
using Briefing.Conversation.Turns;
using static Briefing.Channels.Teams.CardElements;

namespace Briefing.Channels.Teams.Extension;

/// <summary>One quote as others see it in a message: all of it, with who says it, who reports it, when, and the link.</summary>
internal static class QuoteCard
{
    /// <summary>The media type of the small card that stands in the list of results.</summary>
    private const string ThumbnailType = "application/vnd.microsoft.card.thumbnail";

    /// <summary>The most characters of the quote in the list of results; the card that is put in has all of them.</summary>
    private const int LongestPreview = 160;

    /// <summary>The card with its preview; null where it is too large for a message. It is never cut.</summary>
    /// <param name="quote">The quote.</param>
    /// <param name="isResult">Whether it stands in a list of results, and is asked for again when it is picked.</param>
    internal static JsonObject? Of(Quote quote, bool isResult)
    {
        var card = Card([QuoteContainer.Alone(quote)], $"{quote.Line.Intro} {quote.Line.Text} {quote.Link}");
        if (JsonSerializer.SerializeToUtf8Bytes(card, ActivityJson.Wire.JsonObject).Length > ChannelCapabilities.Of(ChannelIds.Msteams).MostCardBytes) return null;
        return Attachment(card, Preview(quote.Line.Intro, Shortened(quote.Line.Text), isResult ? QuotePlace.Of(quote) : null));
    }

    /// <summary>A card that tells of a quote nothing but that there is one, for somebody who may not be known.</summary>
    internal static JsonObject Closed(string address) => Attachment(
        Card([Text("Briefing Bot", weight: "bolder"), Text("A quote with its source. Open it to read it.", spacing: "small"), .. OpenUrl("Open", address) is { } open ? Rows([open]) : []], "A quote with its source."),
        Preview("Briefing Bot", "A quote with its source. Open it to read it.", null));

    private static JsonObject Attachment(JsonObject card, JsonObject preview) => new()
    {
        ["contentType"] = ReplyCard.ContentType,
        ["content"] = card,
        ["preview"] = new JsonObject { ["contentType"] = ThumbnailType, ["content"] = preview },
    };

    private static JsonObject Card(IEnumerable<JsonObject> body, string fallback) => new()
    {
        ["type"] = "AdaptiveCard",
        ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
        ["version"] = "1.5",
        ["fallbackText"] = fallback,
        ["body"] = new JsonArray([.. body]),
    };

    /// <summary>Its texts are read as HTML by some clients, so that a source's own marks are written as what they are.</summary>
    private static JsonObject Preview(string title, string text, QuotePlace? place)
    {
        var preview = new JsonObject { ["title"] = AsText(title), ["text"] = AsText(text) };
        if (place is not null) preview["tap"] = new JsonObject { ["type"] = "invoke", ["value"] = PickedQuote.Write(place) };
        return preview;
    }

    private static string AsText(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    private static string Shortened(string text)
    {
        if (text.Length <= LongestPreview) return text;
        var end = char.IsHighSurrogate(text[LongestPreview - 2]) ? LongestPreview - 2 : LongestPreview - 1;
        return text[..end] + "…";
    }
}
