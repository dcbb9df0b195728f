using Briefing.Conversation.Questions.Evidence;
using Briefing.Conversation.Understanding.Entities;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Quotations;

namespace Briefing.Conversation.Questions.Views;

/// <summary>What of the store a question admits, for answers that are not searched by words: its filters and its days.</summary>
internal sealed class Scope(Question question, StoreView view)
{
    /// <summary>How sure a quote is that was chosen for its place and not by the words of the question.</summary>
    internal const double Chosen = 0.6;

    private const int FewestWords = 6;

    private readonly QuestionFilters _filters = new(question, view);

    /// <summary>Whether a statement passes the filters, and was said, or else published, on one of the days.</summary>
    internal bool Holds(Statement statement)
    {
        if (!_filters.Pass(statement)) return false;
        if (question.Days.IsAny) return true;
        var day = QuoteDay.OfSaying(statement, view.Source(statement.DocumentId));
        return day is { First: { } first, Last: { } last } && question.Days.Meets(new DateRange(first, last));
    }

    /// <summary>Whether a statement is a sentence of the text itself, and no heading, by-line or note.</summary>
    internal static bool IsProse(Statement statement) =>
        statement.Block is BlockKind.Paragraph or BlockKind.Turn or BlockKind.ListItem && IsSentence(statement.Passage.Text);

    /// <summary>A masthead or by-line ends like no sentence, and is short.</summary>
    internal static bool IsSentence(string text) =>
        text.Count(c => c == ' ') + 1 >= FewestWords && text[^1] is '.' or '!' or '?' or '”' or '"' or '’' or ')';
}
