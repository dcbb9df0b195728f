using System.Text;
using Briefing.Conversation.Understanding.Lu;

namespace Briefing.Conversation.Understanding.Scoring.Learning;

/// <summary>An utterance that is made up, and what it is for.</summary>
/// <param name="Intent">The intent.</param>
/// <param name="Text">The utterance.</param>
/// <param name="Weight">How much it counts: less where an intent has many.</param>
internal readonly record struct Example(string Intent, string Text, double Weight);

/// <summary>Makes utterances of the lines of .lu files: one of each choice, and stand-ins for the entities. The same seed makes the same.</summary>
/// <param name="file">The lines.</param>
/// <param name="seed">What the choices hang on.</param>
/// <param name="isWider">Whether the marks at the ends are as people set them, and tell something; else most end in a question mark.</param>
internal sealed class ExampleMaker(LuFile file, uint seed, bool isWider = false)
{
    private const int OfIntent = 600, MostOfLine = 60;

    /// <summary>How many examples an intent has that count fully.</summary>
    private const double Usual = 600;
    private readonly StandIns _standIns = new(file);
    private readonly Dictionary<LuNode.Choice, int> _taken = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<string> _asking = file.Lists.GetValueOrDefault("asking", []).ToHashSet(StringComparer.Ordinal);
    private uint _random = seed | 1;

    /// <summary>The examples of all intents that may stand for a whole utterance.</summary>
    internal IEnumerable<Example> Make()
    {
        foreach (var intent in file.Intents.Where(intent => !Intents.IsApart(intent.Name)).GroupBy(intent => intent.Name, StringComparer.Ordinal))
        {
            var lines = intent.SelectMany(part => part.Utterances).Where(line => isWider || !line.IsPatternOnly).ToArray();
            var texts = lines.SelectMany(line => Texts(intent.Key, line, OfIntent / lines.Length)).Distinct(StringComparer.Ordinal).ToArray();
            var weight = Math.Min(1, Math.Sqrt(Usual / texts.Length));
            foreach (var text in texts) yield return new Example(intent.Key, text, weight);
        }
    }

    /// <summary>Enough of a line for each of its words to stand in one.</summary>
    private IEnumerable<string> Texts(string intent, LuUtterance line, int fewest) =>
        Enumerable.Range(0, Math.Clamp(Math.Max(fewest, Widest(line.Root) * 3 / 2), 2, MostOfLine)).Select(_ => Text(intent, line));

    private static int Widest(IEnumerable<LuNode> nodes) =>
        nodes.OfType<LuNode.Choice>().Select(choice => Math.Max(choice.Options.Length, choice.Options.Max(option => Widest(option)))).DefaultIfEmpty(1).Max();

    private string Text(string intent, LuUtterance line)
    {
        var text = new StringBuilder();
        Write(line.Root, text);
        var written = text.ToString().Trim();
        // Half of the users write a sentence, some write no capitals and no marks at all.
        return written.Length == 0 ? written : Next(4) switch
        {
            0 => written.ToLowerInvariant(),
            1 => written,
            _ => char.ToUpperInvariant(written[0]) + written[1..] + Mark(intent, written),
        };
    }

    /// <summary>What ends it: who asks mostly sets a question mark, who tells or wants something seldom does, and a stray remark has none.</summary>
    private string Mark(string intent, string written) =>
        !isWider || (intent != Intents.None && _asking.Contains(written.Split(' ', 2)[0].ToLowerInvariant())) ? Next(5) == 0 ? "" : "?"
        : intent == Intents.None ? Next(3) == 0 ? "." : ""
        : Next(4) == 0 ? "?" : "";

    private void Write(IEnumerable<LuNode> nodes, StringBuilder text)
    {
        foreach (var node in nodes)
            switch (node)
            {
                case LuNode.Word word:
                    text.Append(word.Folded).Append(' ');
                    break;
                case LuNode.Choice choice:
                    // What may be missing is missing half of the time; of the rest, each has its turn.
                    if (choice.Options[^1].IsEmpty && Next(2) == 0) break;
                    if (!_taken.TryGetValue(choice, out var turn)) turn = Next(choice.Options.Length);
                    _taken[choice] = turn + 1;
                    Write(choice.Options[turn % choice.Options.Length], text);
                    break;
                case LuNode.Slot slot:
                    text.Append(StandIn(slot)).Append(' ');
                    break;
            }
    }

    private string StandIn(LuNode.Slot slot)
    {
        if (slot.Entity == "speaker" && Next(8) == 0) return slot.IsPossessive ? Pick(["his", "her", "their"]) : Pick(["he", "she", "they"]);
        var items = slot.Entity switch
        {
            "speaker" when Next(5) == 0 => _standIns.For("stranger"),
            "person" => _standIns.For("speaker"),
            "datetimeV2" => _standIns.For("date"),
            _ => _standIns.For(slot.Entity),
        };
        if (items.IsEmpty && file.Lists.TryGetValue(slot.Entity, out var list)) items = list;
        return items.IsEmpty ? slot.Entity : Pick(items) + (slot.IsPossessive ? "'s" : "");
    }

    private string Pick(IReadOnlyList<string> items) => items[Next(items.Count)];

    /// <summary>A number from 0 up to a bound: Marsaglia's xorshift ("Xorshift RNGs", Journal of Statistical Software 8(14), 2003).</summary>
    private int Next(int bound)
    {
        _random ^= _random << 13;
        _random ^= _random >> 17;
        _random ^= _random << 5;
        return (int)(_random % (uint)bound);
    }
}
