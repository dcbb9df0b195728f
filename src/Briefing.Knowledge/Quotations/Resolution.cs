namespace Briefing.Knowledge.Quotations;

/// <summary>By what the words of a document were understood to mean somebody.</summary>
public enum ResolutionKind
{
    /// <summary>The label in front of a turn: "MS. ROE:".</summary>
    Label,

    /// <summary>The title or signature of the document, which says whose words it holds.</summary>
    Document,

    /// <summary>The full name of a person, or a name of a body.</summary>
    FullName,

    /// <summary>The surname of somebody whom the document, or else the list of people, names in full.</summary>
    Surname,

    /// <summary>Another name that stands for somebody alone: a listed short name, an account, the name of one name only.</summary>
    Alias,

    /// <summary>An office that one person held on the day: "the defence secretary".</summary>
    Office,

    /// <summary>A description that fits one person named before: "the former ferry pilot".</summary>
    Description,

    /// <summary>"He", "she" or "they".</summary>
    Pronoun,

    /// <summary>A place or house that stands for a government or body: "the Kremlin".</summary>
    Metonym,

    /// <summary>The place of the words alone: they go on with what a named speaker said before, or are listed under a name.</summary>
    Continuation,
}

/// <summary>How it is known who a speaker is.</summary>
/// <param name="Kind">By what words.</param>
/// <param name="Confidence">
/// How likely it is to be right, above 0 and at most 1: the share of resolutions of this kind that are at least to be right on
/// the project's gold texts. What would be less likely than <see cref="Least"/> is left open and has no resolution.
/// </param>
public readonly record struct Resolution(ResolutionKind Kind, double Confidence)
{
    /// <summary>The confidence below which nobody is named.</summary>
    public const double Least = 0.9;
}
