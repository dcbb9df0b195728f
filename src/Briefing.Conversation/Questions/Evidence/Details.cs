using Briefing.Conversation.Understanding.Entities;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Search;

namespace Briefing.Conversation.Questions.Evidence;

/// <summary>Whether a statement holds the detail that a question wants: a date, a figure of the kind asked for.</summary>
internal static class Details
{
    /// <summary>How well it does, 0 to 1; 1 where the question wants no detail.</summary>
    /// <param name="question">The question.</param>
    /// <param name="text">The statement's words.</param>
    /// <param name="said">When the person asked about said it; null where that is not known, or where it is somebody else's.</param>
    /// <param name="published">When the document appeared, by when at least it was said; null where that is not known.</param>
    /// <param name="today">What "yesterday" is counted from.</param>
    internal static double Fit(Question question, string text, SaidDate? said, DateOnly? published, DateOnly today) => question.Kind switch
    {
        AnswerKind.Date when question.AsksWhenSaid => said is not null ? 1 : published is not null ? 0.5 : 0,
        AnswerKind.Date => TimeWords.Firmness(text, today),
        AnswerKind.Quantity => Figures.Holds(text, question.Measure) ? 1 : 0,
        _ => 1,
    };

    /// <summary>Whether the question wants a detail at all.</summary>
    internal static bool AreWanted(Question question) => question.Kind is AnswerKind.Date or AnswerKind.Quantity;
}
