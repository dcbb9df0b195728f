using System.Collections.Frozen;
using System.Globalization;

namespace Briefing.Knowledge.Search.Scoring;

/// <summary>
/// How common words are in texts on public affairs, from a table of counts that is built in. It keeps a small store from
/// taking a common word for a rare one because it happens to hold it once.
/// </summary>
internal static class CommonWords
{
    private const string FileName = "common-words.txt";
    private const double Sentences = 10_000;
    private static readonly Lazy<FrozenDictionary<string, double>> Shares = new(Read);

    /// <summary>The share of sentences that hold a stem, 0 to 1; 0 for a word that is not common.</summary>
    internal static double Share(string stem) => Shares.Value.GetValueOrDefault(stem);

    private static FrozenDictionary<string, double> Read()
    {
        using var stream = typeof(CommonWords).Assembly.GetManifestResourceStream(FileName)
            ?? throw new InvalidOperationException($"The assembly was built without {FileName}.");
        using var reader = new StreamReader(stream);
        var shares = new Dictionary<string, double>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#')) continue;
            var space = line.IndexOf(' ', StringComparison.Ordinal);
            shares[line[..space]] = double.Parse(line.AsSpan(space + 1), CultureInfo.InvariantCulture) / Sentences;
        }

        return shares.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
