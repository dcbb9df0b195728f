using System.Collections.Immutable;
using Briefing.Conversation.Understanding.Lu;
using Briefing.Conversation.Understanding.Patterns;

namespace Briefing.Conversation.Understanding.Scoring;

/// <summary>
/// The kinds of the words that questions are made of: the list "kindOfWord" of the .lu files, and behind it the verbs of saying.
/// Classes of words smooth what pairs and triples of words tell where the words themselves were never seen side by side
/// (P. Brown et al., "Class-based n-gram models of natural language", Computational Linguistics 18(4), 1992).
/// </summary>
internal sealed class WordKinds
{
    /// <summary>The list of the .lu files.</summary>
    internal const string List = "kindOfWord";
    private const string Saying = "SAYS";
    private static readonly string[] SayingLists = ["cue", "cued", "saying"];
    private readonly Dictionary<string, string> _kinds = new(StringComparer.Ordinal);

    internal WordKinds(LuFile file)
    {
        foreach (var (form, kind) in file.Synonyms.GetValueOrDefault(List, [])) _kinds.TryAdd(Tokenizer.Fold(form), kind.ToUpperInvariant());
        foreach (var form in SayingLists.SelectMany(list => file.Lists.GetValueOrDefault(list, ImmutableArray<string>.Empty)))
            if (!form.Contains(' ', StringComparison.Ordinal)) _kinds.TryAdd(Tokenizer.Fold(form), Saying);
    }

    /// <summary>The kind of a folded word; the word itself where it has none.</summary>
    internal string Of(string word) => _kinds.GetValueOrDefault(word, word);
}
