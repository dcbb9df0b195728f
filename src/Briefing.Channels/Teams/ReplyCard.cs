using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using Briefing.Channels.ActivityProtocol;
using Briefing.Channels.ActivityProtocol.Schema;
using Briefing.Conversation.Turns;

namespace Briefing.Channels.Teams;

/// <summary>The Adaptive Cards of a reply.</summary>
internal static class ReplyCard
{
    /// <summary>The media type of Adaptive Cards.</summary>
    internal const string ContentType = "application/vnd.microsoft.card.adaptive";

    /// <summary>The reply on cards, one after the other; none where it is nothing but a text.</summary>
    /// <param name="reply">The reply.</param>
    /// <param name="channel">Where they are shown.</param>
    /// <param name="hasLead">Whether the lead stands on the card; else in the text of the message.</param>
    internal static ImmutableArray<CardPage> Pages(Reply reply, ChannelCapabilities channel, bool hasLead = true) =>
        IsText(reply) ? [] : CardPages.Of(ReplyBlocks.Of(reply, channel, hasLead), channel);

    /// <summary>The reply on one card, for a place that holds no more; null where it is nothing but a text. Where one card is too small, it says so at its end.</summary>
    internal static Attachment? For(Reply reply, ChannelCapabilities channel)
    {
        var pages = Pages(reply, channel);
        if (pages.IsEmpty) return null;
        return pages.Length == 1 ? Card(pages[0])
            : Card(new CardPage(pages[0].Blocks.SetItem(pages[0].Blocks.Length - 1, new CardBlock(CardElements.Text("There is more than this card holds; ask it in the conversation to see all.", isSubtle: true)))));
    }

    /// <summary>The card of a page.</summary>
    internal static Attachment Card(CardPage page) => new() { ContentType = ContentType, Content = Content(page) };

    private static bool IsText(Reply reply) =>
        reply.Quotes.Length + reply.Nearby.Length + reply.SourceLines.Length + reply.Suggestions.Length + reply.Points.Length + reply.Corrections.Length + reply.Actions.Length == 0;

    private static JsonElement Content(CardPage page)
    {
        var bytes = new ArrayBufferWriter<byte>(4096);
        using (var card = new Utf8JsonWriter(bytes, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            card.WriteStartObject();
            card.WriteString("type", "AdaptiveCard");
            card.WriteString("$schema", "http://adaptivecards.io/schemas/adaptive-card.json");
            card.WriteString("version", "1.5");
            card.WriteString("fallbackText", string.Join('\n', page.Blocks.Select(block => block.Text).Where(text => text.Length > 0)));
            card.WriteStartArray("body");
            foreach (var block in page.Blocks) card.WriteRawValue(block.Json, skipInputValidation: true);
            card.WriteEndArray();
            card.WriteStartObject("msteams");
            card.WriteString("width", "Full");
            card.WriteEndObject();
            card.WriteEndObject();
        }

        return JsonSerializer.Deserialize(bytes.WrittenSpan, ActivityJson.Wire.JsonElement);
    }
}
