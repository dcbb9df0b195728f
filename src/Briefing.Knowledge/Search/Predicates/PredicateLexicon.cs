using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Quotations.Lexicon;

namespace Briefing.Knowledge.Search.Predicates;

/// <summary>
/// What is told in other words than it is asked for, from <c>dialogs/predicates.yaml</c>: "What does Falk want?" is answered by
/// "Falk insists on a toll". The classes are in the manner of Levin's (B. Levin, "English Verb Classes and Alternations", 1993).
/// </summary>
internal sealed class PredicateLexicon
{
    internal const string FileName = "predicates.yaml";

    private static readonly Lazy<PredicateLexicon> Built = new(ReadBuiltIn);
    private readonly FrozenSet<string> _plain;
    private readonly FrozenSet<string> _named;

    private PredicateLexicon(ImmutableArray<PredicateClass> classes, ImmutableArray<ImmutableArray<string>> courtesies, FrozenSet<string> plain, FrozenSet<string> named) =>
        (Classes, Courtesies, _plain, _named) = (classes, courtesies, plain, named);

    /// <summary>The lexicon as built into the assembly: that of the repository's file.</summary>
    internal static PredicateLexicon Default => Built.Value;

    internal ImmutableArray<PredicateClass> Classes { get; }

    /// <summary>Phrases that are said to be polite, as stems.</summary>
    internal ImmutableArray<ImmutableArray<string>> Courtesies { get; }

    /// <summary>Whether a verb, by its stem, only asks for a statement: "say".</summary>
    internal bool IsPlain(string stem) => _plain.Contains(stem);

    /// <summary>Whether sentences list such things by their names: "country".</summary>
    internal bool IsNamed(string stem) => _named.Contains(stem);

    /// <summary>Reads the file of the dialogs folder; where it has none, what is built in.</summary>
    /// <exception cref="LexiconException">The file has a fault; the message names file and line.</exception>
    internal static PredicateLexicon Load(string dialogsFolder) =>
        File.Exists(Path.Combine(dialogsFolder, FileName)) ? Read(YamlFile.Load(dialogsFolder, FileName)) : Default;

    /// <summary>Reads the text of such a file; <paramref name="path"/> is only named in faults.</summary>
    /// <exception cref="LexiconException">The text has a fault.</exception>
    internal static PredicateLexicon Parse(string path, string text) => Read(YamlFile.Parse(path, text));

    private static PredicateLexicon Read(YamlFile file)
    {
        file.Allow("classes", "courtesies", "plain", "named");
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var classes = ImmutableArray.CreateBuilder<PredicateClass>();
        foreach (var entry in file.Entries("classes"))
        {
            entry.Allow("name", "asked", "told", "hinted", "stands");
            var read = new PredicateClass(entry.Required("name"), Stems(entry.Strings("asked")), Stems(entry.Strings("told")), Stems(entry.Strings("hinted")), ReadShare(entry));
            if (!names.Add(read.Name)) throw entry.Fault($"There are two classes named \"{read.Name}\"; join them or rename one.");
            if (read.Asked.IsEmpty || read.Told.IsEmpty) throw entry.Fault($"The class \"{read.Name}\" needs words under \"asked\" and under \"told\".");
            classes.Add(read);
        }

        return new PredicateLexicon(classes.ToImmutable(), Stems(file.Words("courtesies")), Words(file.Words("plain")), Words(file.Words("named")));
    }

    private static double ReadShare(YamlEntry entry)
    {
        if (entry.Optional("stands") is not { } text) return 0;
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var share) && share is > 0 and <= 1
            ? share
            : throw entry.Fault($"\"stands: {text}\" must be a number above 0, at most 1, such as 0.6.");
    }

    private static ImmutableArray<ImmutableArray<string>> Stems(IEnumerable<string> phrases) =>
        [.. phrases.Select(phrase => TextAnalyzer.Analyze(phrase).Where(token => !token.IsWhole).Select(token => token.Stem).ToImmutableArray()).Where(stems => stems.Length > 0)];

    private static FrozenSet<string> Words(IEnumerable<string> words) =>
        words.SelectMany(word => TextAnalyzer.Analyze(word)).Select(token => token.Stem).ToFrozenSet(StringComparer.Ordinal);

    private static PredicateLexicon ReadBuiltIn()
    {
        using var stream = typeof(PredicateLexicon).Assembly.GetManifestResourceStream(FileName)
            ?? throw new InvalidOperationException($"The assembly was built without {FileName}.");
        using var reader = new StreamReader(stream);
        return Parse(FileName, reader.ReadToEnd());
    }
}
