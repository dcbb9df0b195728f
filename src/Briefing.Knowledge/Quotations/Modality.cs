namespace Briefing.Knowledge.Quotations;

/// <summary>
/// How firmly a document gives words to somebody. The members stand in order, the firmest first; where several are true of
/// one quotation the last of them holds.
/// </summary>
/// <remarks>
/// The scale follows the factuality of events in R. Saurí, J. Pustejovsky, "FactBank: a corpus annotated with event
/// factuality", Language Resources and Evaluation 43 (2009), applied to one event alone: that the speaker said the content.
/// What the speaker makes of the content is its <see cref="Polarity"/>.
/// </remarks>
public enum Modality
{
    /// <summary>The speaker said it; also what the speaker denied, asked or promised: that was said.</summary>
    Said,

    /// <summary>The speaker may have said it: "reportedly", "is said to have said", "may have said", or by hearsay.</summary>
    MayHaveSaid,

    /// <summary>The speaker did not say it in so many words: "hinted", "implied".</summary>
    Implied,

    /// <summary>The speaker is expected to say it, or may say it yet: "will say", "is likely to say".</summary>
    Predicted,

    /// <summary>Said in a case that is only supposed, or that somebody wishes for: "if she says", "she would say", "she should say".</summary>
    Hypothetical,

    /// <summary>Somebody asks whether the speaker said it.</summary>
    Asked,

    /// <summary>The document says that the speaker did not say it, or would not: "never said", "declined to say".</summary>
    NotSaid,
}

/// <summary>What a speaker makes of the content of a quotation.</summary>
public enum Polarity
{
    /// <summary>That it is so, or shall be so.</summary>
    Affirmed,

    /// <summary>That it is not so, or shall not be so: "denied that", "ruled out", "does not believe that".</summary>
    Denied,

    /// <summary>The speaker asks whether it is so: "asked whether".</summary>
    Asked,
}
