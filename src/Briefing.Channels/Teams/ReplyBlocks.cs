using System.Text.Json.Nodes;
using Briefing.Channels.ActivityProtocol;
using Briefing.Conversation.Turns;
using static Briefing.Channels.Teams.CardElements;

namespace Briefing.Channels.Teams;

/// <summary>What the cards of a reply show, in order.</summary>
internal static class ReplyBlocks
{
    /// <summary>What a user types to see the quotes that are held back; it has a button of its own under them.</summary>
    private const string More = "more";

    /// <summary>The intent of a button of a digest's own that goes on.</summary>
    private const string MoreIntent = "More";

    /// <summary>The most buttons that ask something.</summary>
    private const int MaxSuggestions = 5;

    internal static IEnumerable<CardBlock> Of(Reply reply, ChannelCapabilities channel, bool hasLead)
    {
        if (hasLead && reply.Understood.Length > 0) yield return Block(Text(reply.Understood, isSubtle: true));
        if (hasLead)
            foreach (var paragraph in Lines(reply.Text)) yield return Block(Text(paragraph, size: reply.Quotes.IsEmpty ? "default" : "medium"));
        foreach (var element in VerificationBlocks.Of(reply.Points).Concat(VerificationBlocks.Of(reply.Verification))) yield return Block(element);
        foreach (var block in ShapedQuotes.Of(reply)) yield return block;
        foreach (var block in DigestBlocks.Corrections(reply)) yield return block;
        foreach (var line in reply.SourceLines) yield return Block(Text("• " + line, spacing: "small"));

        if (reply.Nearby.Length > 0) yield return Block(Text(reply.NearbyLead, weight: "bolder", spacing: "medium")) with { IsHeading = true };
        for (var at = 0; at < reply.Nearby.Length; at++) yield return QuoteContainer.Block(reply.Nearby[at], "near" + At(at), number: 0, isEvidence: true);

        foreach (var element in Going(reply, channel)) yield return Block(element);
        foreach (var element in DigestBlocks.End(reply, channel)) yield return Block(element);
        var suggestions = reply.Suggestions.Where(suggestion => reply.HeldBack == 0 || suggestion != More).Take(MaxSuggestions).ToArray();
        if (suggestions.Length > 0)
        {
            if (reply.SuggestionsLead.Length > 0) yield return Block(Text(reply.SuggestionsLead, isSubtle: true, spacing: "medium")) with { IsHeading = true };
            foreach (var row in Rows(suggestions.Select(Ask))) yield return Block(row);
        }

        foreach (var element in FeedbackBlocks.Of(reply, channel)) yield return Block(element);
    }

    /// <summary>Where to go from here: further quotes, a comparison, the answer's address, and handing it on.</summary>
    private static IEnumerable<JsonObject> Going(Reply reply, ChannelCapabilities channel)
    {
        var hasOwnMore = reply.Actions.Any(action => action.Intent == MoreIntent);
        return Rows(new[]
        {
            reply.HeldBack > 0 && !hasOwnMore ? Ask(FormattableString.Invariant($"More quotes ({reply.HeldBack})"), More) : null,
            reply.Comparison is { } comparison ? Ask("Compare", comparison) : null,
            OpenUrl("Link to this answer", reply.Permalink),
            channel.SharesByLink ? Sharing.Button(reply) : null,
        }.OfType<JsonObject>());
    }

    private static CardBlock Block(JsonObject element) => new(element);

    private static string At(int at) => at.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static IEnumerable<string> Lines(string text) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
