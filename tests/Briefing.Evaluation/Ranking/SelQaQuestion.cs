using System.Text.Json;

namespace Briefing.Evaluation.Ranking;

/// <summary>A question with its candidate sentences and the numbers, from 0, of the right ones.</summary>
internal sealed record SelQaQuestion(string Id, string Question, IReadOnlyList<string> Sentences, IReadOnlyList<int> Answers)
{
    private static readonly JsonSerializerOptions Json = new() { PropertyNameCaseInsensitive = true };

    /// <summary>Reads a file of one JSON object a line.</summary>
    internal static IReadOnlyList<SelQaQuestion> ReadSet(string path) =>
        [.. File.ReadLines(path).Where(line => line.Length > 0).Select(line => JsonSerializer.Deserialize<SelQaQuestion>(line, Json)!)];
}
