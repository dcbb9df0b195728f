using Briefing.Conversation.Understanding.Entities;
using Briefing.Knowledge.Quotations;

namespace Briefing.Conversation.Questions.Evidence;

/// <summary>The days that a question asks for.</summary>
internal sealed class AskedDays(StoreView view, Question question, DateOnly today)
{
    /// <summary>
    /// Whether the statement was said in the days that are asked for, or speaks of them; where it is not known when it was said,
    /// and it names no days, whether it was published in them. Where somebody is asked about no topic, the days can only be
    /// those of saying.
    /// </summary>
    internal bool AreMet(Statement statement, string text, bool isOwn)
    {
        if (question.Days.IsAny) return true;
        if (isOwn)
        {
            if (statement.Said is { } said && question.Days.Meets(new DateRange(said.First, said.Last))) return true;
            if (question.Topic.Length == 0) return statement.Said is null && view.Source(statement.DocumentId).Day is { } appeared && question.Days.Holds(appeared);
        }

        // Who asks for "this year" in the words of a text means the year of that text.
        if (IsCounted(question.DaysText) && text.Contains(question.DaysText!, StringComparison.OrdinalIgnoreCase)) return true;
        var published = view.Source(statement.DocumentId).Day;
        var dates = NamedDays.InText(text, published ?? today).Select(date => date.Days.InYearOf(published)).ToArray();
        return dates.Length > 0 ? dates.Any(days => days.Meets(question.Days)) : published is { } day && question.Days.Holds(day);
    }

    /// <summary>Whether the words count from the day of whoever uses them: "last week".</summary>
    private static bool IsCounted(string? words) => words is not null
        && (words.StartsWith("this ", StringComparison.OrdinalIgnoreCase) || words.StartsWith("last ", StringComparison.OrdinalIgnoreCase) || words.StartsWith("next ", StringComparison.OrdinalIgnoreCase));
}
