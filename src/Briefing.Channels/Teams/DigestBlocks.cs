using System.Text.Json.Nodes;
using Briefing.Conversation.Turns;
using static Briefing.Channels.Teams.CardElements;

namespace Briefing.Channels.Teams;

/// <summary>What a card shows of a digest beside its quotes.</summary>
internal static class DigestBlocks
{
    /// <summary>The most buttons of one set; Teams shows six in a row.</summary>
    private const int MaxActions = 6;

    /// <summary>The corrections, as many as there is room for; the others are counted.</summary>
    internal static IEnumerable<JsonObject> Corrections(Reply reply, int room)
    {
        if (reply.Corrections.IsEmpty) yield break;
        yield return Text("Corrected", size: "medium", weight: "bolder", spacing: "large");
        foreach (var correction in reply.Corrections.Take(room)) yield return Correction(correction);
        if (room >= reply.Corrections.Length) yield break;
        foreach (var links in reply.Corrections.Skip(room).Select(correction => OpenUrl(correction.Line, correction.Was.Link)).OfType<JsonObject>().Chunk(MaxActions))
            yield return Actions(links);
    }

    /// <summary>The lines at the end, and the buttons.</summary>
    internal static IEnumerable<JsonObject> End(Reply reply)
    {
        foreach (var line in reply.Closing) yield return Text(line, size: "small", isSubtle: true, spacing: "small");
        foreach (var actions in reply.Actions.Chunk(MaxActions)) yield return Actions(actions.Select(Do));
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
                Actions(new[] { OpenUrl("As it was sent", was.Link), correction.Now is null ? null : OpenUrl("As it stands now", now.Link) }.OfType<JsonObject>()),
            ],
            isEmphasised: false);
    }

    private static JsonObject Do(ReplyAction action) => Submit(action.Title, CardQuestion.Write(action));
}
