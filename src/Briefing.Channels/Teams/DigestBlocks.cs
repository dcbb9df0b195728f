using System.Text.Json.Nodes;
using Briefing.Channels.ActivityProtocol;
using Briefing.Conversation.Turns;
using static Briefing.Channels.Teams.CardElements;

namespace Briefing.Channels.Teams;

/// <summary>What a card shows of a digest beside its quotes.</summary>
internal static class DigestBlocks
{
    /// <summary>The corrections.</summary>
    internal static IEnumerable<CardBlock> Corrections(Reply reply)
    {
        if (reply.Corrections.IsEmpty) yield break;
        yield return new CardBlock(Text("Corrected", size: "medium", weight: "bolder", spacing: "large"), IsHeading: true);
        foreach (var correction in reply.Corrections) yield return new CardBlock(Correction(correction));
    }

    /// <summary>The lines at the end, and the buttons; what manages a digest has a card of its own where that can be kept up to date.</summary>
    internal static IEnumerable<JsonObject> End(Reply reply, ChannelCapabilities channel)
    {
        foreach (var line in reply.Closing) yield return Text(line, size: "small", isSubtle: true, spacing: "small");
        var here = reply.Actions.Where(action => !(channel.ExecutesActions && DigestStateCard.Manages(action)));
        foreach (var row in Rows(here.Select(Do))) yield return row;
    }

    private static JsonObject Correction(QuoteCorrection correction)
    {
        var (was, now) = (correction.Was, correction.Now ?? correction.Was);
        return Container(
            [
                Text(correction.Line, weight: "bolder", color: "attention"),
                correction.Difference.IsEmpty ? Text(was.Line.Text, spacing: "small") : Marked("", correction.Difference),
                Text(now.Line.Badge, size: "small", weight: "bolder", spacing: "small"),
                Text(now.Line.SourceLine, size: "small", isSubtle: true, spacing: "small"),
                .. Rows(new[] { OpenUrl("As it was sent", was.Link), correction.Now is null ? null : OpenUrl("As it stands now", now.Link) }.OfType<JsonObject>()),
            ],
            isEmphasised: false);
    }

    private static JsonObject Do(ReplyAction action) => Submit(action.Title, CardQuestion.Write(action));
}
