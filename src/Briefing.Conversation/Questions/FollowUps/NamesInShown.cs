using Briefing.Conversation.Turns;
using Briefing.Conversation.Understanding;
using Briefing.Knowledge.Quotations;

namespace Briefing.Conversation.Questions.FollowUps;

/// <summary>
/// "Which countries were they?", "which companies?": asks for the names of a class that what was just shown spoke of. The classes
/// are lists of <c>dialogs/patterns-turns.lu</c>.
/// </summary>
internal sealed class NamesInShown(StoreView view)
{
    /// <summary>One name alone is no list.</summary>
    private const int Fewest = 2;

    /// <summary>How many sentences on each side of a quote are looked at.</summary>
    private const int Around = 3;

    /// <summary>The class that is asked for; null where none is.</summary>
    internal static EntityKind? KindIn(RecognizerResult result) => result.Best?.Slots.Select(slot => slot.Entity switch
    {
        "states" => EntityKind.State,
        "persons" => EntityKind.Person,
        "bodies" => EntityKind.Institution,
        "places" => EntityKind.Place,
        _ => (EntityKind?)null,
    }).FirstOrDefault(kind => kind is not null);

    /// <summary>The identity of the first of the quotes that names several of the class, else of a sentence near the first of them; null where none does.</summary>
    internal string? Find(EntityKind kind, ConversationState state)
    {
        var shown = state.LatestQuotes;
        if (shown.FirstOrDefault(id => view.Shown(id, []) is { } statement && Names(statement, kind)) is { } named) return named;
        if (shown.IsEmpty || view.Shown(shown[0], []) is not { } first) return null;
        var near = view.StatementsOf(first.DocumentId).Where(other => other.Claim is null && Math.Abs(other.Ordinal - first.Ordinal) <= Around && Names(other, kind))
            .MinBy(other => Math.Abs(other.Ordinal - first.Ordinal));
        return near is null ? null : $"{near.DocumentId}/{near.Passage.ToLocator()}";
    }

    private bool Names(Statement statement, EntityKind kind) =>
        statement.About.DistinctBy(about => about.Key).Count(about => view.Lexicon.People.Find(about.Key)?.Kind == kind) >= Fewest;
}
