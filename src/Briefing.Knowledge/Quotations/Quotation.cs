using System.Collections.Immutable;
using Briefing.Knowledge.Documents;

namespace Briefing.Knowledge.Quotations;

/// <summary>How a document gives somebody's words.</summary>
public enum SpeechMode
{
    /// <summary>In the speaker's own words: between quotation marks, or a turn of a transcript.</summary>
    Direct,

    /// <summary>In the reporter's words.</summary>
    Indirect,

    /// <summary>In the reporter's words with some of the speaker's own between quotation marks.</summary>
    Mixed,

    /// <summary>Nobody's words are reported: the author's own sentence.</summary>
    Narration,
}

/// <summary>Words that a document gives to somebody: who (source), by which verb or phrase (cue), and what (content).</summary>
/// <param name="Source">The words that name the speaker as they stand ("the defence secretary"); null where the text names nobody.</param>
/// <param name="Cue">The words that attribute ("acknowledged that"); null for a transcript's turn.</param>
/// <param name="Content">What was said, without the cue; several spans where the cue stands in the middle.</param>
/// <param name="Speaker">Who that is, resolved inside the document; null when in doubt.</param>
/// <param name="Mode">Direct, indirect or mixed.</param>
/// <param name="Modality">How firmly the document gives the words to the speaker.</param>
public sealed record Quotation(
    Passage? Source, Passage? Cue, Passage Content, PersonReference? Speaker, SpeechMode Mode, Modality Modality = Modality.Said)
{
    /// <summary>How it is known who the speaker is; null where that is open.</summary>
    public Resolution? Resolution { get; init; }

    /// <summary>Whether the speaker affirms the content, denies it, or asks about it.</summary>
    public Polarity Polarity { get; init; }

    /// <summary>When it was said; null where that is not known, and for what is not said.</summary>
    public SaidDate? Said { get; init; }

    /// <summary>
    /// For hearsay: who says that the speaker said it ("Jane Roe said that Piet Loos had promised …": Jane Roe, for what
    /// Piet Loos promised); null where the document itself says so, or names nobody.
    /// </summary>
    public PersonReference? Through { get; init; }
}

/// <summary>A person, office, institution or state that speaks or is spoken of.</summary>
/// <param name="Key">The stable key that equal references share: lower-case, e.g. <c>pete-hegseth</c>.</param>
/// <param name="Name">The fullest name known, e.g. "Pete Hegseth".</param>
public sealed record PersonReference(string Key, string Name);

/// <summary>
/// The unit that is searched and quoted: a sentence (or at most three, or 600 characters, where the sense needs it) with the
/// one speaker it is given to. A sentence with two speakers makes two statements; a sentence that nobody is said to have
/// spoken is narration: its speaker is the author.
/// </summary>
public sealed record Statement
{
    /// <summary>The document it stands in.</summary>
    public required string DocumentId { get; init; }

    /// <summary>Its place among the statements of its document, from 0, in reading order.</summary>
    public required int Ordinal { get; init; }

    /// <summary>What is shown: the whole sentence.</summary>
    public required Passage Passage { get; init; }

    /// <summary>The part of <see cref="Passage"/> that is the speaker's; for narration the whole passage.</summary>
    public required Passage Content { get; init; }

    /// <summary>Who said it; null for narration (the author's own words) and where the attribution is left open.</summary>
    public PersonReference? Speaker { get; init; }

    /// <summary>How it is known who the speaker is; null for narration, for curated facts and where that is open.</summary>
    public Resolution? Resolution { get; init; }

    /// <summary>Direct, indirect, mixed or narration.</summary>
    public required SpeechMode Mode { get; init; }

    /// <summary>How firmly it is given to the speaker, or to <see cref="AscribedTo"/>.</summary>
    public Modality Modality { get; init; } = Modality.Said;

    /// <summary>Whether the speaker affirms the content, denies it, or asks about it.</summary>
    public Polarity Polarity { get; init; }

    /// <summary>
    /// Whom the document says to have implied this, to be expected to say it, not to have said it, and so on, by
    /// <see cref="Modality"/>: no words of theirs, so that <see cref="Speaker"/> is null. Null where the speaker said it, and
    /// where nobody is named.
    /// </summary>
    public PersonReference? AscribedTo { get; init; }

    /// <summary>When the speaker said it; null where that is not known, and for narration.</summary>
    public SaidDate? Said { get; init; }

    /// <summary>The people and institutions that the passage concerns, resolved inside the document (pronouns too), without the speaker.</summary>
    public ImmutableArray<PersonReference> About { get; init; } = [];

    /// <summary>The part its block plays.</summary>
    public required BlockKind Block { get; init; }

    /// <summary>The nearest heading above, as shown; null where there is none.</summary>
    public string? Heading { get; init; }

    /// <summary>For a curated fact: the claim in the curator's words; null for an extracted statement.</summary>
    public string? Claim { get; init; }

    /// <summary>For a curated fact: its topics, as the curator wrote them.</summary>
    public ImmutableArray<string> Topics { get; init; } = [];

    /// <summary>For a curated fact: whether its curator named the speaker, which wins over what was found in the document.</summary>
    public bool IsAttributedByCurator { get; init; }
}
