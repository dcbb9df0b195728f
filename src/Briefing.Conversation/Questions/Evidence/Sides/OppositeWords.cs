using System.Collections.Immutable;
using Briefing.Conversation.Understanding;
using Briefing.Knowledge.Search;
using YamlDotNet.RepresentationModel;

namespace Briefing.Conversation.Questions.Evidence.Sides;

/// <summary>A word of a text that has opposites.</summary>
/// <param name="Pair">The number of the pair of groups in <c>dialogs/opposites.yaml</c>.</param>
/// <param name="IsOther">On which side of the pair it stands.</param>
/// <param name="At">The index of its first token.</param>
/// <param name="Words">The word as it stands in the text.</param>
internal readonly record struct Pole(int Pair, bool IsOther, int At, string Words);

/// <summary>The words that stand against one another, of <c>dialogs/opposites.yaml</c>.</summary>
internal sealed class OppositeWords
{
    private const string FileName = "opposites.yaml";

    private readonly Dictionary<string, List<(ImmutableArray<string> Stems, int Pair, bool IsOther)>> _byFirstStem = new(StringComparer.Ordinal);

    private readonly List<(List<string> One, List<string> Other)> _pairs = [];

    private OppositeWords() { }

    /// <summary>No opposites.</summary>
    internal static OppositeWords None { get; } = new();

    /// <summary>The single words of each pair, as they are written; what is a few words is left out.</summary>
    internal IEnumerable<(ImmutableArray<string> One, ImmutableArray<string> Other)> Pairs => _pairs.Select(pair => (pair.One.ToImmutableArray(), pair.Other.ToImmutableArray()));

    /// <exception cref="DialogFaultException">The file is missing or has a fault.</exception>
    internal static OppositeWords Load(string folder)
    {
        var path = Path.Combine(folder, FileName);
        return File.Exists(path) ? Parse(FileName, File.ReadAllText(path))
            : throw new DialogFaultException(FileName, 1, "the file is missing; take it from the release.");
    }

    internal static OppositeWords Parse(string file, string text)
    {
        var pairs = DialogYaml.Root<YamlSequenceNode>(file, text, "write a list of pairs, each with “one” and “other”.");
        var opposites = new OppositeWords();
        for (var pair = 0; pair < pairs.Children.Count; pair++)
        {
            if (pairs.Children[pair] is not YamlMappingNode sides || sides.Children.Count != 2)
                throw new DialogFaultException(file, (int)pairs.Children[pair].Start.Line, "a pair has the two lists “one” and “other”.");
            opposites._pairs.Add(([], []));
            foreach (var (side, words) in sides.Children)
            {
                if ((side as YamlScalarNode)?.Value is not ("one" or "other") || words is not YamlSequenceNode list)
                    throw new DialogFaultException(file, (int)side.Start.Line, "a pair has the two lists “one” and “other”.");
                foreach (var word in list.Children) opposites.Add(file, word, pair, ((YamlScalarNode)side).Value == "other");
            }
        }

        return opposites;
    }

    /// <summary>The words of a text that have opposites, in order.</summary>
    internal IEnumerable<Pole> In(string text, ImmutableArray<Token> tokens)
    {
        for (var at = 0; at < tokens.Length; at++)
        {
            if (!_byFirstStem.TryGetValue(tokens[at].Stem, out var entries)) continue;
            foreach (var (stems, pair, isOther) in entries)
                if (Fits(tokens, at, stems)) yield return new Pole(pair, isOther, at, text[tokens[at].Start..tokens[at + stems.Length - 1].End]);
        }
    }

    private static bool Fits(ImmutableArray<Token> tokens, int at, ImmutableArray<string> stems)
    {
        if (at + stems.Length > tokens.Length) return false;
        for (var i = 1; i < stems.Length; i++)
            if (tokens[at + i].Stem != stems[i]) return false;
        return true;
    }

    private void Add(string file, YamlNode word, int pair, bool isOther)
    {
        ImmutableArray<string> stems = [.. TextAnalyzer.Analyze((word as YamlScalarNode)?.Value ?? "").Where(token => !token.IsWhole).Select(token => token.Stem)];
        if (stems.IsEmpty) throw new DialogFaultException(file, (int)word.Start.Line, "write a word, or a few that stand together.");
        if (!_byFirstStem.TryGetValue(stems[0], out var entries)) _byFirstStem[stems[0]] = entries = [];
        entries.Add((stems, pair, isOther));
        if (stems.Length == 1) (isOther ? _pairs[pair].Other : _pairs[pair].One).Add(((YamlScalarNode)word).Value!);
    }
}
