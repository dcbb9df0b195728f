using System.Text.Json;
using Briefing.Knowledge.Search.Scoring;

namespace Briefing.Knowledge.Search.Learning;

/// <summary>A question with candidate sentences and the indexes of the right ones.</summary>
internal sealed record RankingExample(string Id, string Question, IReadOnlyList<string> Sentences, IReadOnlyList<int> Answers)
{
    private static readonly JsonSerializerOptions Json = new() { PropertyNameCaseInsensitive = true };

    /// <summary>Reads one JSON object a line: <c>{"id","question","sentences":[…],"answers":[…]}</c>.</summary>
    /// <exception cref="InvalidDataException">A line is not such an object; the message names it.</exception>
    internal static List<RankingExample> Read(TextReader input)
    {
        var examples = new List<RankingExample>();
        for (var number = 1; input.ReadLine() is { } line; number++)
        {
            if (string.IsNullOrWhiteSpace(line)) continue;
            try
            {
                var example = JsonSerializer.Deserialize<RankingExample>(line, Json);
                if (example?.Question is null || example.Sentences is null || example.Answers is null || example.Answers.Any(answer => answer < 0 || answer >= example.Sentences.Count))
                    throw new JsonException("it needs \"question\", \"sentences\", and \"answers\" that are indexes of sentences");
                examples.Add(example);
            }
            catch (JsonException fault)
            {
                throw new InvalidDataException($"Line {number} is not a ranking example: {fault.Message}.", fault);
            }
        }

        return examples;
    }
}

/// <summary>An example after measuring: the features of each candidate, and which are right.</summary>
internal sealed class MeasuredExample
{
    internal MeasuredExample(RankingExample example, TopicSynonyms synonyms, bool withoutAnswers = false)
    {
        var right = example.Answers.ToHashSet();
        var kept = Enumerable.Range(0, example.Sentences.Count).Where(index => !withoutAnswers || !right.Contains(index)).ToList();
        Example = example;
        Candidates = new CandidateFeatures(example.Question, [.. kept.Select(index => example.Sentences[index])], synonyms);
        IsRight = [.. kept.Select(right.Contains)];
    }

    internal RankingExample Example { get; }

    internal CandidateFeatures Candidates { get; }

    internal bool[] IsRight { get; }

    internal int Count => IsRight.Length;

    internal double[] Scores(double[] weights) => [.. Enumerable.Range(0, Count).Select(index => Candidates.Score(index, weights))];
}
