using Briefing.Conversation.Scopes;
using Briefing.Conversation.Turns;
using Briefing.Host.Serving.Doors;

namespace Briefing.Host.Page;

/// <summary>Makes turns of what readers of the page send.</summary>
internal static class PageTurns
{
    /// <summary>The page as a place that an administrator may tie to some sources: <c>scopes set --channel page</c>.</summary>
    internal static string Place { get; } = ScopePlaces.OfTenant(ScopePlaces.Page, "");

    /// <summary>A turn in the conversation of a browser, by whoever is signed in.</summary>
    internal static Turn Of(HttpContext context, string utterance, TimeProvider time)
    {
        // A page elsewhere can lead somebody's browser here with a question in the address; it must not speak for them.
        var person = OwnOrigin.IsMeant(context.Request) ? context.RequestServices.GetRequiredService<Visitor>().Person : null;
        return Of(ConversationCookie.Of(context), utterance, time) with { UserId = person?.UserId, UserName = person?.Name };
    }

    /// <summary>A turn in a conversation of the page.</summary>
    internal static Turn Of(string conversation, string utterance, TimeProvider time) =>
        new(conversation, utterance, time.GetUtcNow()) { Place = Place + Uri.EscapeDataString(conversation) };
}
