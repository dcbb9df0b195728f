using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Briefing.Channels.Slack.Turns;
using Briefing.Conversation.Feedback;
using Briefing.Conversation.Turns;

namespace Briefing.Channels.Slack.Blocks;

/// <summary>A reply as messages of Block Kit. What does not fit into one goes into the next; nothing of a quote is left out.</summary>
internal static class ReplyBlocks
{
    /// <summary>The part of a reply's own address before the token of its answer.</summary>
    private const string AnswerPath = "/answer/";

    /// <summary>What a user types to see the quotes that are held back; it has a button of its own.</summary>
    private const string More = "more";

    /// <summary>The intent of a digest's own button that goes on.</summary>
    private const string MoreIntent = "More";

    /// <summary>The messages.</summary>
    /// <param name="reply">The reply.</param>
    /// <param name="isPrivate">Whether its user alone sees it, and so may want to share it.</param>
    internal static ImmutableArray<SlackMessage> Messages(Reply reply, bool isPrivate) => SlackMessage.Of(Summary(reply), Groups(reply, isPrivate));

    /// <summary>Groups of blocks, each of which stays together.</summary>
    internal static IEnumerable<IReadOnlyList<JsonObject>> Groups(Reply reply, bool isPrivate)
    {
        yield return [.. Lead(reply)];
        foreach (var group in ShapeBlocks.Of(reply)) yield return group;
        if (!reply.Corrections.IsEmpty) yield return [Block.Header("Corrected")];
        foreach (var correction in reply.Corrections) yield return QuoteBlocks.Of(correction);
        foreach (var lines in reply.SourceLines.SelectMany(line => Pieces.Of("• " + line, BlockLimits.Text)).Chunk(20))
            yield return [.. Joined(lines).Select(line => Block.Rich(Block.Section(Block.Run(line))))];
        if (!reply.Nearby.IsEmpty) yield return [Block.Divider(), .. Paragraphs(reply.NearbyLead, isBold: true)];
        foreach (var quote in reply.Nearby) yield return QuoteBlocks.Of(quote);
        yield return [.. QuoteBlocks.Contexts(reply.Closing), .. Buttons(reply, isPrivate)];
    }

    private static IEnumerable<JsonObject> Lead(Reply reply)
    {
        foreach (var context in QuoteBlocks.Contexts([reply.Understood])) yield return context;
        foreach (var paragraph in Paragraphs(reply.Text, isBold: false)) yield return paragraph;
        foreach (var point in reply.Points)
            foreach (var piece in Pieces.Of(point.Text, BlockLimits.Text - 2))
                yield return Block.Rich(Block.Section(Block.Run("• "), point.Link is { } link ? Block.Link(piece, link) : Block.Run(piece)));
        foreach (var part in reply.Verification?.Parts.Where(part => !part.IsExact) ?? []) yield return QuoteBlocks.Marked("", part.Difference);
    }

    private static IEnumerable<JsonObject> Paragraphs(string text, bool isBold) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).SelectMany(line => Pieces.Of(line, BlockLimits.Text))
            .Select(line => Block.Rich(Block.Section(Block.Run(line, isBold))));

    private static IEnumerable<JsonObject> Buttons(Reply reply, bool isPrivate)
    {
        var own = reply.Actions.Select(action => (action.Title, Button: SlackButton.Of(action)));
        if (reply.HeldBack > 0 && !reply.Actions.Any(action => action.Intent == MoreIntent))
            own = own.Prepend((FormattableString.Invariant($"More quotes ({reply.HeldBack})"), new SlackButton { Utterance = More }));
        if (isPrivate && TokenOf(reply.Permalink) is { } token) own = own.Append(("Share…", new SlackButton { Share = token }));
        foreach (var set in Sets("do", own)) yield return set;
        if (reply.Given is { } given) foreach (var set in Sets("judge", FeedbackChoices.On(reply, takesWords: false).Select(one => (one.Title, new SlackButton { Utterance = "", Intent = SlackButton.FeedbackIntent, Subject = $"{FeedbackKinds.NameOf(one.Kind)} {given.Token}" })))) yield return set;
        if (Block.IsWeb(reply.Permalink)) yield return Block.Rich(Block.Section(Block.Link("Link to this answer", reply.Permalink!)));
        var suggestions = reply.Suggestions.Where(suggestion => reply.HeldBack == 0 || suggestion != More).ToArray();
        if (suggestions.Length == 0) yield break;
        foreach (var context in QuoteBlocks.Contexts([reply.SuggestionsLead])) yield return context;
        foreach (var set in Sets("ask", suggestions.Select(suggestion => (suggestion, new SlackButton { Utterance = suggestion })))) yield return set;
    }

    /// <summary>Sets of buttons. A button whose value is too long for Slack is not there; its words can be typed.</summary>
    private static IEnumerable<JsonObject> Sets(string id, IEnumerable<(string Title, SlackButton Button)> buttons) =>
        buttons.Select(one => (one.Title, Value: one.Button.Write())).Where(one => one.Value is not null)
            .Select((one, at) => Block.Button(FormattableString.Invariant($"briefing.{id}.{at}"), one.Title, one.Value!)).Chunk(BlockLimits.Buttons).Select(Block.Actions);

    /// <summary>The token in an answer's address, which gives the answer again to whoever has it.</summary>
    private static string? TokenOf(string? permalink) =>
        permalink is not null && permalink.IndexOf(AnswerPath, StringComparison.Ordinal) is >= 0 and var at && permalink[(at + AnswerPath.Length)..].Split('?', '#')[0] is { Length: > 0 } token ? token : null;

    /// <summary>The words of a notification: the lead, and of an answer how its first quote is introduced.</summary>
    private static string Summary(Reply reply) => reply.Quotes.IsEmpty ? reply.Text : $"{reply.Text}\n{reply.Quotes[0].Line.Intro}";

    /// <summary>Lines joined to as few paragraphs as may hold them.</summary>
    private static IEnumerable<string> Joined(IEnumerable<string> lines)
    {
        var joined = "";
        foreach (var line in lines)
        {
            if (joined.Length > 0 && joined.Length + 1 + line.Length > BlockLimits.Text)
            {
                yield return joined;
                joined = "";
            }

            joined = joined.Length == 0 ? line : joined + "\n" + line;
        }

        if (joined.Length > 0) yield return joined;
    }
}
