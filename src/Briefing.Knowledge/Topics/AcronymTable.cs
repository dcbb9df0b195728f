using Briefing.Knowledge.Topics.Terms;

namespace Briefing.Knowledge.Topics;

/// <summary>
/// What acronyms stand for in the documents of a store. A document's own definition counts first; where it has none, that of
/// the others, as long as they agree.
/// </summary>
internal sealed class AcronymTable
{
    private readonly Dictionary<string, string?> _agreed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<string, string>> _own = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _longForms = new(StringComparer.Ordinal);

    internal AcronymTable(IEnumerable<DocumentTerms> documents)
    {
        foreach (var document in documents)
            foreach (var acronym in document.Acronyms)
            {
                var (shortKey, longKey) = (TopicKey.Of(acronym.Short), TopicKey.Of(acronym.Long));
                if (shortKey.Length == 0 || longKey.Length == 0 || shortKey == longKey) continue;
                if (!_own.TryGetValue(document.DocumentId, out var own)) _own[document.DocumentId] = own = new(StringComparer.Ordinal);
                own.TryAdd(shortKey, longKey);
                _longForms.TryAdd(longKey, acronym.Long);
                if (!_agreed.TryAdd(shortKey, longKey) && _agreed[shortKey] != longKey) _agreed[shortKey] = null;
            }
    }

    /// <summary>The key of what an acronym stands for in a document; null where nobody says, or documents disagree.</summary>
    internal string? LongKeyOf(string documentId, string shortKey) =>
        _own.TryGetValue(documentId, out var own) && own.TryGetValue(shortKey, out var longKey) ? longKey : _agreed.GetValueOrDefault(shortKey);

    /// <summary>The long form as a document has it; null for a key that is none.</summary>
    internal string? LongFormOf(string longKey) => _longForms.GetValueOrDefault(longKey);
}
