using System.Text.Json;
using Briefing.Conversation.Questions.Evidence;
using Briefing.Evaluation.Running;
using Briefing.Evaluation.Scoring;

namespace Briefing.Evaluation.Answering;

/// <summary>What was measured of every statement as JSON lines, to look at it with other tools: <c>examples FILE SET|FOLDER=QUESTIONS…</c>.</summary>
internal static class ExamplesDump
{
    internal static int Print(IReadOnlyList<string> args)
    {
        using var output = new StreamWriter(args[0]);
        foreach (var (set, folder, questions) in ExampleSets.Of(args.Skip(1)))
            foreach (var example in AnswerExamples.Of(set, folder, questions))
                output.WriteLine(JsonSerializer.Serialize(new
                {
                    set,
                    id = example.Asked.Id,
                    kind = example.Asked.Kind,
                    q = example.Asked.Text,
                    topic = example.Topic,
                    intent = example.Intent,
                    speaker = example.HasSpeaker,
                    statements = example.Statements.Select(statement => new
                    {
                        right = statement.IsRight,
                        gap = statement.Candidate.Gap.ToString(),
                        score = statement.Candidate.Score,
                        features = statement.Candidate.Features,
                        terms = statement.Candidate.Terms.ToDictionary(term => term.Name, term => term.Value),
                        text = statement.Candidate.Statement.Passage.Text,
                        around = statement.Around,
                        block = statement.Candidate.Statement.Block.ToString(),
                        mode = statement.Candidate.Statement.Mode.ToString(),
                    }),
                }));
        Console.WriteLine(string.Join(' ', Enum.GetNames<AnswerFeature>()));
        return 0;
    }
}
