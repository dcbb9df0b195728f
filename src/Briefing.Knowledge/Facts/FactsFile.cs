using System.Collections.Immutable;
using System.Text;
using Briefing.Knowledge.Documents.Yaml;

namespace Briefing.Knowledge.Facts;

/// <summary>
/// The curated facts of a sources folder: the file <c>facts.yaml</c> in it, a mapping with one key <c>facts</c>, a list of
/// entries with the keys claim, speaker, topics and quote (source, exact, prefix, suffix).
/// </summary>
public sealed class FactsFile
{
    /// <summary>The name of the file.</summary>
    public const string FileName = "facts.yaml";

    /// <summary>More than any curator writes by hand, in bytes.</summary>
    private const int MaxBytes = 4 << 20;

    /// <summary>The longest quote that is shown, in characters.</summary>
    private const int MaxQuote = 600;

    private FactsFile(string path, string yaml, ImmutableArray<CuratedFact> facts, ImmutableArray<string> refused) =>
        (Path, Yaml, Facts, Refused) = (path, yaml, facts, refused);

    /// <summary>What messages call the file.</summary>
    public string Path { get; }

    /// <summary>Its text.</summary>
    public string Yaml { get; }

    /// <summary>The facts that are complete, as the file orders them.</summary>
    public ImmutableArray<CuratedFact> Facts { get; }

    /// <summary>Why the others are refused.</summary>
    public ImmutableArray<string> Refused { get; }

    /// <summary>Reads the file of a folder; null where there is none.</summary>
    /// <exception cref="FactRefusedException">The file cannot be read, or is not a list of facts.</exception>
    public static FactsFile? Load(string folder)
    {
        var path = System.IO.Path.Combine(folder, FileName);
        if (!File.Exists(path)) return null;
        try
        {
            if (new FileInfo(path).Length > MaxBytes) throw new FactRefusedException(path, 1, "the file is larger than 4 MB; keep it shorter");
            return Parse(File.ReadAllText(path, Encoding.UTF8), path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new FactRefusedException(path, 1, "the file cannot be read: " + e.Message, e);
        }
    }

    /// <summary>Reads the text of such a file.</summary>
    /// <param name="yaml">The text.</param>
    /// <param name="path">What messages call the file.</param>
    /// <exception cref="FactRefusedException">The text is not YAML, or is not a list of facts.</exception>
    public static FactsFile Parse(string yaml, string path)
    {
        try
        {
            var facts = ImmutableArray.CreateBuilder<CuratedFact>();
            var refused = ImmutableArray.CreateBuilder<string>();
            foreach (var entry in Entries(YamlTree.Parse(yaml)))
            {
                try
                {
                    facts.Add(Fact(entry));
                }
                catch (YamlFaultException e)
                {
                    refused.Add(new FactRefusedException(path, e.Line, e.Message).Message);
                }
            }

            return new FactsFile(path, yaml, facts.ToImmutable(), refused.ToImmutable());
        }
        catch (YamlFaultException e)
        {
            throw new FactRefusedException(path, e.Line, e.Message, e);
        }
    }

    private static IEnumerable<YamlTree> Entries(YamlTree? root) => root switch
    {
        null or YamlText { IsNull: true } => [],
        YamlMap map when map.Entries.TryGetValue("facts", out var list) => Only(map, "facts") && list is YamlList { Items: var items }
            ? items
            : list is YamlText { IsNull: true } ? [] : throw new YamlFaultException(list.Line, "\"facts\" must be a list"),
        _ => throw new YamlFaultException(root.Line, "the file must be a mapping with the key \"facts\""),
    };

    private static CuratedFact Fact(YamlTree entry)
    {
        if (entry is not YamlMap map) throw new YamlFaultException(entry.Line, "each fact must be a mapping with \"claim\" and \"quote\"");
        Only(map, "claim", "speaker", "topics", "quote");
        if (map.Entries.GetValueOrDefault("quote") is not YamlMap quote)
            throw new YamlFaultException(map.Line, "the fact has no \"quote\"; give it one with \"source\" and \"exact\"");
        Only(quote, "source", "exact", "prefix", "suffix");
        var exact = Required(quote, "exact");
        if (exact.Length > MaxQuote)
            throw new YamlFaultException(quote.Line, $"the quote has {exact.Length} characters, of which {MaxQuote} can be shown; choose a shorter one");
        return new CuratedFact(map.Line, Required(map, "claim"), YamlFields.Text(map, "speaker"), YamlFields.Texts(map, "topics"),
            new QuoteSelector(Required(quote, "source"), exact, YamlFields.Text(quote, "prefix"), YamlFields.Text(quote, "suffix")));
    }

    private static string Required(YamlMap map, string key) =>
        YamlFields.Text(map, key) ?? throw new YamlFaultException(map.Line, $"\"{key}\" is missing");

    /// <summary>A misspelt key would be ignored in silence, and with it a prefix that matters.</summary>
    private static bool Only(YamlMap map, params string[] keys)
    {
        foreach (var (key, node) in map.Entries)
            if (!keys.Contains(key)) throw new YamlFaultException(node.Line, $"the key \"{key}\" is not known; known are {string.Join(", ", keys)}");
        return true;
    }
}
