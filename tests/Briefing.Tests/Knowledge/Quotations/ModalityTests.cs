using Briefing.Knowledge.Quotations;
using Xunit.Abstractions;
using YamlDotNet.RepresentationModel;

namespace Briefing.Tests.Knowledge.Quotations;

/// <summary>How firmly words are given to somebody: the sentences of <c>modality.yaml</c>.</summary>
public sealed class ModalityTests(ITestOutputHelper output)
{
    /// <summary>How many of the sentences must be read as the file says.</summary>
    private const double Floor = 0.97;

    [Fact]
    public void Analyse_OfSentences_ReadsModalityAndPolarity()
    {
        var cases = Load();
        var wrong = cases.Where(one => !IsRight(one.Text, one.Found)).ToArray();
        foreach (var (text, found) in wrong)
            output.WriteLine($"{text}\n  wanted {string.Join(" // ", found)}\n  found  {string.Join(" // ", Sample.Analyse(text).Quotations.Select(Describe))}");
        output.WriteLine($"{cases.Length - wrong.Length} of {cases.Length}");
        (1 - (double)wrong.Length / cases.Length).ShouldBeGreaterThanOrEqualTo(Floor);
    }

    [Fact]
    public void Analyse_OfWhatWasNotFirmlySaid_MakesNobodysStatement()
    {
        foreach (var (text, found) in Load())
            foreach (var statement in Sample.Analyse(text).Statements)
            {
                if (statement.Speaker is { } speaker)
                {
                    statement.Modality.ShouldBe(Modality.Said, text);
                    statement.AscribedTo.ShouldBeNull(text);
                    found.ShouldContain(line => line.StartsWith($"{speaker.Name} | said |") && !line.Contains("| through "), text);
                }
                else if (statement.AscribedTo is { } ascribed)
                {
                    statement.Mode.ShouldBe(SpeechMode.Narration, text);
                    statement.Modality.ShouldNotBe(Modality.Said, text);
                    statement.About.ShouldContain(ascribed, text);
                }
            }
    }

    [Fact]
    public void Analyse_OfAnAsideWithAModalityOfItsOwn_MakesBothStatements()
    {
        var statements = Sample.Analyse("Ivo Lanz’s public acknowledgment of the loss of berths (he has named two, and it may well be that he also implied a third) worried the pilots.").Statements;

        statements.ShouldContain(statement => statement.Speaker != null && statement.Speaker.Name == "Ivo Lanz" && statement.Content.Text == "the loss of berths");
        statements.ShouldContain(statement => statement.AscribedTo != null && statement.AscribedTo.Name == "Ivo Lanz" && statement.Modality == Modality.Implied && statement.Content.Text == "a third");
    }

    private static bool IsRight(string text, string[] wanted)
    {
        var given = Sample.Analyse(text).Quotations.ToList();
        foreach (var line in wanted)
            if (given.FindIndex(quotation => Fits(line, quotation)) is >= 0 and var at) given.RemoveAt(at);
            else return false;
        return given.Count == 0;
    }

    private static bool Fits(string line, Quotation quotation)
    {
        var parts = line.Split(" | ").ToList();
        var through = parts[^1].StartsWith("through ") ? parts[^1]["through ".Length..] : null;
        if (through is not null) parts.RemoveAt(parts.Count - 1);
        var polarity = parts.Count > 3 ? parts[2] : "affirmed";
        return (quotation.Speaker?.Name ?? "?") == parts[0] && SpeechNames.Of(quotation.Modality) == parts[1] && SpeechNames.Of(quotation.Polarity) == polarity
            && quotation.Content.Text.Contains(parts[^1], StringComparison.Ordinal) && quotation.Through?.Name == through;
    }

    private static string Describe(Quotation one) =>
        $"{one.Speaker?.Name ?? "?"} | {SpeechNames.Of(one.Modality)} | {SpeechNames.Of(one.Polarity)} | {one.Content.Text} | through {one.Through?.Name}";

    private static (string Text, string[] Found)[] Load()
    {
        var stream = new YamlStream();
        using var reader = File.OpenText(Path.Combine(Requires.Repository(), "tests/Briefing.Tests/Knowledge/Quotations/modality.yaml"));
        stream.Load(reader);
        return [.. ((YamlSequenceNode)stream.Documents[0].RootNode).Cast<YamlMappingNode>().Select(node => (
            ((YamlScalarNode)node.Children[new YamlScalarNode("text")]).Value!,
            ((YamlSequenceNode)node.Children[new YamlScalarNode("found")]).Select(line => ((YamlScalarNode)line).Value!).ToArray()))];
    }
}
