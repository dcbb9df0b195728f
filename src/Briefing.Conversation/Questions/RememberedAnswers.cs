using BitFaster.Caching.Lru;
using Briefing.Conversation.Questions.Evidence;
using Briefing.Conversation.Replies;
using Briefing.Conversation.Turns;

namespace Briefing.Conversation.Questions;

/// <summary>
/// The answers to the questions asked last in one view of the store. What a question means in its conversation is found out first;
/// the same meaning has the same answer for everybody. Each quote of it is checked against its capture before it is shown again, and
/// an answer of which one fails is made anew.
/// </summary>
internal sealed class RememberedAnswers
{
    /// <summary>The most answers that are remembered; one takes some 20 kB.</summary>
    private const int Most = 768;

    private readonly ConcurrentLru<Answerable, Reply> _answers = new(Environment.ProcessorCount, Most, EqualityComparer<Answerable>.Default);
    private readonly ConcurrentLru<Reply, Reply> _replies = new(Environment.ProcessorCount, Most, Reply.Same);

    /// <summary>The answer that is remembered, as far as all of it still holds, else that which is made now.</summary>
    internal Reply For(Answerable asked, QuoteSealing sealing, Func<Question, Reply> answer)
    {
        if (_answers.TryGet(asked, out var known))
        {
            if (sealing.StillHold(known)) return known;
            _answers.TryRemove(asked);
        }

        var withheld = sealing.Withheld;
        var made = answer(asked.Question);
        // What could not be shown now may be whole again the next time, and is told each time.
        if (sealing.Withheld == withheld) _answers.AddOrUpdate(asked, made);
        return made;
    }

    /// <summary>A reply that says the same and was given before, where there is one: what channels made of it is made already.</summary>
    internal Reply Same(Reply reply) => _replies.GetOrAdd(reply, static made => made);
}

/// <summary>Everything that an answer depends on, beside the view of the store.</summary>
/// <param name="Question">The question; of two that say the same, each stands for the other.</param>
/// <param name="Today">What days are counted from.</param>
/// <param name="Weights">The weights it is judged by.</param>
/// <param name="SuggestsNext">Whether it suggests where to go on.</param>
/// <param name="KnowsTopics">Whether the topics of the store are found, from which suggestions are made.</param>
/// <param name="IsAddressed">Whether it has an address.</param>
internal readonly record struct Answerable(Question Question, DateOnly Today, AnsweringWeights Weights, bool SuggestsNext, bool KnowsTopics, bool IsAddressed)
{
    public bool Equals(Answerable other) =>
        Today == other.Today && ReferenceEquals(Weights, other.Weights) && SuggestsNext == other.SuggestsNext && KnowsTopics == other.KnowsTopics && IsAddressed == other.IsAddressed
        && SameQuestion.Comparer.Equals(Question, other.Question);

    public override int GetHashCode() => HashCode.Combine(SameQuestion.Comparer.GetHashCode(Question), Today, SuggestsNext, KnowsTopics, IsAddressed);
}
