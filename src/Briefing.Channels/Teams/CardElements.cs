using System.Text.Json.Nodes;
using Briefing.Knowledge.Facts.Versions;

namespace Briefing.Channels.Teams;

/// <summary>The elements of an Adaptive Card that our cards are made of, all of version 1.5 or older.</summary>
internal static class CardElements
{
    /// <summary>The most characters on a button.</summary>
    private const int MaxTitle = 120;

    /// <summary>The most buttons of one set; Teams shows six.</summary>
    private const int MaxActions = 6;

    /// <summary>What buttons may take of a screen that is 320 pixels wide.</summary>
    private const int NarrowScreen = 250;

    /// <summary>What a button takes beside its letters, and about what a letter takes, in pixels.</summary>
    private const int ButtonPadding = 36;

    private const int LetterWidth = 7;

    /// <summary>
    /// Text that is shown as it stands. A TextBlock would read Markdown in it, and turn a quote's asterisks and brackets into
    /// something that its source does not say; the runs of a RichTextBlock are never interpreted.
    /// </summary>
    internal static JsonObject Text(string text, string size = "default", string weight = "default", bool isSubtle = false, string color = "default", string spacing = "default")
    {
        var run = new JsonObject { ["type"] = "TextRun", ["text"] = text };
        if (size != "default") run["size"] = size;
        if (weight != "default") run["weight"] = weight;
        if (color != "default") run["color"] = color;
        if (isSubtle) run["isSubtle"] = true;
        return Spaced(new JsonObject { ["type"] = "RichTextBlock", ["inlines"] = new JsonArray(run) }, spacing);
    }

    /// <summary>A name with what belongs to it, one after the other in a line that breaks where the screen ends.</summary>
    internal static JsonObject Pair(string name, string value) => Spaced(new JsonObject
    {
        ["type"] = "RichTextBlock",
        ["inlines"] = new JsonArray(
            new JsonObject { ["type"] = "TextRun", ["text"] = name, ["weight"] = "bolder" },
            new JsonObject { ["type"] = "TextRun", ["text"] = " — ", ["isSubtle"] = true },
            new JsonObject { ["type"] = "TextRun", ["text"] = value, ["isSubtle"] = true }),
    }, "small");

    /// <summary>Words of which some are new and some were left out; the marks do not rest on colour alone.</summary>
    internal static JsonObject Marked(string lead, IEnumerable<DifferencePiece> pieces) => Spaced(new JsonObject
    {
        ["type"] = "RichTextBlock",
        ["inlines"] = new JsonArray([Run(lead, isSubtle: true), .. pieces.Select(piece => Run(piece))]),
    }, "small");

    internal static JsonObject Container(IEnumerable<JsonObject> items, bool isEmphasised) => new()
    {
        ["type"] = "Container",
        ["style"] = isEmphasised ? "emphasis" : "default",
        ["separator"] = true,
        ["spacing"] = "medium",
        ["items"] = new JsonArray([.. items]),
    };

    /// <summary>
    /// Buttons in as many rows as the narrowest telephone needs: renderers put those of one set side by side, and some do not break
    /// the row where the screen ends.
    /// </summary>
    internal static IEnumerable<JsonObject> Rows(IEnumerable<JsonObject> actions)
    {
        var row = new List<JsonObject>();
        var taken = 0;
        foreach (var action in actions)
        {
            var width = ButtonPadding + (((string?)action["title"])!.Length * LetterWidth);
            if (row.Count == MaxActions || (row.Count > 0 && taken + width > NarrowScreen))
            {
                yield return Row(row);
                (row, taken) = ([], 0);
            }

            row.Add(action);
            taken += width;
        }

        if (row.Count > 0) yield return Row(row);
    }

    private static JsonObject Row(List<JsonObject> actions) =>
        Spaced(new JsonObject { ["type"] = "ActionSet", ["actions"] = new JsonArray([.. actions]) }, "small");

    /// <summary>A button that opens an address; null where it is not an http or https one.</summary>
    internal static JsonObject? OpenUrl(string title, string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is ("http" or "https")
            ? new JsonObject { ["type"] = "Action.OpenUrl", ["title"] = Shorten(title), ["url"] = url }
            : null;

    /// <summary>A button that asks a question as if the user had typed it.</summary>
    internal static JsonObject Ask(string question) => Ask(question, question);

    /// <summary>The same with other words on the button.</summary>
    internal static JsonObject Ask(string title, string question) => Submit(title, CardQuestion.Write(question));

    /// <summary>What is shown when its button is pressed.</summary>
    internal static JsonObject HiddenUntilAsked(string id, IEnumerable<JsonObject> items) => new()
    {
        ["type"] = "Container", ["id"] = id, ["isVisible"] = false, ["spacing"] = "small", ["items"] = new JsonArray([.. items]),
    };

    /// <summary>A button that shows what is hidden, and hides it again.</summary>
    internal static JsonObject Toggle(string title, string id) => new()
    {
        ["type"] = "Action.ToggleVisibility", ["title"] = title, ["targetElements"] = new JsonArray(id),
    };

    /// <summary>A button that comes back as an invoke, for channels that know it.</summary>
    internal static JsonObject Execute(string title, string verb, JsonObject submitted) => new()
    {
        ["type"] = "Action.Execute", ["title"] = Shorten(title), ["verb"] = verb, ["data"] = submitted,
    };

    /// <summary>A button that submits some data.</summary>
    internal static JsonObject Submit(string title, JsonObject data) => new()
    {
        ["type"] = "Action.Submit",
        ["title"] = Shorten(title),
        ["data"] = data,
    };

    private static JsonObject Run(string text, bool isSubtle) => new() { ["type"] = "TextRun", ["text"] = text, ["size"] = "small", ["isSubtle"] = isSubtle };

    private static JsonObject Run(DifferencePiece piece)
    {
        var run = new JsonObject { ["type"] = "TextRun", ["text"] = piece.Text, ["size"] = "small" };
        if (piece.Kind == DifferenceKind.Removed) run["strikethrough"] = true;
        if (piece.Kind == DifferenceKind.Added) (run["underline"], run["weight"]) = (true, "bolder");
        return run;
    }

    private static JsonObject Spaced(JsonObject element, string spacing)
    {
        if (spacing != "default") element["spacing"] = spacing;
        return element;
    }

    private static string Shorten(string title) => title.Length <= MaxTitle ? title : title[..(MaxTitle - 1)] + "…";
}
