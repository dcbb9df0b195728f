using System.Collections.Immutable;

namespace Briefing.Knowledge.Search.Scoring;

/// <summary>A question, ready to be compared with sentences.</summary>
internal sealed class Question
{
    /// <summary>The most content words that are looked at; a question has five to ten.</summary>
    internal const int MostTerms = 48;

    private readonly StemFilter _asked = new();
    private readonly StemFilter _inSequence = new();
    private double? _total;

    internal required ImmutableArray<QuestionTerm> Terms { get; init; }

    internal required AnswerKind Kind { get; init; }

    /// <summary>What a quantity is counted in, where the question says so.</summary>
    internal QuantityUnit Unit { get; init; }

    /// <summary>Whether it asks what something is: "What is X?", "What does X mean?".</summary>
    internal bool AsksForDefinition { get; init; }

    /// <summary>The stems of all its words in order, function words included.</summary>
    internal required ImmutableArray<int> Sequence
    {
        get;
        init
        {
            field = value;
            foreach (var stem in value) _inSequence.Add(stem);
        }
    }

    /// <summary>Whether a stem may stand in <see cref="Sequence"/>.</summary>
    internal bool MayRun(int stem) => _inSequence.MayHold(stem);

    /// <summary>What a stem in a sentence tells of the terms.</summary>
    internal required IReadOnlyDictionary<int, ImmutableArray<TermMatch>> ByStem { get; init => field = Noted(value); }

    /// <summary>What a root in a sentence tells of the terms, where its stem tells nothing.</summary>
    internal required IReadOnlyDictionary<int, ImmutableArray<TermMatch>> ByRoot { get; init => field = Noted(value); }

    /// <summary>Synonyms of several words, by the stem of the first.</summary>
    internal required IReadOnlyDictionary<int, ImmutableArray<PhraseMatch>> Phrases { get; init => field = Noted(value); }

    /// <summary>Whether a word of this stem and root may tell anything of the terms; where not, nothing of them need be looked up.</summary>
    internal bool MayMeet(int stem, int root) => _asked.MayHold(stem) || _asked.MayHold(root);

    /// <summary>Whether a stem tells something of the terms.</summary>
    internal bool Holds(int stem) => _asked.MayHold(stem) && ByStem.ContainsKey(stem);

    /// <summary>The sum of the terms' weights, once they are set.</summary>
    internal double TotalWeight => _total ??= Terms.Sum(term => term.Weight);

    private IReadOnlyDictionary<int, T> Noted<T>(IReadOnlyDictionary<int, T> byNumber)
    {
        foreach (var number in byNumber.Keys) _asked.Add(number);
        return byNumber;
    }
}

/// <summary>That a word of a sentence meets a term.</summary>
/// <param name="Term">The index of the term.</param>
/// <param name="Strength">How far, up to 1 for the word itself.</param>
internal readonly record struct TermMatch(int Term, float Strength);

/// <summary>That a phrase of a sentence meets terms; or, as an exclusion, that the words in it do not.</summary>
internal sealed record PhraseMatch(ImmutableArray<int> Stems, ImmutableArray<TermMatch> Matches, bool IsExclusion);

/// <summary>What a quantity is counted in.</summary>
internal enum QuantityUnit
{
    /// <summary>The question does not say.</summary>
    Any,

    /// <summary>How long, how old.</summary>
    Time,

    /// <summary>How much, at what price.</summary>
    Money,

    /// <summary>How much of, what percentage.</summary>
    Share,

    /// <summary>How far, how tall.</summary>
    Distance,
}
