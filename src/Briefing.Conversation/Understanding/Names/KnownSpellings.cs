using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using Briefing.Conversation.Understanding.Entities;
using Briefing.Conversation.Understanding.Patterns;
using Briefing.Knowledge.Quotations;
using SpellingIndex = Briefing.Knowledge.Search.SpellingIndex;

namespace Briefing.Conversation.Understanding.Names;

/// <summary>
/// The words that the names of the store are made of, with how they are written and how often they stand there: those of people,
/// institutions and states, and all that the documents never write without a capital ("COVID").
/// </summary>
internal sealed partial class KnownSpellings
{
    private const int ShortestWord = 2, LongestWord = 32, FewestUses = 2, MostLookedAt = 3, ShortestOfCountry = 5;
    private static readonly string[] Demonyms = ["an", "ans", "ish", "ese"];
    private readonly Dictionary<string, (string? Written, int Count)> _words = new(StringComparer.Ordinal);
    private readonly HashSet<string> _pairs = new(StringComparer.Ordinal);
    private readonly string[] _list;
    private readonly uint[] _letters;
    private readonly StoreLexicon _lexicon;

    internal KnownSpellings(StoreLexicon lexicon)
    {
        _lexicon = lexicon;
        foreach (var person in lexicon.Snapshot.People)
            foreach (var form in person.Aliases.Prepend(person.Reference.Name)) Note(Tokenizer.Split(form).Tokens);
        foreach (var (word, count) in lexicon.Words.Capitalised)
            if (word.Length is >= ShortestWord and <= LongestWord && char.IsLetter(word[0]) && word.All(char.IsLetterOrDigit)) Note(word, null);
        // What stands in the documents once may itself be misspelt.
        _list = [.. _words.Where(word => word.Value.Written is not null || word.Value.Count >= FewestUses).Select(word => word.Key)];
        _letters = [.. _list.Select(SpellingIndex.Letters)];
    }

    /// <summary>Whether a folded word is one that names are made of; what stands in the documents once may only begin a heading.</summary>
    internal bool Has(string folded) => _words.TryGetValue(folded, out var word) && (word.Written is not null || word.Count >= FewestUses);

    /// <summary>Whether two folded words stand side by side in a name.</summary>
    internal bool HasPair(string pair) => _pairs.Contains(pair) || _lexicon.Holds(pair);

    /// <summary>
    /// Whether a word stands for a country or its people without being its name ("russians", "danish", "america"): such a word is as
    /// good a word written small.
    /// </summary>
    internal bool IsOfCountry(string folded) => _lexicon.People.Named(folded) is [var key, ..] && _lexicon.People.Find(key) is { } named
        ? folded.Length >= ShortestOfCountry && named.Kind is EntityKind.State && !named.Reference.Name.Contains(folded, StringComparison.OrdinalIgnoreCase)
        : Demonyms.Any(ending => folded.EndsWith(ending, StringComparison.Ordinal)) && !(_words.TryGetValue(folded, out var word) && word.Written is not null);

    /// <summary>How a word is written in a name: "NATO", "iCET", "Macron".</summary>
    internal string Written(string folded)
    {
        if (!_words.TryGetValue(folded, out var word) || word.Written is null)
            return InText(folded) ?? char.ToUpperInvariant(folded[0]) + folded[1..];
        return word.Written;
    }

    /// <summary>The words that what was typed may stand for: with its distance from each and how often the store has it.</summary>
    internal IEnumerable<(string Word, double Distance, int Count)> Near(string typed, double limit)
    {
        var letters = SpellingIndex.Letters(typed);
        var edits = (int)Math.Ceiling(limit);
        for (var at = 0; at < _list.Length; at++)
        {
            if (Math.Abs(_list[at].Length - typed.Length) > edits || BitOperations.PopCount(letters ^ _letters[at]) > 2 * edits) continue;
            var distance = TypingDistance.Of(typed, _list[at], limit);
            if (distance <= limit) yield return (_list[at], distance, _words[_list[at]].Count);
        }
    }

    private void Note(ImmutableArray<Token> name)
    {
        for (var at = 0; at < name.Length; at++)
        {
            var token = name[at];
            if (token.IsCapitalised && token.Folded.Length is >= ShortestWord and <= LongestWord && token.Folded.All(char.IsLetterOrDigit)) Note(token.Folded, token.Text);
            if (at > 0) _pairs.Add($"{name[at - 1].Folded} {token.Folded}");
        }
    }

    private void Note(string folded, string? written)
    {
        ref var word = ref CollectionsMarshal.GetValueRefOrAddDefault(_words, folded, out var isKnown);
        if (!isKnown) word = (written, Math.Max(1, _lexicon.Words.CountOf(folded)));
        // "Emily", where the documents also have the acronym EMILY.
        else if (word.Written is null || (written is not null && word.Written.All(char.IsUpper))) word.Written = written;
    }

    /// <summary>How the first statement that holds the word writes it.</summary>
    private string? InText(string folded)
    {
        if (_lexicon.Index is not { } index) return null;
        foreach (var statement in index.Holding(folded).Take(MostLookedAt))
            foreach (Match match in Words().Matches(_lexicon.Snapshot.Statements.Read(statement).Passage.Text))
                if (Tokenizer.Fold(match.Value) == folded) return match.Value;
        return null;
    }

    [GeneratedRegex(@"\p{L}+", RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
