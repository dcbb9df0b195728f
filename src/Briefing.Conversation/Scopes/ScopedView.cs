using System.Collections.Immutable;
using Briefing.Conversation.Questions;
using Briefing.Conversation.Replies;
using Briefing.Conversation.Turns;

namespace Briefing.Conversation.Scopes;

/// <summary>What is answered from at a place.</summary>
/// <param name="View">The store, as far as the place may see it.</param>
/// <param name="Scopes">What ties it, the widest first; none where it may see everything.</param>
internal sealed record ScopedView(StoreView View, ImmutableArray<SourceScope> Scopes)
{
    /// <summary>Whether the place is tied to some sources.</summary>
    internal bool IsNarrowed => !Scopes.IsEmpty;

    /// <summary>What the sources are called that the place is tied to: those of the narrowest scope.</summary>
    internal ImmutableArray<string> Sources => IsNarrowed ? Scopes[^1].Sources : [];

    /// <summary>A reply made from it, which says once what the place is tied to. Small talk says nothing of the sources, so it stays as it is.</summary>
    internal Reply Told(Reply reply, Wording wording)
    {
        if (!IsNarrowed || reply.Outcome == Outcome.SmallTalk) return reply;
        var line = wording.Say("ScopeClosing", [Sources.ToArray()]);
        return reply.Closing.Contains(line) ? reply : reply with { Closing = reply.Closing.Add(line) };
    }
}
