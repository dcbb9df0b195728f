using System.Collections.Immutable;
using Briefing.Conversation.Understanding.Lu;
using Briefing.Conversation.Understanding.Patterns;

namespace Briefing.Conversation.Understanding.Requests;

/// <summary>
/// Recognizes what is asked about the sources that a conversation is tied to. It ties or unties a whole team, so nothing is guessed: a
/// pattern of <c>scopes.lu</c> must take in every word, and all but the names of the sources must be its own.
/// </summary>
internal sealed class ScopeRecognizer
{
    private readonly ImmutableArray<LuIntent> _intents;
    private readonly IReadOnlyDictionary<string, ImmutableArray<ImmutableArray<string>>> _lists;

    internal ScopeRecognizer(LuFile file, Vocabularies vocabularies)
    {
        _intents = [.. file.Intents.Where(intent => Intents.AreOfScopes(intent.Name))];
        _lists = vocabularies.Lists;
    }

    /// <summary>What is asked; null where it is something else.</summary>
    internal ScopeRequest? Recognize(Utterance utterance)
    {
        var matcher = new PatternMatcher(utterance, [], _lists);
        PatternMatch? best = null;
        foreach (var intent in _intents)
            foreach (var pattern in intent.Utterances)
                if (matcher.Match(intent.Name, pattern) is { } match && match.Score > (best?.Score ?? 0)) best = match;
        if (best is null) return null;
        var named = best.Slots.FirstOrDefault(slot => slot.Entity == "topic");
        return new ScopeRequest(best.Intent, named.Entity is null ? "" : utterance.Slice(named.From, named.To), best.Slots.Any(slot => slot.Entity == "whole_team"));
    }
}

/// <summary>What is asked about the sources that a conversation is tied to.</summary>
/// <param name="Intent">One of those of <see cref="Intents.AreOfScopes"/>.</param>
/// <param name="Names">The names of the sources, as they were written; empty where none were.</param>
/// <param name="IsOfTeam">Whether the whole team is meant, not its channel.</param>
internal sealed record ScopeRequest(string Intent, string Names, bool IsOfTeam);
