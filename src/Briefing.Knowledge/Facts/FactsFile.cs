using System.Collections.Immutable;
using System.Text;
using Briefing.Knowledge.Documents.Yaml;

namespace Briefing.Knowledge.Facts;

/// <summary>
/// The curated facts of a sources folder: the file <c>facts.yaml</c> in it, a mapping with the key <c>facts</c>, a list of
/// entries with the keys id, claim, speaker, modality, topics, hidden and quote (source, exact, prefix, suffix), and the key
/// <c>hidden</c>, a list of quotations that answers leave out, with the keys id, speaker, because and quote.
/// </summary>
public sealed class FactsFile
{
    /// <summary>The name of the file.</summary>
    public const string FileName = "facts.yaml";

    /// <summary>More than any curator writes by hand, in bytes.</summary>
    private const int MaxBytes = 4 << 20;

    private FactsFile(string path, string yaml, ImmutableArray<CuratedFact> facts, ImmutableArray<HiddenQuote> hidden, ImmutableArray<string> refused) =>
        (Path, Yaml, Facts, Hidden, Refused) = (path, yaml, facts, hidden, refused);

    /// <summary>What messages call the file.</summary>
    public string Path { get; }

    /// <summary>Its text.</summary>
    public string Yaml { get; }

    /// <summary>When it was last written; null where the text does not come from a file.</summary>
    public DateTimeOffset? Modified { get; private init; }

    /// <summary>The facts that are complete, as the file orders them.</summary>
    public ImmutableArray<CuratedFact> Facts { get; }

    /// <summary>The quotations that are taken from answers, as the file orders them.</summary>
    public ImmutableArray<HiddenQuote> Hidden { get; }

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
            var file = Parse(File.ReadAllText(path, Encoding.UTF8), path);
            return new FactsFile(path, file.Yaml, file.Facts, file.Hidden, file.Refused) { Modified = new DateTimeOffset(File.GetLastWriteTimeUtc(path)) };
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
            var root = YamlTree.Parse(yaml);
            var refused = ImmutableArray.CreateBuilder<string>();
            var facts = Read(root, "facts", path, FactsEntry.Fact, fact => fact.Id, (fact, id) => fact with { Id = id }, refused);
            var hidden = Read(root, "hidden", path, FactsEntry.Hidden, quote => quote.Id, (quote, id) => quote with { Id = id }, refused);
            return new FactsFile(path, yaml, facts, hidden, refused.ToImmutable());
        }
        catch (YamlFaultException e)
        {
            throw new FactRefusedException(path, e.Line, e.Message, e);
        }
    }

    /// <summary>Reads the entries of one list; a faulty one is refused and the rest go on.</summary>
    private static ImmutableArray<T> Read<T>(
        YamlTree? root, string key, string path, Func<YamlTree, T> read, Func<T, string> idOf, Func<T, string, T> called, ImmutableArray<string>.Builder refused)
    {
        var entries = ImmutableArray.CreateBuilder<T>();
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in Entries(root, key))
        {
            try
            {
                var found = read(entry);
                var id = idOf(found);
                if (!taken.Add(id))
                {
                    if (((YamlMap)entry).Entries.ContainsKey("id"))
                        throw new YamlFaultException(entry.Line, $"the id \"{id}\" stands twice; give one of them another");
                    // Two facts on one quote: the second has a number of its own.
                    var n = 2;
                    while (!taken.Add($"{id}-{n}")) n++;
                    found = called(found, $"{id}-{n}");
                }

                entries.Add(found);
            }
            catch (YamlFaultException e)
            {
                refused.Add(new FactRefusedException(path, e.Line, e.Message).Message);
            }
        }

        return entries.ToImmutable();
    }

    private static IEnumerable<YamlTree> Entries(YamlTree? root, string key)
    {
        if (root is null or YamlText { IsNull: true }) return [];
        if (root is not YamlMap map || !map.Entries.ContainsKey("facts") && !map.Entries.ContainsKey("hidden"))
            throw new YamlFaultException(root.Line, "the file must be a mapping with the key \"facts\"");
        FactsEntry.Only(map, "facts", "hidden");
        return map.Entries.GetValueOrDefault(key) switch
        {
            null or YamlText { IsNull: true } => [],
            YamlList { Items: var items } => items,
            var other => throw new YamlFaultException(other.Line, $"\"{key}\" must be a list"),
        };
    }
}
