using System.Collections.Immutable;
using Briefing.Knowledge.Search.Analysis;

namespace Briefing.Knowledge.Search.Scoring;

/// <summary>Where and how far a sentence meets the terms of a question. Kept and filled again, to spare allocations.</summary>
internal sealed class SentenceMatch
{
    private readonly List<Hit> _hits = [];
    private readonly float[] _strength = new float[Question.MostTerms];
    private readonly float[] _frequency = new float[Question.MostTerms];

    /// <summary>The places that meet a term, in order.</summary>
    internal IReadOnlyList<Hit> Hits => _hits;

    /// <summary>The number of words, wholes of hyphenated words not counted.</summary>
    internal int Length { get; private set; }

    /// <summary>The number of content words.</summary>
    internal int ContentLength { get; private set; }

    /// <summary>How far each term is met: the strongest of its places.</summary>
    internal ReadOnlySpan<float> Strength => _strength;

    /// <summary>How often each term is met, weaker places counting less.</summary>
    internal ReadOnlySpan<float> Frequency => _frequency;

    /// <summary>Compares a sentence with a question.</summary>
    internal void Fill(Question question, ReadOnlySpan<PackedToken> sentence, Lexicon lexicon)
    {
        _hits.Clear();
        Array.Clear(_strength);
        Array.Clear(_frequency);
        (Length, ContentLength) = (0, 0);
        var closed = 0;
        for (var i = 0; i < sentence.Length; i++)
        {
            var token = sentence[i];
            ref readonly var entry = ref lexicon[token.Word];
            if (!token.Is(TokenTraits.Whole))
            {
                Length++;
                if (!entry.IsStopWord) ContentLength++;
            }

            if (!question.MayMeet(entry.Stem, entry.Root)) continue;
            if (question.Phrases.Count > 0 && question.Phrases.TryGetValue(entry.Stem, out var phrases))
                MatchPhrases(phrases, sentence[i..], lexicon, i, ref closed);
            if (i < closed || (entry.IsStopWord && !question.ByStem.ContainsKey(entry.Stem))) continue;
            if (question.ByStem.TryGetValue(entry.Stem, out var matches)) Meet(matches, i);
            else if (question.ByRoot.TryGetValue(entry.Root, out matches)) Meet(matches, i);
        }
    }

    /// <summary>Phrases that begin here; the words of an exclusion are closed to single matches.</summary>
    private void MatchPhrases(
        ImmutableArray<PhraseMatch> phrases, ReadOnlySpan<PackedToken> rest, Lexicon lexicon, int place, ref int closed)
    {
        foreach (var phrase in phrases)
        {
            if (!Stands(phrase.Stems, rest, lexicon, out var length)) continue;
            if (phrase.IsExclusion) closed = Math.Max(closed, place + length);
            else if (place >= closed) Meet(phrase.Matches, place);
        }
    }

    private void Meet(ImmutableArray<TermMatch> matches, int place)
    {
        foreach (var (term, strength) in matches)
        {
            _hits.Add(new Hit(place, term, strength));
            _frequency[term] += strength;
            if (_strength[term] < strength) _strength[term] = strength;
        }
    }

    private static bool Stands(ImmutableArray<int> stems, ReadOnlySpan<PackedToken> rest, Lexicon lexicon, out int length)
    {
        length = 0;
        foreach (var stem in stems)
        {
            while (length < rest.Length && rest[length].Is(TokenTraits.Whole)) length++;
            if (length >= rest.Length || lexicon[rest[length].Word].Stem != stem) return false;
            length++;
        }

        return true;
    }
}

/// <summary>A place of a sentence that meets a term.</summary>
/// <param name="Place">The index of the token.</param>
/// <param name="Term">The index of the term.</param>
/// <param name="Strength">How far, up to 1.</param>
internal readonly record struct Hit(int Place, int Term, float Strength);
