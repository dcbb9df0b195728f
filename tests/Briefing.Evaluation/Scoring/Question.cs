using System.Text.Json;
using System.Text.Json.Serialization;

namespace Briefing.Evaluation.Scoring;

/// <summary>One turn of a question set, with what a right answer holds.</summary>
internal record ExpectedTurn
{
    /// <summary>What the user writes.</summary>
    [JsonPropertyName("q")]
    public required string Text { get; init; }

    /// <summary>Part of the speaker's name: a right quote is given to this person, or is narration about them.</summary>
    public string? Speaker { get; init; }

    /// <summary>Fragments of the documents; a right quote holds one of them.</summary>
    public IReadOnlyList<string> Gold { get; init; } = [];

    /// <summary>How the name of the file starts that a right quote comes from.</summary>
    public string? Source { get; init; }
}

/// <summary>One line of a question set: a first turn and its follow-ups in the same conversation.</summary>
internal sealed record Question : ExpectedTurn
{
    /// <summary>Names the question in a report.</summary>
    public required string Id { get; init; }

    /// <summary>The kind of question, by which scores are also given.</summary>
    public required string Kind { get; init; }

    /// <summary>Starts of file names that must all be quoted (compare, timeline, summary).</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>The fewest different sources that must be quoted or named.</summary>
    [JsonPropertyName("minsources")]
    public int MinSources { get; init; }

    /// <summary>The fewest quotes.</summary>
    [JsonPropertyName("minquotes")]
    public int MinQuotes { get; init; }

    /// <summary>Follow-up turns of the same conversation.</summary>
    public IReadOnlyList<ExpectedTurn> Then { get; init; } = [];

    private static readonly JsonSerializerOptions Json = new() { PropertyNameCaseInsensitive = true };

    /// <summary>Reads a set: one JSON object a line.</summary>
    internal static IReadOnlyList<Question> ReadSet(string path) =>
        [.. File.ReadLines(path).Where(line => line.Length > 0).Select((line, number) => Parse(line, path, number + 1))];

    private static Question Parse(string line, string path, int number)
    {
        try
        {
            return JsonSerializer.Deserialize<Question>(line, Json) ?? throw new JsonException("The line holds null.");
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"{path}, line {number}: {e.Message}", e);
        }
    }
}
