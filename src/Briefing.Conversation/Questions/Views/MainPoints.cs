using System.Collections.Immutable;
using Briefing.Conversation.Questions.Evidence;

namespace Briefing.Conversation.Questions.Views;

/// <summary>The sentences that tell what a document is about.</summary>
internal static class MainPoints
{
    private const int MostRead = 80;

    /// <summary>The so many sentences near the front of a document that cover most of it, in the order they were chosen.</summary>
    internal static ImmutableArray<Candidate> Of(string documentId, int most, StoreView view)
    {
        var source = view.Source(documentId);
        ImmutableArray<Candidate> prose =
        [
            .. view.StatementsOf(documentId).Where(statement => statement.Claim is null && Scope.IsProse(statement)).Take(MostRead)
                .Select(statement => new Candidate(statement, source, 1, Scope.Chosen)),
        ];
        return CoverageSelection.Choose(prose, source.Title ?? "", most);
    }
}
