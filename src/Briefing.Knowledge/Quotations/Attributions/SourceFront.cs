using Briefing.Knowledge.Quotations.Lexicon;
using Briefing.Knowledge.Quotations.Tokens;

namespace Briefing.Knowledge.Quotations.Attributions;

/// <summary>What the words in front of a source say of whether it spoke: "if Jane Roe says", "it may be that Jane Roe said".</summary>
internal sealed class SourceFront(BlockQuotations block)
{
    private const int Farthest = 5;
    private const int FarthestCondition = 3;

    private Token[] Tokens => block.Tokens;

    private ModalityLexicon Words => block.Cues.Modality;

    /// <summary>How firmly they leave it said; <see cref="Modality.Said"/> where they say nothing of it.</summary>
    internal Modality ModalityOf(SourcePhrase source, int from)
    {
        var modality = ByNoun(source, from);

        // "Suppose Chancellor Jane Roe says": before a title the capital makes the word part of the name.
        if (source.To - source.From > 2 && Words.Supposing.Contains(Tokens[source.From].Lower) && modality < Modality.Hypothetical) modality = Modality.Hypothetical;
        for (var i = source.From - 1; i >= from && i >= source.From - Farthest && modality < Modality.Asked; i--)
        {
            // Behind a comma, a mark or "and" something else was said.
            if (!Tokens[i].IsWord || Vocabulary.Coordinators.Contains(Tokens[i].Lower)) break;
            if (Of(i, source, from) is var found && found > modality) modality = found;
        }

        return modality;
    }

    private Modality Of(int at, SourcePhrase source, int from)
    {
        var lower = Tokens[at].Lower;
        if (lower == "whether") return Modality.Asked;
        if (at >= source.From - FarthestCondition)
        {
            if (lower == "if") return FollowsQuestion(at, from) ? Modality.Asked : Modality.Hypothetical;
            if (Words.Supposing.Contains(lower)) return Modality.Hypothetical;
        }

        // "Had Jane Roe said", "Should Jane Roe say": the subject stands behind the auxiliary.
        if (at == source.From - 1 && lower is "had" or "were" or "should" && (at == from || !Tokens[at - 1].IsWord)) return Modality.Hypothetical;
        return Words.Doubts.Contains(lower) && !(lower == "may" && Tokens[at].IsCapital && at > from) ? Modality.MayHaveSaid : Modality.Said;
    }

    /// <summary>"asked her if", "it is not known if".</summary>
    private bool FollowsQuestion(int at, int from)
    {
        for (var i = at - 1; i >= from && i >= at - FarthestCondition && Tokens[i].IsWord; i--)
            if (Tokens[i].Lower is "known" or "know" or "knows" or "knew" or "clear" or "unclear" or "sure" or "say" or "doubt" or "doubts"
                || (block.Cues.Verbs.TryGetValue(Tokens[i].Lower, out var readings) && readings.Any(reading => reading.Verb.Polarity == Polarity.Asked))) return true;
        return false;
    }

    /// <summary>"The rumour that Jane Roe said", "no evidence that Jane Roe said", "it is said that Jane Roe told", "it is false that Jane Roe said".</summary>
    private Modality ByNoun(SourcePhrase source, int from)
    {
        var that = source.From - 1;
        while (that > from && Vocabulary.Determiners.Contains(Tokens[that].Lower) && !Tokens[that].Is("that")) that--;
        if (that <= from || !Tokens[that].Is("that")) return Modality.Said;
        var before = Tokens[that - 1].Lower;
        if (Words.Untrue.Contains(before)) return Modality.NotSaid;
        if (Words.Proof.Contains(before) && IsNegatedBefore(that - 1, from)) return Modality.NotSaid;
        if (Words.Unproven.Contains(before)) return Modality.MayHaveSaid;
        return Words.Hearsay.Contains(before) && AuxiliaryRun.Read(Tokens, from, that - 1, Words).Be ? Modality.MayHaveSaid : Modality.Said;
    }

    private bool IsNegatedBefore(int noun, int from)
    {
        for (var i = noun - 1; i >= from && i > noun - 5; i--)
            if (Tokens[i].Lower is "little" or "without" or "any" or "scant" || Vocabulary.Negations.Contains(Tokens[i].Lower)) return true;
        return false;
    }
}
