using System.Text.Json;

namespace Briefing.Knowledge.Search;

/// <summary>
/// Ranks the sentences of a JSON Lines file: one object a line, <c>{"id","question","sentences":[…]}</c> in,
/// <c>{"id","scores":[…],"answerable":0..1}</c> out, in the same order. A bad line gives <c>{"id","line","error"}</c> and the rest go on.
/// </summary>
public static class RankFile
{
    /// <summary>Reads to the end of <paramref name="input"/>; empty lines are passed over. Returns the number of bad lines.</summary>
    public static int Run(TextReader input, TextWriter output, SentenceRanker ranker)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(ranker);
        var (number, bad) = (0, 0);
        while (input.ReadLine() is { } line)
        {
            number++;
            if (string.IsNullOrWhiteSpace(line)) continue;
            using var buffer = new MemoryStream();
            using (var writer = new Utf8JsonWriter(buffer)) if (!RankLine(line, number, writer, ranker)) bad++;
            output.WriteLine(System.Text.Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
        }

        return bad;
    }

    private static bool RankLine(string line, int number, Utf8JsonWriter writer, SentenceRanker ranker)
    {
        JsonElement? id = null;
        try
        {
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object) throw new JsonException("The line must be a JSON object.");
            if (root.TryGetProperty("id", out var found)) id = found.Clone();
            var question = Text(root, "question");
            if (!root.TryGetProperty("sentences", out var list) || list.ValueKind != JsonValueKind.Array)
                throw new JsonException("\"sentences\" must be a list of strings.");
            var sentences = new List<string>();
            foreach (var sentence in list.EnumerateArray())
                sentences.Add(sentence.ValueKind == JsonValueKind.String ? sentence.GetString()! : throw new JsonException("\"sentences\" must hold strings alone."));
            Write(writer, id, ranker.Rank(question, sentences));
            return true;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            writer.WriteStartObject();
            WriteId(writer, id);
            writer.WriteNumber("line", number);
            writer.WriteString("error", fault is JsonException { LineNumber: null } ? fault.Message : "The line is not valid JSON.");
            writer.WriteEndObject();
            return false;
        }
    }

    private static string Text(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()!
            : throw new JsonException($"\"{name}\" must be a string.");

    private static void Write(Utf8JsonWriter writer, JsonElement? id, Ranking ranking)
    {
        writer.WriteStartObject();
        WriteId(writer, id);
        writer.WriteStartArray("scores");
        foreach (var score in ranking.Scores) writer.WriteNumberValue(score);
        writer.WriteEndArray();
        writer.WriteNumber("answerable", ranking.Answerable);
        writer.WriteEndObject();
    }

    private static void WriteId(Utf8JsonWriter writer, JsonElement? id)
    {
        writer.WritePropertyName("id");
        if (id is { } known) known.WriteTo(writer);
        else writer.WriteNullValue();
    }
}
