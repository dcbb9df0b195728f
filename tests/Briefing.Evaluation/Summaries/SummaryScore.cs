using System.Collections.Immutable;
using Briefing.Conversation.Questions.Evidence;
using Briefing.Conversation.Questions.Views;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Quotations;
using YamlDotNet.RepresentationModel;

namespace Briefing.Evaluation.Summaries;

/// <summary>A text of our own, sentence by sentence, each with the point it makes.</summary>
internal sealed record SummaryText(string Title, ImmutableArray<(string Point, string Sentence)> Sentences)
{
    internal const string Aside = "aside";

    /// <summary>The points that a summary should tell.</summary>
    internal ImmutableArray<string> Points => [.. Sentences.Select(sentence => sentence.Point).Where(point => point != Aside).Distinct(StringComparer.Ordinal)];

    internal static ImmutableArray<SummaryText> Load()
    {
        var yaml = new YamlStream();
        using var reader = File.OpenText(Path.Combine(AppContext.BaseDirectory, "Summaries", "texts.yaml"));
        yaml.Load(reader);
        return
        [
            .. ((YamlSequenceNode)yaml.Documents[0].RootNode).Cast<YamlMappingNode>().Select(text => new SummaryText(((YamlScalarNode)text["title"]).Value!,
                [.. ((YamlSequenceNode)text["sentences"]).Cast<YamlSequenceNode>().Select(pair => (((YamlScalarNode)pair[0]).Value!, string.Join(", ", pair.Skip(1).Cast<YamlScalarNode>().Select(part => part.Value))))])),
        ];
    }
}

/// <summary>How well sentences are chosen, over all texts: of as many as a text has points.</summary>
/// <param name="Covered">The share of the points that are told.</param>
/// <param name="Repeated">The share of the sentences that tell a point which an earlier one told.</param>
/// <param name="Asides">The share of the sentences that tell none.</param>
internal sealed record SummaryScore(double Covered, double Repeated, double Asides)
{
    /// <summary>The score of the choice that answers make.</summary>
    internal static SummaryScore OfCoverage() => Of(text => CoverageSelection.Choose(Candidates(text), text.Title, text.Points.Length).Select(candidate => candidate.Statement.Ordinal));

    /// <summary>The score of the first sentences of each text.</summary>
    internal static SummaryScore OfFront() => Of(text => Enumerable.Range(0, text.Points.Length));

    private static SummaryScore Of(Func<SummaryText, IEnumerable<int>> choose)
    {
        var (points, covered, chosen, asides) = (0, 0, 0, 0);
        foreach (var text in SummaryText.Load())
        {
            var told = choose(text).Select(at => text.Sentences[at].Point).ToArray();
            points += text.Points.Length;
            chosen += told.Length;
            asides += told.Count(point => point == SummaryText.Aside);
            covered += told.Where(point => point != SummaryText.Aside).Distinct(StringComparer.Ordinal).Count();
        }

        return new SummaryScore(covered / (double)points, (chosen - asides - covered) / (double)chosen, asides / (double)chosen);
    }

    private static ImmutableArray<Candidate> Candidates(SummaryText text) =>
    [
        .. text.Sentences.Select((sentence, at) =>
        {
            var passage = Passage.Cut(sentence.Sentence, new TextSpan(0, sentence.Sentence.Length));
            var statement = new Statement { DocumentId = "text", Ordinal = at, Passage = passage, Content = passage, Mode = SpeechMode.Narration, Block = BlockKind.Paragraph };
            return new Candidate(statement, new DocumentMetadata { Id = "text", File = "text.md", Title = text.Title }, 1, Scope.Chosen);
        }),
    ];
}
