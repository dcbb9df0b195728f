using System.Collections.Immutable;
using Briefing.Conversation.Understanding.Entities;
using Briefing.Conversation.Understanding.Languages;
using Briefing.Conversation.Understanding.Names;
using Briefing.Conversation.Understanding.Patterns;

namespace Briefing.Conversation.Understanding;

/// <summary>What the recognizer made of an utterance.</summary>
/// <param name="Utterance">The utterance without the courtesies around it, question words mended.</param>
/// <param name="Mentions">What its words name.</param>
/// <param name="Intents">Every intent it may be, best first; <c>None</c> is always among them.</param>
/// <param name="Best">How it fits the best intent; null where no pattern fits.</param>
internal sealed record RecognizerResult(
    Utterance Utterance, ImmutableArray<Mention> Mentions, ImmutableArray<ScoredIntent> Intents, PatternMatch? Best)
{
    /// <summary>How much speaks for the best intent; above 1 where a pattern and the learned weights agree.</summary>
    internal double Strength { get; init; }

    /// <summary>What is asked of digests; null for everything else.</summary>
    internal Requests.DigestRequest? Request { get; init; }

    /// <summary>The language of an utterance that is not in English; else null.</summary>
    internal Language? Language { get; init; }

    /// <summary>Names that were misspelt, and what they were read as; empty where none was.</summary>
    internal ImmutableArray<NameReading> Readings { get; init; } = [];

    /// <summary>Whether no pattern has a word of the utterance: only learned words tell what it is for, or it is all topic.</summary>
    internal bool FitsNoPattern => Best is null || Best.Pattern.Root.IsEmpty || Best.Slots is [{ Entity: "topic", From: 0 } all] && all.To == Utterance.Tokens.Length;

    /// <summary>The best intent.</summary>
    internal ScoredIntent Top => Intents[0];
}

/// <summary>An intent and how sure the recognizer is of it.</summary>
/// <param name="Name">The name in the .lu files, or <c>None</c>.</param>
/// <param name="Score">From 0 to 1.</param>
internal readonly record struct ScoredIntent(string Name, double Score);
