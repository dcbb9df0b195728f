using System.Collections.Frozen;
using System.Runtime.InteropServices;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Topics.Terms;

namespace Briefing.Knowledge.Topics.Senses;

/// <summary>Reads any text into units that say what their words mean: a sentence of a document, or what somebody asks.</summary>
/// <param name="lexicon">The words of several senses.</param>
/// <param name="meanings">What such words mean in each document, where they mean one thing throughout.</param>
internal sealed class TextReading(SenseLexicon lexicon, FrozenDictionary<string, FrozenDictionary<string, Sense>> meanings)
{
    private static readonly LearnedCompany NothingLearned = new();

    /// <summary>The meanings for a text that belongs to no document.</summary>
    internal static FrozenDictionary<string, FrozenDictionary<string, Sense>> NoDocuments => FrozenDictionary<string, FrozenDictionary<string, Sense>>.Empty;

    /// <summary>What words of several senses mean in each document.</summary>
    internal FrozenDictionary<string, FrozenDictionary<string, Sense>> Meanings => meanings;

    /// <summary>The words of several senses.</summary>
    internal SenseLexicon Lexicon => lexicon;

    /// <summary>The units of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="documentId">The document it stands in; null for none.</param>
    /// <param name="people">Whom it concerns; their names are names alone.</param>
    internal List<Unit> Read(string text, string? documentId, params IReadOnlyCollection<PersonReference> people)
    {
        var (units, words) = (new List<Unit>(), new WordTable());
        new UnitReader(words).Read(text, units);
        if (lexicon.IsEmpty) return units;
        var reader = new SenseReader(lexicon, NothingLearned);
        var decided = documentId is null ? null : meanings.GetValueOrDefault(documentId);
        for (var at = 0; at < units.Count; at++)
        {
            if (lexicon.Find(units[at].Word) is not { } homograph || IsName(text[units[at].Start..units[at].End], people)) continue;
            var sense = reader.Read(at, CollectionsMarshal.AsSpan(units), _ => 0);
            if (sense is null && decided?.GetValueOrDefault(homograph.Lemma) is { } usual && SenseReader.IsPossible(usual, CollectionsMarshal.AsSpan(units), at)) sense = usual;
            if (sense is not null) units[at] = units[at] with { Word = words.As(units[at].Word, sense.Lemma) };
        }

        return units;
    }

    /// <summary>Whether a word is one of several in the name of somebody: "Jordan" of "Ellis Jordan".</summary>
    private static bool IsName(string word, IReadOnlyCollection<PersonReference> people) => char.IsUpper(word[0])
        && people.Any(person => person.Name.Length > word.Length && person.Name.Split(' ').Contains(word, StringComparer.Ordinal));
}
