using Briefing.Conversation.Feedback;
using Briefing.Conversation.Replies;
using Briefing.Conversation.Turns;
using Briefing.Conversation.Understanding;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Documents.Sentences;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Storage;

namespace Briefing.Conversation.Questions.Checking;

/// <summary>Shows a quote between the sentences that stand around it, where its button asks for that.</summary>
/// <remarks>The button names the quote as <see cref="GivenAnswer.PlaceOf"/> does. It comes from a stranger: what it names is looked up, and sealed, like any quote.</remarks>
internal sealed class InContext(IFactStore store, QuoteSealing sealing, Wording wording)
{
    /// <summary>How many sentences are shown on each side.</summary>
    private const int Each = 2;

    private const int ShortestHash = 6;

    /// <summary>Whether the turn asks for it.</summary>
    internal static bool Concerns(Turn turn) => turn.Action is { Intent: Intents.InContext, Subject.Length: > 0 };

    internal Response Respond(Turn turn, StoreView view)
    {
        var quote = Find(turn.Action!.Subject, view);
        return new Response(quote is null
            ? Reply.Other(Outcome.Clarify, Intents.InContext, 1, wording.Say("InContextGone"))
            : Reply.Answer(Intents.InContext, 1, wording.Say(quote.Context is { Before: "", After: "" } ? "InContextAlone" : "InContextLead"), [quote]), null);
    }

    private Quote? Find(string place, StoreView view)
    {
        var parts = place.Split('/');
        if (parts.Length != 3 || parts[1].Length < ShortestHash || !Passage.TryParseLocator(parts[2], out _)) return null;
        // What this conversation does not answer from is as if it were not there.
        if (view.TitleOf(parts[0]) is null || store.Find(parts[0], parts[1]) is not { } document || StatementAt(document, parts[2], view) is not { } statement) return null;
        if (sealing.Seal(statement, document, view) is not { } quote) return null;
        var isSealed = string.Equals(store.ReadSealedText(document.Sha256, document.Metadata.Id), document.Text.Value, StringComparison.Ordinal);
        var (before, after) = isSealed ? SentencesAround.Of(document, statement.Passage, Each) : ("", "");
        return quote with { Context = new QuoteContext(ShownText.Of(before), ShownText.Of(after)) };
    }

    /// <summary>What answers are made from goes first, as a curator may have changed it; then what was found in that version.</summary>
    private Statement? StatementAt(StoredDocument document, string locator, StoreView view)
    {
        var id = document.Metadata.Id;
        var isActive = view.Document(id).TextSha256 == document.TextSha256;
        return isActive ? view.Shown($"{id}/{locator}", [])
            : store.Statements(id, document.Sha256, document.TextSha256).FirstOrDefault(statement => statement.Passage.ToLocator() == locator);
    }
}
