using System.Collections;
using System.Collections.Immutable;
using Briefing.Conversation.Understanding.Lu;

namespace Briefing.Conversation.Understanding.Patterns;

/// <summary>
/// Tells which of many patterns an utterance may fit, by a set of words of each of which one must stand in it: most patterns need a word
/// that it has not, and are not even begun. A pattern is listed under its rarest such set; one without any may fit everything.
/// </summary>
internal sealed class PatternIndex
{
    private readonly Dictionary<string, int[]> _places;
    private readonly BitArray _always;

    /// <param name="patterns">The patterns; their places are what is found.</param>
    /// <param name="lists">The forms of each list.</param>
    internal PatternIndex(ImmutableArray<LuUtterance> patterns, IReadOnlyDictionary<string, ImmutableArray<ImmutableArray<string>>> lists)
    {
        _always = new BitArray(patterns.Length);
        var needs = patterns.Select(pattern => pattern.Root.Select(node => Need(node, lists)).OfType<ImmutableHashSet<string>>().ToArray()).ToArray();
        var uses = needs.SelectMany(own => own).SelectMany(words => words).CountBy(word => word, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var places = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var place = 0; place < needs.Length; place++)
        {
            if (needs[place].MinBy(words => words.Sum(word => uses[word])) is not { } rarest) _always[place] = true;
            else
                foreach (var word in rarest)
                {
                    if (!places.TryGetValue(word, out var own)) places[word] = own = [];
                    own.Add(place);
                }
        }

        _places = places.ToDictionary(own => own.Key, own => own.Value.ToArray(), StringComparer.Ordinal);
    }

    /// <summary>The patterns that the utterance may fit: every one that it fits is among them.</summary>
    internal BitArray Fitting(Utterance utterance)
    {
        var fitting = new BitArray(_always);
        foreach (var token in utterance.Tokens)
            if (_places.TryGetValue(token.Folded, out var places))
                foreach (var place in places) fitting[place] = true;
        return fitting;
    }

    /// <summary>Words of which whatever fits a part of a pattern holds one; null where it need hold none that is known beforehand.</summary>
    private static ImmutableHashSet<string>? Need(LuNode node, IReadOnlyDictionary<string, ImmutableArray<ImmutableArray<string>>> lists) => node switch
    {
        LuNode.Word word => [word.Folded],
        LuNode.Slot slot => lists.TryGetValue(slot.Entity, out var forms) ? [.. forms.Select(form => form[0])] : null,
        LuNode.Choice choice => Union(choice.Options.Select(option => option.Select(part => Need(part, lists)).OfType<ImmutableHashSet<string>>().MinBy(words => words.Count))),
        _ => null,
    };

    private static ImmutableHashSet<string>? Union(IEnumerable<ImmutableHashSet<string>?> options)
    {
        var all = ImmutableHashSet.Create<string>(StringComparer.Ordinal);
        foreach (var words in options)
        {
            if (words is null) return null;
            all = all.Union(words);
        }

        return all;
    }
}
