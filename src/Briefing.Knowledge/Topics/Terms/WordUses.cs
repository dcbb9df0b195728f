using System.Collections.Frozen;
using System.Globalization;

namespace Briefing.Knowledge.Topics.Terms;

/// <summary>How common words are used in texts on public affairs, from a table of counts that is built in.</summary>
internal static class WordUses
{
    private const string FileName = "word-uses.txt";
    private static readonly Lazy<FrozenDictionary<string, WordUse>> Uses = new(Read);

    /// <summary>How a folded word is used; all 0 for one that is not common.</summary>
    internal static WordUse Of(string word) => Uses.Value.GetValueOrDefault(word);

    private static FrozenDictionary<string, WordUse> Read()
    {
        using var stream = typeof(WordUses).Assembly.GetManifestResourceStream(FileName)
            ?? throw new InvalidOperationException($"The assembly was built without {FileName}.");
        using var reader = new StreamReader(stream);
        var uses = new Dictionary<string, WordUse>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#')) continue;
            var fields = line.Split(' ');
            uses[fields[0]] = new WordUse(Number(fields[1]), Number(fields[2]), Number(fields[3]), Number(fields[4]));
        }

        return uses.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static int Number(string field) => int.Parse(field, NumberStyles.None, CultureInfo.InvariantCulture);
}
