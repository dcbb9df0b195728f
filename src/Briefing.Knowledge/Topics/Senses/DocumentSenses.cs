using System.Collections.Frozen;
using Briefing.Knowledge.Topics.Terms;

namespace Briefing.Knowledge.Topics.Senses;

/// <summary>
/// Tells the senses of one document's words. A word that is plain in some sentences and open in others means the same in all
/// of them: W. Gale, K. Church and D. Yarowsky, "One Sense per Discourse", Workshop on Speech and Natural Language 1992.
/// </summary>
internal sealed class DocumentSenses(SenseLexicon lexicon, LearnedCompany learned)
{
    private readonly SenseReader _reader = new(lexicon, learned);
    private readonly Dictionary<string, HashSet<Sense>> _plain = new(StringComparer.Ordinal);
    private readonly List<int> _open = [];

    /// <summary>Whether a word of several senses stayed open, in the document told last.</summary>
    internal bool HasOpen { get; private set; }

    /// <summary>The sense of each word that means one thing throughout the document told last.</summary>
    internal FrozenDictionary<string, Sense> Decided { get; private set; } = FrozenDictionary<string, Sense>.Empty;

    /// <summary>Tells the senses of a document's units.</summary>
    /// <param name="units">The document.</param>
    /// <param name="learns">Whether its plain sentences are learned from.</param>
    internal void Tell(DocumentUnits units, bool learns)
    {
        (HasOpen, Decided) = (false, FrozenDictionary<string, Sense>.Empty);
        if (lexicon.IsEmpty) return;
        _plain.Clear();
        _open.Clear();
        foreach (var sentence in units.Sentences)
            for (var at = sentence.First; at < sentence.First + sentence.Length; at++)
                if (lexicon.Find(units[at].Word) is { } homograph) Tell(units, sentence, at, homograph, learns);
        Decided = _plain.Where(plain => plain.Value.Count == 1).ToFrozenDictionary(plain => plain.Key, plain => plain.Value.First(), StringComparer.Ordinal);
        foreach (var at in _open)
        {
            var sentence = units.SentenceAt(at);
            if (Decided.TryGetValue(units[at].Word.Lemma, out var sense) && SenseReader.IsPossible(sense, units.Of(sentence), at - sentence.First)) units.Mean(at, sense.Lemma);
            else HasOpen = true;
        }
    }

    private void Tell(DocumentUnits units, SentenceUnits sentence, int at, Homograph homograph, bool learns)
    {
        if (units[at].Is(UnitTraits.Person)) return;
        if (_reader.Read(at - sentence.First, units.Of(sentence), units.Count) is not { } sense)
        {
            _open.Add(at);
            return;
        }

        if (!_plain.TryGetValue(homograph.Lemma, out var known)) _plain[homograph.Lemma] = known = [];
        known.Add(sense);
        units.Mean(at, sense.Lemma);
        if (!learns) return;
        var company = new List<string>();
        foreach (var unit in SenseReader.NearTo(at - sentence.First, units.Of(sentence)))
            if (!unit.Word.IsFunctionWord && unit.Word.Word != homograph.Lemma) company.Add(unit.Word.Lemma);
        learned.Learn(homograph, sense, company);
    }
}
