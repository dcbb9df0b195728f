using System.Text;

namespace Briefing.Evaluation.Breaking;

/// <summary>Makes sentences of our own by the rules of <c>prose.grammar</c>: the same seed gives the same ones.</summary>
internal sealed class Grammar(Random random)
{
    private const int Deepest = 7;

    private static readonly Lazy<Dictionary<string, string[]>> Rules = new(Load);

    /// <summary>One text by the rule of a name.</summary>
    internal string Make(string name) => Make(name, 0);

    private string Make(string name, int depth)
    {
        var alternatives = Rules.Value[name];
        // Clauses within clauses end somewhere: the shortest alternatives hold no further clause.
        var chosen = depth < Deepest ? alternatives[random.Next(alternatives.Length)] : alternatives.MinBy(one => one.Length)!;
        var made = new StringBuilder();
        for (var at = 0; at < chosen.Length;)
        {
            var open = chosen.IndexOf('{', at);
            if (open < 0) open = chosen.Length;
            made.Append(chosen, at, open - at);
            if (open == chosen.Length) break;
            var close = chosen.IndexOf('}', open);
            var slot = chosen[(open + 1)..close];
            var text = Make(slot.Trim('^'), depth + 1);
            made.Append(slot[0] == '^' || slot[^1] == '^' ? Capital(text) : text);
            at = close + 1;
        }

        return made.ToString();
    }

    private static string Capital(string text) => text.Length > 0 ? char.ToUpperInvariant(text[0]) + text[1..] : text;

    private static Dictionary<string, string[]> Load()
    {
        var rules = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Breaking", "prose.grammar")))
        {
            if (line.Length == 0 || line[0] == '#') continue;
            var equals = line.IndexOf(" = ", StringComparison.Ordinal);
            rules[line[..equals]] = line[(equals + 3)..].Split('|', StringSplitOptions.TrimEntries);
        }

        return rules;
    }
}
