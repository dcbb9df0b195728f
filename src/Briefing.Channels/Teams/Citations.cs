using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Briefing.Channels.ActivityProtocol;
using Briefing.Channels.ActivityProtocol.Schema;
using Briefing.Conversation.Turns;
using Briefing.Knowledge.Quotations;

namespace Briefing.Channels.Teams;

/// <summary>
/// The sources of a message as Teams shows them: a number in the text that opens what it stands for. The quotes themselves stand
/// whole on the card; what is too long for a field here ends in an ellipsis. Nothing is said to be made by a machine, as nothing is.
/// https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bot-messages-ai-generated-content
/// </summary>
internal static class Citations
{
    private const int MaxName = 80;
    private const int MaxAbstract = 160;
    private const int MaxKeyword = 28;

    /// <summary>The text with a marker for each quote.</summary>
    internal static string Marked(string text, IReadOnlyList<int> quotes) =>
        TeamsMarkdown.Plain(text) + string.Concat(quotes.Select((_, at) => string.Create(CultureInfo.InvariantCulture, $" [{at + 1}]")));

    /// <summary>What the markers stand for, as definitions of links in Markdown: the quotes of these numbers, from 1, in order.</summary>
    internal static string Definitions(Reply reply, IReadOnlyList<int> quotes)
    {
        var definitions = quotes.Select((number, at) => (Quote: reply.Quotes[number - 1], Position: at + 1)).Where(cited => IsWeb(cited.Quote.Link)).Select(cited =>
            string.Create(CultureInfo.InvariantCulture, $"\n[{cited.Position}]: <{cited.Quote.Link}> \"{Title(Shortened(NameOf(cited.Quote), MaxName))}\""));
        return "\n" + string.Concat(definitions);
    }

    /// <summary>What the markers stand for: the quotes of these numbers, from 1, in order.</summary>
    internal static Entity Of(Reply reply, IReadOnlyList<int> quotes) => new()
    {
        Type = "https://schema.org/Message",
        Properties = new Dictionary<string, JsonElement>(StringComparer.Ordinal)
        {
            ["@type"] = Element("Message"),
            ["@context"] = Element("https://schema.org"),
            ["@id"] = Element(""),
            ["citation"] = JsonSerializer.SerializeToElement(new JsonArray([.. quotes.Take(ChannelCapabilities.MostCitations).Select((number, at) => Claim(reply.Quotes[number - 1], at + 1))]), ActivityJson.Wire.JsonArray),
        },
    };

    private static JsonObject Claim(Quote quote, int position)
    {
        var appearance = new JsonObject
        {
            ["@type"] = "DigitalDocument",
            ["name"] = Shortened(NameOf(quote), MaxName),
            ["abstract"] = Shortened(quote.Line.Text, MaxAbstract),
            ["keywords"] = new JsonArray([.. Keywords(quote).Select(word => JsonValue.Create(Shortened(word, MaxKeyword)))]),
        };
        if (IsWeb(quote.Link)) appearance["url"] = quote.Link;
        return new JsonObject { ["@type"] = "Claim", ["position"] = position, ["appearance"] = appearance };
    }

    private static string NameOf(Quote quote) => $"{quote.Source.Reporter}: {quote.Source.DisplayTitle}";

    private static bool IsWeb(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var link) && link.Scheme is "http" or "https" && !address.AsSpan().ContainsAny("<> \r\n");

    /// <summary>A title of a definition: one line, in which a quotation mark ends nothing and no name of a character is read.</summary>
    private static string Title(string text) =>
        text.ReplaceLineEndings(" ").Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);

    /// <summary>Whose words they are in which form: three at most.</summary>
    private static ImmutableArray<string> Keywords(Quote quote) =>
    [
        quote.Speaker,
        quote.Statement.Mode switch
        {
            _ when quote.Statement.Modality != Modality.Said => "not said as such",
            SpeechMode.Direct => "own words",
            SpeechMode.Mixed => "partly own words",
            SpeechMode.Indirect => "reported",
            _ => "the author's words",
        },
    ];

    private static JsonElement Element(string text) => JsonSerializer.SerializeToElement(text, ActivityJson.Wire.String);

    /// <summary>At most so many UTF-16 units, cut between words where there is one to cut at, and never within a letter.</summary>
    private static string Shortened(string text, int most)
    {
        if (text.Length <= most) return text;
        var room = text.AsSpan(0, most - 1);
        var word = room.LastIndexOf(' ');
        var end = word > most / 2 ? word : char.IsHighSurrogate(room[^1]) ? most - 2 : most - 1;
        return text[..end] + "…";
    }
}
