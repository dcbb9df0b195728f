using Briefing.Conversation.Understanding.Entities;
using Briefing.Knowledge.Search;

namespace Briefing.Conversation.Questions.Evidence;

/// <summary>Whether a statement holds the detail that a question wants: a date, a figure of the kind asked for.</summary>
internal static class Details
{
    /// <summary>How well it does, 0 to 1; 1 where the question wants no detail.</summary>
    internal static double Fit(Question question, string text, DateOnly today) => question.Kind switch
    {
        AnswerKind.Date => EnglishTimes.Firmness(text, today),
        AnswerKind.Quantity => EnglishQuantities.Holds(text, question.Measure) ? 1 : 0,
        _ => 1,
    };

    /// <summary>Whether the question wants a detail at all.</summary>
    internal static bool AreWanted(Question question) => question.Kind is AnswerKind.Date or AnswerKind.Quantity;
}
