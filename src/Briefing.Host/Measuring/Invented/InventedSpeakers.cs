using Briefing.Knowledge.Quotations;

namespace Briefing.Host.Measuring.Invented;

/// <summary>Twenty thousand people who do not exist: a few are everywhere and most are named once or twice, by Zipf's law.</summary>
internal sealed class InventedSpeakers
{
    private const int Count = 20_000;
    private readonly PersonReference[] _people = new PersonReference[Count];
    private readonly double[] _cumulated = new double[Count];

    internal InventedSpeakers(InventedWords words, int seed)
    {
        var random = new Random(seed);
        var known = new HashSet<string>(StringComparer.Ordinal);
        var sum = 0.0;
        for (var i = 0; i < Count; i++)
        {
            string name;
            // Given names are shared by many, surnames by some; nobody has the name of another.
            do name = $"{Capital(words[400 + random.Next(300)])} {Capital(words[InventedWords.Count - 1 - random.Next(12_000)])}";
            while (!known.Add(name));
            _people[i] = new PersonReference(name.ToLowerInvariant().Replace(' ', '-'), name);
            _cumulated[i] = sum += 1.0 / (i + 20);
        }
    }

    internal PersonReference Draw(Random random) => _people[InventedWords.Draw(random, _cumulated)];

    internal static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
