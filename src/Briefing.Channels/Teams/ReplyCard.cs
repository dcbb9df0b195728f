using System.Text.Json;
using System.Text.Json.Nodes;
using Briefing.Channels.ActivityProtocol.Schema;
using Briefing.Conversation.Turns;
using static Briefing.Channels.Teams.CardElements;

namespace Briefing.Channels.Teams;

/// <summary>The Adaptive Card of a reply.</summary>
internal static class ReplyCard
{
    /// <summary>The media type of Adaptive Cards.</summary>
    internal const string ContentType = "application/vnd.microsoft.card.adaptive";

    /// <summary>
    /// The most bytes of a card. Teams takes about 28 kB a message; the rest of the activity needs its share.
    /// https://learn.microsoft.com/microsoftteams/limits-specifications-teams
    /// </summary>
    internal const int MaxBytes = 25_000;

    /// <summary>The most buttons that ask something; Teams shows six in a row.</summary>
    private const int MaxSuggestions = 5;

    /// <summary>What a user types to see the quotes that are held back; it has a button of its own under them.</summary>
    private const string More = "more";

    /// <summary>The intent of a button of a digest's own that goes on.</summary>
    private const string MoreIntent = "More";

    /// <summary>The most buttons of one set.</summary>
    private const int MaxActions = 6;

    /// <summary>The card; null where the reply is nothing but a text.</summary>
    internal static Attachment? For(Reply reply) =>
        reply.Quotes.Length + reply.Nearby.Length + reply.SourceLines.Length + reply.Suggestions.Length + reply.Points.Length + reply.Corrections.Length + reply.Actions.Length == 0
            ? null
            : new Attachment { ContentType = ContentType, Content = Fit(reply) };

    /// <summary>
    /// The largest card that fits: near evidence goes first, then lines of the list of sources, then the words of the last
    /// quotes, of which the links stay.
    /// </summary>
    private static JsonElement Fit(Reply reply)
    {
        var room = new CardRoom(reply.Quotes.Length, reply.Nearby.Length, reply.SourceLines.Length, reply.Corrections.Length);
        while (true)
        {
            var card = JsonSerializer.SerializeToUtf8Bytes(Build(reply, room), ActivityJson.Wire.JsonObject);
            if (card.Length <= MaxBytes || room.Smaller() is not { } smaller) return JsonSerializer.Deserialize(card, ActivityJson.Wire.JsonElement);
            room = smaller;
        }
    }

    private static JsonObject Build(Reply reply, CardRoom room) => new()
    {
        ["type"] = "AdaptiveCard",
        ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
        ["version"] = "1.5",
        ["fallbackText"] = reply.Text,
        ["body"] = new JsonArray([.. Body(reply, room)]),
        ["msteams"] = new JsonObject { ["width"] = "Full" },
    };

    private static IEnumerable<JsonObject> Body(Reply reply, CardRoom room)
    {
        if (reply.Understood.Length > 0) yield return Text(reply.Understood, isSubtle: true);
        foreach (var paragraph in Lines(reply.Text)) yield return Text(paragraph, size: reply.Quotes.IsEmpty ? "default" : "medium");
        foreach (var block in VerificationBlocks.Of(reply.Points).Concat(VerificationBlocks.Of(reply.Verification))) yield return block;
        foreach (var element in Quotes(reply, room.Quotes)) yield return element;
        foreach (var element in DigestBlocks.Corrections(reply, room.Corrections)) yield return element;
        if (reply.HeldBack > 0 && !reply.Actions.Any(action => action.Intent == MoreIntent)) yield return Actions([Ask(FormattableString.Invariant($"More quotes ({reply.HeldBack})"), More)]);

        foreach (var line in reply.SourceLines.Take(room.SourceLines)) yield return Text("• " + line, spacing: "small");
        if (room.SourceLines < reply.SourceLines.Length)
            yield return Text(FormattableString.Invariant($"… and {reply.SourceLines.Length - room.SourceLines} more"), isSubtle: true, spacing: "small");

        if (room.Nearby > 0) yield return Text(reply.NearbyLead, weight: "bolder", spacing: "medium");
        foreach (var quote in reply.Nearby.Take(room.Nearby)) yield return QuoteContainer.Full(quote, isEvidence: true);

        if (OpenUrl("Link to this answer", reply.Permalink) is { } permalink) yield return Actions([permalink]);
        foreach (var element in DigestBlocks.End(reply)) yield return element;
        var suggestions = reply.Suggestions.Where(suggestion => reply.HeldBack == 0 || suggestion != More).Take(MaxSuggestions).ToArray();
        if (suggestions.Length == 0) yield break;
        if (reply.SuggestionsLead.Length > 0) yield return Text(reply.SuggestionsLead, isSubtle: true, spacing: "medium");
        yield return Actions(suggestions.Select(Ask));
    }

    private static IEnumerable<JsonObject> Quotes(Reply reply, int room) =>
        reply is { Table: null, Timeline: null, Sections.IsEmpty: true }
            ? [.. reply.Quotes.Take(room).Select(quote => QuoteContainer.Full(quote, isEvidence: false)), .. LinksOf(reply.Quotes.Skip(room))]
            : ShapedQuotes.Of(reply, room);

    private static IEnumerable<JsonObject> LinksOf(IEnumerable<Quote> quotes) =>
        quotes.Select(QuoteContainer.Link).OfType<JsonObject>().Chunk(MaxActions).Select(Actions);

    private static IEnumerable<string> Lines(string text) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
