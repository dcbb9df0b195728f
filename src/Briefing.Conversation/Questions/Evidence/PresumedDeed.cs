using Briefing.Knowledge.Search;

namespace Briefing.Conversation.Questions.Evidence;

/// <summary>
/// Whether a question takes for granted that something was done: "Why did Falk resign?", "Who robbed the bank?". Where nobody tells of
/// that, neither reason nor doer is told. "Who leads the delegation?" asks for what somebody is, which other words tell as well.
/// </summary>
internal static class PresumedDeed
{
    /// <summary>From where on, of 1 for nothing, nothing around a statement tells of the deed.</summary>
    private const double Untold = 0.75;

    /// <summary>Whether it does.</summary>
    internal static bool In(Question question) => question.Kind switch
    {
        AnswerKind.Reason => true,
        AnswerKind.Person => TextAnalyzer.Analyze(question.Text) is [_, var verb, ..] && !verb.Word.EndsWith('s'),
        _ => false,
    };

    /// <summary>Whether a statement leaves it untold.</summary>
    /// <param name="undone">How far neither the statement nor what is around it tells of the deed, 0 to 1.</param>
    internal static bool IsUntold(double undone) => undone >= Untold;
}
