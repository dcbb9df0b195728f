using System.Collections.Immutable;

namespace Briefing.Knowledge.Quotations.Lexicon;

/// <summary>What may follow a cue verb as the words that were said.</summary>
[Flags]
internal enum Complements
{
    None = 0,

    /// <summary>A clause with "that": "said that it would end".</summary>
    That = 1,

    /// <summary>A clause without "that": "said it would end".</summary>
    Bare = 2,

    /// <summary>Words between quotation marks.</summary>
    Quotation = 4,

    /// <summary>A noun phrase: "dismissed the terms".</summary>
    Noun = 8,

    /// <summary>An infinitive: "vowed to end the war".</summary>
    Infinitive = 16,

    /// <summary>A hearer and then a clause: "told the allies that".</summary>
    Hearer = 32,

    /// <summary>A hearer and then an infinitive: "urged the allies to".</summary>
    HearerInfinitive = 64,

    /// <summary>An indirect question: "asked whether".</summary>
    Question = 128,

    /// <summary>Something, and what it was called: "described the call as useful".</summary>
    As = 256,

    /// <summary>Something, and a second noun phrase: "called the boat a toy".</summary>
    Name = 512,

    /// <summary>Something, and the number it is put at: "put the cost at 40 million".</summary>
    Figure = 1024,
}

/// <summary>Which form of a verb a word may be.</summary>
[Flags]
internal enum VerbForms
{
    None = 0,
    Base = 1,
    Third = 2,
    Past = 4,
    Participle = 8,
    Ing = 16,
}

/// <summary>A verb, with the words that belong to it ("call on", "point to"), by which words are given to a speaker.</summary>
/// <param name="Lemma">The verb as in a dictionary.</param>
/// <param name="Particles">The words that must follow it directly; none for most verbs.</param>
/// <param name="Takes">What may follow as content.</param>
/// <param name="IsSpeech">Whether it always reports speech or thought; a verb like "signal" or "show" does so only with a person as its subject.</param>
/// <param name="IsThought">Whether it tells what somebody wants or fears: of a person that is reported, of a state it is the author's reading.</param>
/// <param name="IsFinding">Whether it tells what a study or its authors found, and means no saying when somebody else does it.</param>
internal sealed record CueVerb(string Lemma, ImmutableArray<string> Particles, Complements Takes, bool IsSpeech, bool IsThought, bool IsFinding)
{
    /// <summary>How firmly it says that the content was said: "hint" implies, "say nothing about" does not say.</summary>
    internal Modality Modality { get; init; }

    /// <summary>What it makes of the content: "deny" denies it, "ask" asks about it.</summary>
    internal Polarity Polarity { get; init; }

    /// <summary>Whether "not" before it is meant of the content: who does not believe that it rains believes that it does not rain.</summary>
    internal bool Lifts { get; init; }

    /// <summary>Whether it is no verb, but what somebody is who holds the content: "was <c>adamant</c> that".</summary>
    internal bool IsAdjective { get; init; }
}

/// <summary>One way to read a word as a form of a cue verb.</summary>
internal readonly record struct CueForm(CueVerb Verb, VerbForms Forms);

/// <summary>A noun that, with its owner, gives words to that owner: "Kallas's warning that", "the chancellor's call for".</summary>
/// <param name="Noun">The noun, singular.</param>
/// <param name="Links">The words that lead to the content: that, for, to, of, on.</param>
/// <param name="Topics">The words that lead to what it was about, which is not what was said: "her remark about the dam".</param>
/// <param name="IsSpeech">Whether it tells that something was said; false for a view or a hope.</param>
internal sealed record CueNoun(string Noun, ImmutableArray<string> Links, ImmutableArray<string> Topics, bool IsSpeech);
