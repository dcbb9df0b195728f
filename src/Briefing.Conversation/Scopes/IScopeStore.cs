using System.Collections.Immutable;

namespace Briefing.Conversation.Scopes;

/// <summary>Remembers which places are tied to which sources. Safe for many threads and programs at once: what one sets holds for all at the next turn.</summary>
public interface IScopeStore
{
    /// <summary>The scopes of those of the places that have one, in their order.</summary>
    /// <exception cref="Knowledge.Storage.StoreException">The database cannot be asked; nobody may then be answered as if there were no scope.</exception>
    ImmutableArray<SourceScope> Of(IReadOnlyList<string> places);

    /// <summary>All scopes, by place.</summary>
    ImmutableArray<SourceScope> All();

    /// <summary>Ties a place, in place of what it was tied to.</summary>
    /// <exception cref="ArgumentException">There are no sources, too many, or a name that is empty or too long.</exception>
    void Set(SourceScope scope);

    /// <summary>Unties a place. Returns whether it was tied.</summary>
    bool Clear(string place);

    /// <summary>Notes of which team a conversation is a channel, for what is sent there without a message to answer.</summary>
    void NoteTeam(string conversation, string team);

    /// <summary>The team of a conversation; null where none was noted.</summary>
    string? TeamOf(string conversation);
}
