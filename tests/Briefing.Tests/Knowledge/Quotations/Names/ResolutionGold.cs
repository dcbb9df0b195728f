using System.Globalization;
using Briefing.Knowledge.Quotations;
using YamlDotNet.RepresentationModel;

namespace Briefing.Tests.Knowledge.Quotations.Names;

/// <summary>What one quotation of the gold texts must come to.</summary>
/// <param name="Line">The line of its text in the file.</param>
/// <param name="Speaker">Who speaks; null where that must be left open.</param>
/// <param name="Kind">By what that is known; null where it is open.</param>
/// <param name="Words">Words of the content.</param>
/// <param name="Found">What was found for these words; null where no quotation holds them.</param>
internal sealed record ResolutionCase(int Line, string? Speaker, ResolutionKind? Kind, string Words, Quotation? Found)
{
    /// <summary>Whether the speaker is the right one, or rightly left open.</summary>
    internal bool IsRight => Found?.Speaker?.Name == Speaker;

    /// <summary>Whether words were given to somebody whose they are not.</summary>
    internal bool IsWrong => Found?.Speaker is not null && !IsRight;

    public override string ToString() =>
        $"line {Line}: expected {Speaker ?? "nobody"} ({Kind}), found {Found?.Speaker?.Name ?? "nobody"} ({Found?.Resolution?.Kind}) for \"{Words}\"";
}

/// <summary>The gold texts of who is meant, analysed with the lexicon that is shipped.</summary>
internal static class ResolutionGold
{
    internal static IReadOnlyList<ResolutionCase> Analysed { get; } = [.. Load()];

    private static IEnumerable<ResolutionCase> Load()
    {
        var stream = new YamlStream();
        using var reader = File.OpenText(Path.Combine(Requires.Repository(), "tests", "Briefing.Tests", "Knowledge", "Quotations", "Names", "resolutions.yaml"));
        stream.Load(reader);
        foreach (var node in ((YamlSequenceNode)stream.Documents[0].RootNode).Cast<YamlMappingNode>())
        {
            var day = Scalar(node, "date") is { } date ? DateOnly.Parse(date, CultureInfo.InvariantCulture) : (DateOnly?)null;
            var quotations = Sample.Analyse(Scalar(node, "text")!, Scalar(node, "title"), day, Scalar(node, "url")).Quotations;
            foreach (var expected in ((YamlSequenceNode)node.Children[new YamlScalarNode("says")]).Select(item => ((YamlScalarNode)item).Value!.Split(" | ")))
            {
                var speaker = expected[0] == "?" ? null : expected[0];
                var holding = quotations.Where(quotation => quotation.Content.Text.Contains(expected[2], StringComparison.Ordinal)).ToArray();
                yield return new ResolutionCase((int)node.Start.Line, speaker,
                    speaker is null ? null : Enum.Parse<ResolutionKind>(expected[1], ignoreCase: true), expected[2],
                    holding.FirstOrDefault(quotation => quotation.Speaker?.Name == speaker) ?? holding.FirstOrDefault());
            }
        }
    }

    private static string? Scalar(YamlMappingNode node, string name) =>
        node.Children.TryGetValue(new YamlScalarNode(name), out var value) ? ((YamlScalarNode)value).Value : null;
}
