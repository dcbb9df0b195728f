using System.Collections.Frozen;
using System.Collections.Immutable;
using Briefing.Knowledge.Search.Analysis;
using Briefing.Knowledge.Search.Index;

namespace Briefing.Knowledge.Search.Scoring;

/// <summary>
/// The phrases by which a sentence gives a reason, a way, a consequence or a meaning: discourse connectives and their like,
/// with how surely they do; the classes are those of contingency and expansion in the Penn Discourse Treebank (R. Prasad et
/// al., "The Penn Discourse TreeBank 2.0", LREC 2008).
/// </summary>
internal static class AnswerCues
{
    private const string Reasons =
        """
        1: because; 1: due to; 1: owing to; 1: thanks to; 1: so that; 1: in order to; 1: on account of; 1: as a result of; 1: reason; 1: reasons
        1: in view of; 1: given that; 1: out of fear; 1: for fear; 1: in response to; 1: motivated by; 1: prompted by; 1: caused by; 1: driven by
        1: stems from; 1: stem from; 1: resulted from; 1: the aim of; 1: aimed at; 1: lest; 1: in the hope; 1: is why; 1: was why; 1: explains why; 1: purpose
        0.8: since; 0.7: in light of; 0.7: by reason; 0.7: to ensure; 0.7: to prevent; 0.7: to avoid; 0.7: to protect; 0.7: to help; 0.6: after; 0.6: as
        0.5: for; 0.6: if; 0.5: to make; 0.5: to keep; 0.5: in support of; 0.5: to show; 0.5: to give; 0.5: to support; 0.5: to allow; 0.5: to enable; 0.7: cannot
        """;

    private const string Ways =
        """
        1: by means of; 1: by way of; 1: through; 1: via; 1: by using; 1: with the help of; 1: in the form of; 1: step by step; 1: using; 1: based on
        0.9: by; 0.6: with; 0.5: under; 0.5: including; 0.4: first; 0.4: then; 0.5: rather than; 0.5: instead of; 0.6: without; 0.6: together with
        """;

    private const string Consequences =
        """
        1: as a result; 1: as a consequence; 1: consequence; 1: consequences; 1: lead to; 1: leads to; 1: led to; 1: leading to; 1: result in; 1: results in
        1: resulted in; 1: resulting in; 1: therefore; 1: thus; 1: hence; 1: consequently; 1: would mean; 1: will mean; 1: means that; 1: so that
        1: pave the way; 1: trigger; 1: otherwise; 1: implications; 1: impact; 0.9: would; 0.9: risk; 0.9: risks; 0.9: could; 0.8: will; 0.8: might
        0.8: undermine; 0.8: undermines; 0.8: enable; 0.8: allow; 0.8: force; 0.8: cause; 0.8: causes; 0.8: caused; 0.7: may; 0.6: if; 0.6: effect; 0.6: so
        """;

    private const string Meanings =
        """
        1: means; 1: mean; 1: meant; 1: refers to; 1: refer to; 1: referred to as; 1: defined as; 1: known as; 1: stands for; 1: that is; 1: in other words
        1: so-called; 1: namely; 1: i.e; 1: meaning; 1: describes; 1: denotes; 1: consists of; 1: is called; 1: are called; 0.7: is a; 0.7: is an; 0.7: is the
        0.7: are the; 0.6: was a; 0.6: was the; 0.5: called; 0.5: term; 0.5: which
        """;

    private static readonly FrozenDictionary<AnswerKind, FrozenDictionary<string, ImmutableArray<Cue>>> ByKind = new Dictionary<AnswerKind, FrozenDictionary<string, ImmutableArray<Cue>>>
    {
        [AnswerKind.Reason] = Read(Reasons),
        [AnswerKind.Manner] = Read(Ways),
        [AnswerKind.Consequence] = Read(Consequences),
        [AnswerKind.Meaning] = Read(Meanings),
    }.ToFrozenDictionary();

    /// <summary>How surely a sentence gives what the kind of question asks for, 0 to 1; 0 for other kinds.</summary>
    internal static double Fit(AnswerKind kind, ReadOnlySpan<PackedToken> sentence, Lexicon lexicon)
    {
        if (!ByKind.TryGetValue(kind, out var cues)) return 0;
        var best = 0.0;
        for (var i = 0; i < sentence.Length && best < 1; i++)
        {
            if (!cues.TryGetValue(lexicon[sentence[i].Word].Word, out var here)) continue;
            foreach (var cue in here)
                if (cue.Strength > best && Stands(cue, sentence[i..], lexicon)) best = cue.Strength;
        }

        return best;
    }

    private static bool Stands(Cue cue, ReadOnlySpan<PackedToken> rest, Lexicon lexicon)
    {
        if (cue.Words.Length > rest.Length) return false;
        for (var i = 1; i < cue.Words.Length; i++)
            if (lexicon[rest[i].Word].Word != cue.Words[i]) return false;
        return true;
    }

    private static FrozenDictionary<string, ImmutableArray<Cue>> Read(string lines) =>
        lines.Split([';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(':', StringSplitOptions.TrimEntries))
            .Select(parts => new Cue([.. TextAnalyzer.Analyze(parts[1]).Where(token => !token.IsWhole).Select(token => token.Word)], double.Parse(parts[0], System.Globalization.CultureInfo.InvariantCulture)))
            .GroupBy(cue => cue.Words[0], StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.ToImmutableArray(), StringComparer.Ordinal);

    private sealed record Cue(ImmutableArray<string> Words, double Strength);
}
