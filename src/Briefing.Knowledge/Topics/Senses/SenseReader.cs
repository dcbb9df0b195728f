using Briefing.Knowledge.Topics.Terms;

namespace Briefing.Knowledge.Topics.Senses;

/// <summary>
/// Tells what a word of several senses means where it stands: by how it is written, by the words of its sentence and by those
/// of its document; where these do not tell, it is left open. Besides the listed company of a sense, what was learned counts.
/// </summary>
internal sealed class SenseReader(SenseLexicon lexicon, LearnedCompany learned)
{
    private const double InSentence = 3;
    private const double InDocument = 1;
    private const int MostInDocument = 4;
    private const int Reach = 40;
    private const double LeastScore = 2;
    private const double LeastLead = 1.5;

    /// <summary>What a unit means in a sentence; null where it has one sense, or where nothing tells.</summary>
    /// <param name="at">Its place in the sentence.</param>
    /// <param name="sentence">Its sentence.</param>
    /// <param name="documentCount">How often a lemma stands in the whole document; 0 for all where there is none.</param>
    internal Sense? Read(int at, ReadOnlySpan<Unit> sentence, Func<string, int> documentCount)
    {
        var unit = sentence[at];
        var near = NearTo(at, sentence);
        if (unit.Is(UnitTraits.Person) || lexicon.Find(unit.Word) is not { } homograph) return null;
        Sense? best = null;
        var (first, second, possible) = (0.0, 0.0, 0);
        foreach (var sense in homograph.Senses)
        {
            if (!IsPossible(sense, sentence, at)) continue;
            possible++;
            var score = Score(sense, homograph, near, documentCount);
            if (best is null || score > first) (best, first, second) = (sense, score, Math.Max(first, second));
            else second = Math.Max(second, score);
        }

        if (possible == 1 && best!.Writing != SenseWriting.Any) return best;
        return first >= LeastScore && first - second >= LeastLead ? best : null;
    }

    /// <summary>Whether the writing of a unit allows a sense. In a longer name ("National Turkey Federation") any word has a capital.</summary>
    internal static bool IsPossible(Sense sense, ReadOnlySpan<Unit> sentence, int at) => sense.Writing switch
    {
        SenseWriting.Capital => sentence[at].Is(UnitTraits.Capital),
        SenseWriting.Small => !sentence[at].IsNamed || IsNamedBeside(sentence, at, at - 1) || IsNamedBeside(sentence, at, at + 1),
        _ => true,
    };

    /// <summary>The words that can be a word's company: in a sentence of hundreds, those around it.</summary>
    internal static ReadOnlySpan<Unit> NearTo(int at, ReadOnlySpan<Unit> sentence) =>
        sentence[Math.Max(0, at - Reach)..Math.Min(sentence.Length, at + Reach + 1)];

    private static bool IsNamedBeside(ReadOnlySpan<Unit> sentence, int at, int other) =>
        other >= 0 && other < sentence.Length && sentence[other].IsNamed && !sentence[other].Word.IsFunctionWord
        && !sentence[Math.Max(at, other)].Is(UnitTraits.AfterBreak) && !sentence[Math.Min(at, other)].Is(UnitTraits.Owner);

    private double Score(Sense sense, Homograph homograph, ReadOnlySpan<Unit> sentence, Func<string, int> documentCount)
    {
        var score = 0.0;
        var inDocument = 0;
        foreach (var words in sense.Company)
            if (AllStand(words, homograph.Lemma, sentence)) score += InSentence;
            else if (inDocument < MostInDocument && words.All(word => word != homograph.Lemma && documentCount(word) > 0)) inDocument++;
        foreach (var unit in sentence)
            if (unit.Word.Lemma != homograph.Lemma) score += learned.Weight(sense, unit.Word.Lemma);
        return score + inDocument * InDocument;
    }

    private static bool AllStand(IReadOnlyList<string> words, string homograph, ReadOnlySpan<Unit> sentence)
    {
        foreach (var word in words)
        {
            var stands = false;
            foreach (var unit in sentence) stands |= unit.Word.Lemma == word && word != homograph;
            if (!stands) return false;
        }

        return true;
    }
}
