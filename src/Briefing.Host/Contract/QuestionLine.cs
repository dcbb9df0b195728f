using System.Text.Json;

namespace Briefing.Host.Contract;

/// <summary>One line of a questions file: <c>{"id","q","conversation"}</c>; unknown members are ignored.</summary>
/// <param name="Id">What the answer repeats, a string or a number; null where the line has none.</param>
/// <param name="Question">The question.</param>
/// <param name="Conversation">Lines of one conversation share its state, in order; null for a conversation of its own.</param>
internal sealed record QuestionLine(JsonElement? Id, string Question, string? Conversation)
{
    /// <summary>Reads one line.</summary>
    /// <returns>The question, or what is wrong with the line together with its id where that could be read.</returns>
    internal static (QuestionLine? Line, ErrorLine? Error) Parse(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
                return Fault(null, "The line is not a JSON object; write {\"id\": …, \"q\": …}.");
            return Read(document.RootElement);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return Fault(null, $"The line is not valid JSON ({FirstSentence(e.Message)}).");
        }
    }

    private static (QuestionLine?, ErrorLine?) Read(JsonElement root)
    {
        JsonElement? id = root.TryGetProperty("id", out var given) && given.ValueKind is JsonValueKind.String or JsonValueKind.Number ? given.Clone() : null;
        if (!root.TryGetProperty("q", out var question)) return Fault(id, "The line has no \"q\"; put the question there.");
        if (question.ValueKind != JsonValueKind.String) return Fault(id, "\"q\" is not a string.");
        if (root.TryGetProperty("conversation", out var conversation)
            && conversation.ValueKind is not (JsonValueKind.String or JsonValueKind.Number or JsonValueKind.Null))
            return Fault(id, "\"conversation\" is neither a string nor a number.");
        return (new QuestionLine(id, question.GetString()!, Scalar(root, "conversation")), null);
    }

    private static string? Scalar(JsonElement root, string name) =>
        !root.TryGetProperty(name, out var value) ? null
        : value.ValueKind == JsonValueKind.String ? value.GetString()
        : value.ValueKind == JsonValueKind.Number ? value.GetRawText()
        : null;

    private static (QuestionLine?, ErrorLine?) Fault(JsonElement? id, string message) => (null, new ErrorLine(id, message));

    private static string FirstSentence(string message) => message.Split(". ", 2)[0].TrimEnd('.');
}
