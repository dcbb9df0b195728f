using System.Runtime.CompilerServices;
using BitFaster.Caching.Lru;
using Briefing.Conversation.Understanding.Entities;
using Briefing.Conversation.Understanding.Requests;

namespace Briefing.Conversation.Understanding;

/// <summary>What the utterances met last were recognized as, as long as the store's words stay the same: the same words on the same day are the same question.</summary>
internal sealed class RememberedUtterances
{
    /// <summary>The most utterances that are remembered; one takes some 10 kB.</summary>
    private const int Most = 768;

    /// <summary>The most characters of one: what is longer is pasted, and not asked twice.</summary>
    private const int Longest = 200;

    private readonly ConcurrentLru<string, ScopeRequest?> _scopes = new(Environment.ProcessorCount, Most, StringComparer.Ordinal);

    private readonly ConditionalWeakTable<StoreLexicon, ConcurrentLru<UtteranceKey, RecognizerResult>> _byLexicon = [];

    /// <summary>What is remembered of an utterance, else what it is recognized as now.</summary>
    internal RecognizerResult For(StoreLexicon lexicon, UtteranceKey utterance, Func<UtteranceKey, RecognizerResult> recognize) =>
        utterance.Text.Length > Longest ? recognize(utterance) : _byLexicon.GetValue(lexicon, static _ => new(Environment.ProcessorCount, Most, EqualityComparer<UtteranceKey>.Default)).GetOrAdd(utterance, recognize);

    /// <summary>What an utterance asks of the sources that its place is tied to, which depends on its words alone.</summary>
    internal ScopeRequest? ScopeOf(string text, Func<string, ScopeRequest?> recognize) => text.Length > Longest ? recognize(text) : _scopes.GetOrAdd(text, recognize);
}

/// <summary>An utterance with all that its meaning depends on beside the store.</summary>
/// <param name="Text">What the user wrote.</param>
/// <param name="Today">What days are counted from.</param>
/// <param name="IsGoingOn">Whether something was asked before.</param>
/// <param name="Context">What it may lean on where it is about a digest; null where it cannot be about one.</param>
internal readonly record struct UtteranceKey(string Text, DateOnly Today, bool IsGoingOn, RequestContext? Context);
