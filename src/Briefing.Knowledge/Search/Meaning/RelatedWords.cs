using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;

namespace Briefing.Knowledge.Search.Meaning;

/// <summary>
/// Words of ordinary English that may stand for each other ("children" and "kids", "attorney" and "lawyer"), from a table
/// that is built in: what a question asks for in one word, a source may say in another. The words of a field ("troops",
/// "the defence ministry") are in <c>dialogs/topics.yaml</c>, where anybody can add to them.
/// </summary>
internal static class RelatedWords
{
    private const string FileName = "related-words.txt";
    private const float Percent = 100;
    private static readonly Lazy<FrozenDictionary<string, ImmutableArray<RelatedWord>>> Table = new(Read);

    /// <summary>The stems that may stand for a stem, the nearest first; none for a word that is not in the table.</summary>
    internal static ImmutableArray<RelatedWord> Of(string stem) => Table.Value.TryGetValue(stem, out var related) ? related : [];

    private static FrozenDictionary<string, ImmutableArray<RelatedWord>> Read()
    {
        using var stream = typeof(RelatedWords).Assembly.GetManifestResourceStream(FileName)
            ?? throw new InvalidOperationException($"The assembly was built without {FileName}.");
        using var reader = new StreamReader(stream);
        var table = new Dictionary<string, ImmutableArray<RelatedWord>>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#')) continue;
            var words = line.Split(' ');
            var related = ImmutableArray.CreateBuilder<RelatedWord>((words.Length - 1) / 2);
            for (var i = 1; i + 1 < words.Length; i += 2)
                related.Add(new RelatedWord(words[i], int.Parse(words[i + 1], CultureInfo.InvariantCulture) / Percent));
            table[words[0]] = related.ToImmutable();
        }

        return table.ToFrozenDictionary(StringComparer.Ordinal);
    }
}

/// <summary>A stem that may stand for another.</summary>
/// <param name="Stem">The stem.</param>
/// <param name="Strength">How far it does, above 0 and below 1, which is the word itself.</param>
internal readonly record struct RelatedWord(string Stem, float Strength);
