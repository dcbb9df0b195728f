using System.Collections.Immutable;
using BitFaster.Caching.Lru;

namespace Briefing.Conversation.Questions.Evidence;

/// <summary>
/// What was found for the questions asked last in one view of the store: many ask the same after a digest, and each question is
/// searched for more than once. Only what is found is remembered; quotes are made of it, and checked against their captures,
/// each time anew.
/// </summary>
internal sealed class RememberedEvidence
{
    /// <summary>The most searches that are remembered; one takes some 40 kB.</summary>
    private const int Most = 192;

    private readonly ConcurrentLru<Asked, Found> _found = new(Environment.ProcessorCount, Most, EqualityComparer<Asked>.Default);

    private readonly ConcurrentLru<Question, ImmutableArray<string>> _suggested = new(Environment.ProcessorCount, Most, SameQuestion.Comparer);

    /// <summary>The questions that were suggested near one without an answer, else those that are now.</summary>
    internal ImmutableArray<string> SuggestedFor(Question question, Func<Question, ImmutableArray<string>> suggest) => _suggested.GetOrAdd(question, suggest);

    /// <summary>What is remembered of a search, else what it finds now.</summary>
    internal Found For(Asked asked, Func<Asked, Found> search) => _found.GetOrAdd(asked, search);
}

/// <summary>Everything that what is found depends on, beside the view of the store.</summary>
/// <param name="Question">The question; of two that say the same, each stands for the other.</param>
/// <param name="OnlySaid">Whether only statements that are given to somebody count.</param>
/// <param name="Limit">How many statements are judged.</param>
/// <param name="Today">What days are counted from.</param>
/// <param name="Weights">The weights it is judged by.</param>
internal readonly record struct Asked(Question Question, bool OnlySaid, int Limit, DateOnly Today, AnsweringWeights Weights)
{
    public bool Equals(Asked other) =>
        OnlySaid == other.OnlySaid && Limit == other.Limit && Today == other.Today && ReferenceEquals(Weights, other.Weights)
        && SameQuestion.Comparer.Equals(Question, other.Question);

    public override int GetHashCode() => HashCode.Combine(SameQuestion.Comparer.GetHashCode(Question), OnlySaid, Limit, Today);
}
