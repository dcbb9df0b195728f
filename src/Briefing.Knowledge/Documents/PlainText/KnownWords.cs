using System.Collections.Frozen;
using Briefing.Knowledge.Search;

namespace Briefing.Knowledge.Documents.PlainText;

/// <summary>English words that are not rare in texts on public affairs, whatever their form: a list of stems that is built in.</summary>
internal static class KnownWords
{
    private const string FileName = "known-words.txt";
    private static readonly Lazy<FrozenSet<string>> Stems = new(Read);

    /// <summary>Whether a word, in any of its forms, is on the list.</summary>
    public static bool Has(ReadOnlySpan<char> word) =>
        word.Length > 2 && TextAnalyzer.Analyze(word.ToString()) is [var token] && (token.IsStopWord || Stems.Value.Contains(token.Stem));

    private static FrozenSet<string> Read()
    {
        using var stream = typeof(KnownWords).Assembly.GetManifestResourceStream(FileName)
            ?? throw new InvalidOperationException($"The assembly was built without {FileName}.");
        using var reader = new StreamReader(stream);
        var stems = new HashSet<string>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
            if (!line.StartsWith('#')) stems.Add(line);
        return stems.ToFrozenSet(StringComparer.Ordinal);
    }
}
