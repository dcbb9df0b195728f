using System.Collections.Immutable;
using Briefing.Conversation.Understanding.Lu;
using Briefing.Conversation.Understanding.Patterns;
using Briefing.Conversation.Understanding.Scoring.Learning;

namespace Briefing.Conversation.Understanding;

/// <summary>The words of the .lu files.</summary>
internal sealed class Vocabularies
{
    private const string ShorthandList = "shorthand";

    /// <summary>In how many lines of examples a word must stand to be one of questions.</summary>
    private const int FewestExamples = 4;
    private readonly HashSet<string> _questions = new(StringComparer.Ordinal);
    private readonly HashSet<string> _all = new(StringComparer.Ordinal);

    internal Vocabularies(LuFile file)
    {
        Lists = file.Lists.Where(list => list.Key != ShorthandList && !StandIns.Are(list.Key)).ToDictionary(list => list.Key, list => Forms(list.Value), StringComparer.Ordinal);
        Shorthand = file.Synonyms.GetValueOrDefault(ShorthandList, []).ToDictionary(pair => Tokenizer.Fold(pair.Form), pair => Words(pair.Item), StringComparer.Ordinal);
        foreach (var intent in file.Intents.Where(intent => !Intents.AreOfDigests(Intents.Bare(intent.Name)) && !Intents.AreOfScopes(intent.Name)))
            foreach (var utterance in intent.Utterances)
                Note(utterance.Root, Intents.IsRefused(intent.Name) ? _all : _questions);
        _all.UnionWith(_questions);
    }

    /// <summary>All words, and those of examples that stand in enough of their lines: what stands in few is what they happen to be about, as "jobs" is in "how many jobs".</summary>
    internal IReadOnlySet<string> With(LuFile examples)
    {
        var words = new HashSet<string>(_all, StringComparer.Ordinal);
        words.UnionWith(examples.Intents.SelectMany(intent => intent.Utterances).SelectMany(OfLine).CountBy(word => word, StringComparer.Ordinal).Where(word => word.Value >= FewestExamples).Select(word => word.Key));
        return words;
    }

    private HashSet<string> OfLine(LuUtterance line)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        Note(line.Root, words);
        return words;
    }

    /// <summary>
    /// The words of questions to the sources and of what is said around them: these are never names, and a misspelt word may stand
    /// for one of them.
    /// </summary>
    internal IReadOnlySet<string> Questions => _questions;

    /// <summary>Those, and the words of what is refused: of poems, sums and the weather.</summary>
    internal IReadOnlySet<string> All => _all;

    /// <summary>The forms of each list, word by word.</summary>
    internal IReadOnlyDictionary<string, ImmutableArray<ImmutableArray<string>>> Lists { get; }

    /// <summary>Short forms of chat, with the words they stand for.</summary>
    internal IReadOnlyDictionary<string, ImmutableArray<string>> Shorthand { get; }

    private static ImmutableArray<ImmutableArray<string>> Forms(ImmutableArray<string> items) => [.. items.Select(Words).Where(form => form.Length > 0)];

    private static ImmutableArray<string> Words(string item) => [.. Tokenizer.Split(item).Tokens.Select(token => token.Folded)];

    private void Note(ImmutableArray<LuNode> nodes, HashSet<string> words)
    {
        foreach (var node in nodes)
        {
            if (node is LuNode.Word word) words.Add(word.Folded);
            else if (node is LuNode.Slot slot && Lists.TryGetValue(slot.Entity, out var forms))
                foreach (var form in forms) words.UnionWith(form);
            else if (node is LuNode.Choice choice)
                foreach (var option in choice.Options) Note(option, words);
        }
    }
}
