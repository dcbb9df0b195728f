using System.Collections.Immutable;
using System.Globalization;

namespace Briefing.Knowledge.Search.Learning.Relatedness;

/// <summary>
/// The synsets of WordNet, read from its database files (<c>index.noun</c>, <c>data.noun</c> and so on) as its manual
/// describes them: wndb(5WN), "format of WordNet database files".
/// </summary>
internal sealed class WordNetFiles
{
    private static readonly (string File, char Letter)[] Parts = [("noun", 'n'), ("verb", 'v'), ("adj", 'a'), ("adv", 'r')];
    private readonly Dictionary<(char Part, int Offset), Synset> _synsets = [];
    private readonly Dictionary<string, List<(char Part, int Offset, int Rank)>> _senses = new(StringComparer.Ordinal);

    /// <exception cref="FileNotFoundException">The folder does not hold the files.</exception>
    internal WordNetFiles(string folder)
    {
        foreach (var (file, letter) in Parts)
        {
            foreach (var line in Lines(folder, "data." + file)) ReadSynset(line, letter);
            foreach (var line in Lines(folder, "index." + file)) ReadSenses(line, letter);
        }
    }

    /// <summary>All words, in lower case.</summary>
    internal IEnumerable<string> Words => _senses.Keys;

    /// <summary>The senses of a word, its commonest first within a part of speech; the rank counts from 0.</summary>
    internal IEnumerable<(Synset Synset, int Rank)> SensesOf(string word) =>
        _senses.TryGetValue(word, out var senses) ? senses.Select(sense => (_synsets[(sense.Part, sense.Offset)], sense.Rank)) : [];

    /// <summary>The synset that a pointer leads to.</summary>
    internal Synset this[SynsetPointer pointer] => _synsets[(pointer.Part, pointer.Offset)];

    private static IEnumerable<string> Lines(string folder, string name) => File.ReadLines(Path.Combine(folder, name)).Where(line => !line.StartsWith(' '));

    private void ReadSenses(string line, char part)
    {
        var fields = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (fields[0].Contains('_', StringComparison.Ordinal)) return;
        var count = int.Parse(fields[2], CultureInfo.InvariantCulture);
        if (!_senses.TryGetValue(fields[0], out var senses)) _senses.Add(fields[0], senses = []);
        for (var i = 0; i < count; i++) senses.Add((part, int.Parse(fields[^(count - i)], CultureInfo.InvariantCulture), i));
    }

    private void ReadSynset(string line, char part)
    {
        var fields = line.Split(' ');
        var words = ImmutableArray.CreateBuilder<string>();
        var at = 4;
        for (var left = int.Parse(fields[3], NumberStyles.HexNumber, CultureInfo.InvariantCulture); left > 0; left--, at += 2) words.Add(Bare(fields[at]));
        var pointers = ImmutableArray.CreateBuilder<SynsetPointer>();
        for (var left = int.Parse(fields[at++], CultureInfo.InvariantCulture); left > 0; left--, at += 4)
            pointers.Add(new SynsetPointer(fields[at], fields[at + 2][0], int.Parse(fields[at + 1], CultureInfo.InvariantCulture), Number(fields[at + 3][..2]), Number(fields[at + 3][2..])));
        _synsets.Add((part, int.Parse(fields[0], CultureInfo.InvariantCulture)), new Synset(words.ToImmutable(), pointers.ToImmutable()));
    }

    /// <summary>Adjectives carry where they stand: "galore(ip)".</summary>
    private static string Bare(string word) => (word.IndexOf('(', StringComparison.Ordinal) is > 0 and var mark ? word[..mark] : word).ToLowerInvariant();

    private static int Number(string hexadecimal) => int.Parse(hexadecimal, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}

/// <summary>Words of one sense.</summary>
internal sealed record Synset(ImmutableArray<string> Words, ImmutableArray<SynsetPointer> Pointers);

/// <summary>A relation of a synset, or of one of its words, to another.</summary>
/// <param name="Symbol">What it is: "@" a more general one, "!" the opposite, "+" derived from the same word, and so on.</param>
/// <param name="Part">The part of speech of the other: n, v, a or r.</param>
/// <param name="Offset">Where the other stands in its file.</param>
/// <param name="From">The word that is related, from 1; 0 for all.</param>
/// <param name="To">The word of the other that is meant, from 1; 0 for all.</param>
internal sealed record SynsetPointer(string Symbol, char Part, int Offset, int From, int To);
