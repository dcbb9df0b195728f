using Briefing.Conversation.Understanding.Patterns;

namespace Briefing.Conversation.Understanding.Requests;

/// <summary>What an utterance about digests and standing questions asks for.</summary>
/// <param name="Intent">One of those of <see cref="Intents.AreOfDigests"/>.</param>
/// <param name="Score">How sure that is, 0 to 1.</param>
/// <param name="Times">When it is wanted.</param>
/// <param name="Options">How it is to be made.</param>
/// <param name="Filter">What it is about; for a digest that there is, words that tell which one is meant, or what changes.</param>
internal sealed record DigestRequest(string Intent, double Score, AskedTimes Times, AskedOptions Options, AskedFilter Filter)
{
    /// <summary>The utterance, mended, for words that have no slot of their own.</summary>
    internal required Utterance Utterance { get; init; }

    /// <summary>The words of the pattern that are not those of a slot, folded: by them "only", "and" and "without" are told apart.</summary>
    internal string Lead { get; init; } = "";

    /// <summary>What stood for the topic, as written; empty where nothing did.</summary>
    internal string Words { get; init; } = "";

    /// <summary>Words for the digest that is meant, where they stand apart from what changes; else null.</summary>
    internal string? Target { get; init; }

    /// <summary>The place in a list that was shown, from 1; 0 where none is named.</summary>
    internal int Place { get; init; }
}

/// <summary>What an utterance about digests may lean on.</summary>
internal enum RequestContext
{
    /// <summary>Nothing: it must say what it is about.</summary>
    None,

    /// <summary>The turn before was about a digest.</summary>
    GoingOn,

    /// <summary>The turn before asked for a time, so that a number alone is an hour.</summary>
    ExpectsTime,
}
