using System.Text.Json.Nodes;
using Briefing.Conversation.Turns;
using Briefing.Knowledge.Facts.Versions;

namespace Briefing.Channels.Teams;

/// <summary>What a card shows of a checked quote, and of the lines below a lead.</summary>
internal static class VerificationBlocks
{
    /// <summary>How the wording differs: what only the source has is struck out, what only the user has is bold.</summary>
    internal static IEnumerable<JsonObject> Of(Verification? verification) =>
        verification is null ? [] : verification.Parts.Where(part => !part.IsExact).Select(Difference);

    /// <summary>The lines below the lead; one with an address is a button.</summary>
    internal static IEnumerable<JsonObject> Of(IReadOnlyList<ReplyPoint> points)
    {
        foreach (var point in points)
            yield return CardElements.OpenUrl(point.Text, point.Link) is { } link ? CardElements.Rows([link]).Single() : CardElements.Text("• " + point.Text, spacing: "small");
    }

    private static JsonObject Difference(VerifiedPart part)
    {
        var runs = new JsonArray();
        foreach (var piece in part.Difference)
        {
            var run = new JsonObject { ["type"] = "TextRun", ["text"] = piece.Text + " " };
            if (piece.Kind == DifferenceKind.Removed) run["strikethrough"] = true;
            if (piece.Kind == DifferenceKind.Added) (run["weight"], run["underline"]) = ("bolder", true);
            runs.Add(run);
        }

        return new JsonObject { ["type"] = "RichTextBlock", ["inlines"] = runs, ["spacing"] = "small" };
    }
}
