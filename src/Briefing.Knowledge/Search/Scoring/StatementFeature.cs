namespace Briefing.Knowledge.Search.Scoring;

/// <summary>What is measured of a statement beside its sentence; the weights file has a weight for each, by name.</summary>
internal enum StatementFeature
{
    /// <summary>Given to a speaker who was asked for.</summary>
    BySpeaker,

    /// <summary>Narration about a speaker who was asked for.</summary>
    AboutSpeaker,

    /// <summary>A curated fact.</summary>
    Curated,

    /// <summary>In the speaker's own words, whole or in part.</summary>
    Direct,

    /// <summary>The author's own sentence.</summary>
    Narration,

    /// <summary>The document does not say for sure that it was said, or says that it was not.</summary>
    Uncertain,

    /// <summary>Stands in a summary whose original is in the store.</summary>
    Summary,

    /// <summary>How recent, 0 for the oldest document of the store to 1 for the newest.</summary>
    Recency,

    /// <summary>The share of the question that the heading meets.</summary>
    Heading,

    /// <summary>The share of the question that the heading or title meets and the sentence does not: a sentence need not repeat it.</summary>
    Framed,

    /// <summary>The share of the question that what was said meets, without the words that attribute it.</summary>
    Content,

    /// <summary>The share of the topic's words that are no names which the sentence, a few before it, heading or title meet.</summary>
    Near,

    /// <summary>A heading.</summary>
    IsHeading,

    /// <summary>How many content words it has beside the question's, up to ten: a sentence that says nothing more answers nothing.</summary>
    Substance,

    /// <summary>A few words without a full stop: a label or caption.</summary>
    IsLabel,

    /// <summary>A note, or a sentence that gives an address: a reference more often than a statement.</summary>
    IsReference,

    /// <summary>A question, as in a transcript.</summary>
    IsQuestion,

    /// <summary>How surely it gives what the question asks for by its wording: a reason, a way, a consequence, a meaning.</summary>
    GivesAsked,

    /// <summary>In talk, the share of the question that the turn before asks and the statement, which answers it, does not repeat.</summary>
    Asked,

    /// <summary>How surely it tells what the question asks for by its predicate: a demand for "want", a duty for "should".</summary>
    TellsAsked,

    /// <summary>How well it meets the verb of the question where that is no part of the topic: "thank" of "Whom did Falk thank for the ferry?".</summary>
    Act,

    /// <summary>Where the question asks for several things ("which countries", "what are the risks"), how surely it lists them: three in a row are a list.</summary>
    Lists,

    /// <summary>How far it is nothing but a courtesy.</summary>
    Courtesy,
}
