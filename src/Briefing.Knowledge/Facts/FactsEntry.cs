using Briefing.Knowledge.Documents.Yaml;
using Briefing.Knowledge.Quotations;

namespace Briefing.Knowledge.Facts;

/// <summary>Reads the entries of a facts.yaml.</summary>
internal static class FactsEntry
{
    /// <summary>The longest quote that is shown, in characters.</summary>
    internal const int MaxQuote = 600;

    internal static CuratedFact Fact(YamlTree entry)
    {
        if (entry is not YamlMap map) throw new YamlFaultException(entry.Line, "each fact must be a mapping with \"claim\" and \"quote\"");
        Only(map, "id", "claim", "speaker", "modality", "topics", "hidden", "quote");
        var (isHidden, because) = HiddenOf(map);
        var fact = new CuratedFact(map.Line, Required(map, "claim"), YamlFields.Text(map, "speaker"), YamlFields.Texts(map, "topics"), Quote(map))
        {
            IsHidden = isHidden,
            HiddenBecause = because,
            Modality = ModalityOf(map),
        };
        return Id(map) is { } id ? fact with { Id = id, HasOwnId = true } : fact;
    }

    internal static HiddenQuote Hidden(YamlTree entry)
    {
        if (entry is not YamlMap map) throw new YamlFaultException(entry.Line, "each hidden quotation must be a mapping with \"quote\"");
        Only(map, "id", "speaker", "because", "quote");
        var hidden = new HiddenQuote(map.Line, YamlFields.Text(map, "speaker"), YamlFields.Text(map, "because"), Quote(map));
        return Id(map) is { } id ? hidden with { Id = id, HasOwnId = true } : hidden;
    }

    /// <summary>A misspelt key would be ignored in silence, and with it a prefix that matters.</summary>
    internal static void Only(YamlMap map, params ReadOnlySpan<string> keys)
    {
        foreach (var (key, node) in map.Entries)
            if (!keys.Contains(key)) throw new YamlFaultException(node.Line, $"the key \"{key}\" is not known; known are {string.Join(", ", keys!)}");
    }

    private static QuoteSelector Quote(YamlMap map)
    {
        if (map.Entries.GetValueOrDefault("quote") is not YamlMap quote)
            throw new YamlFaultException(map.Line, "the entry has no \"quote\"; give it one with \"source\" and \"exact\"");
        Only(quote, "source", "exact", "prefix", "suffix");
        var exact = Required(quote, "exact");
        if (exact.Length > MaxQuote)
            throw new YamlFaultException(quote.Line, $"the quote has {exact.Length} characters, of which {MaxQuote} can be shown; choose a shorter one");
        return new QuoteSelector(Required(quote, "source"), exact, YamlFields.Text(quote, "prefix"), YamlFields.Text(quote, "suffix"));
    }

    /// <summary><c>hidden: true</c>, or the reason in its place.</summary>
    private static (bool IsHidden, string? Because) HiddenOf(YamlMap map) => map.Entries.GetValueOrDefault("hidden") switch
    {
        YamlText { IsPlain: true, Value: "true" or "True" or "TRUE" or "yes" } => (true, null),
        YamlText { IsPlain: true, Value: "false" or "False" or "FALSE" or "no" } => (false, null),
        _ => YamlFields.Text(map, "hidden") is { } because ? (true, because) : (false, null),
    };

    private static Modality? ModalityOf(YamlMap map)
    {
        if (YamlFields.Text(map, "modality") is not { } name) return null;
        return SpeechNames.ModalityOf(name)
            ?? throw new YamlFaultException(map.Line, $"\"modality: {name}\" is not known; known are {string.Join(", ", Enum.GetValues<Modality>().Select(SpeechNames.Of))}");
    }

    private static string? Id(YamlMap map)
    {
        if (YamlFields.Text(map, "id") is not { } id) return null;
        return FactId.IsValid(id) ? id
            : throw new YamlFaultException(map.Line, $"\"{id}\" cannot be an id; begin with a small letter and use small letters, digits and hyphens, 60 at most");
    }

    private static string Required(YamlMap map, string key) =>
        YamlFields.Text(map, key) ?? throw new YamlFaultException(map.Line, $"\"{key}\" is missing");
}
