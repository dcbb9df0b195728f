using System.Collections.Immutable;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Facts.Versions;
using Briefing.Knowledge.Quotations;

namespace Briefing.Knowledge.Verification;

/// <summary>In whose words a source has what was found.</summary>
public enum WordingVoice
{
    /// <summary>In the speaker's own: between quotation marks, or in a transcript.</summary>
    Own,

    /// <summary>In the reporter's words, of what somebody said.</summary>
    Reported,

    /// <summary>In the author's own sentence, that is given to nobody.</summary>
    Author,
}

/// <summary>A place of a document that has the wording that was looked for, or most of it.</summary>
public sealed record FoundWording
{
    /// <summary>The statements that hold it, in reading order, at least one; of a sentence with several speakers the one whose words these are.</summary>
    public required ImmutableArray<Statement> Statements { get; init; }

    /// <summary>Which part of the text that was looked for stands here: a half-open span of UTF-16 code units.</summary>
    public required TextSpan Asked { get; init; }

    /// <summary>
    /// How the wording differs: words that both have are kept, those of the source alone removed, those of the text that was
    /// looked for alone added. Punctuation, capitals and British or American spelling are no difference, and neither are an
    /// editor's words in square brackets.
    /// </summary>
    public required ImmutableArray<DifferencePiece> Difference { get; init; }

    /// <summary>How much of all the text that was looked for is here word for word, 0 to 1, a function word counting a third of another.</summary>
    public required double Share { get; init; }

    /// <summary>The same for the part that <see cref="Asked"/> spans.</summary>
    public required double Agreement { get; init; }

    /// <summary>In whose words.</summary>
    public required WordingVoice Voice { get; init; }

    /// <summary>What the first sentence has before it; empty where it begins with the sentence.</summary>
    public required string Before { get; init; }

    /// <summary>What the last sentence has behind it; empty where it ends with the sentence.</summary>
    public required string After { get; init; }

    /// <summary>Whether the words are the same, in the same order, and nothing stands between them.</summary>
    public bool IsExact => Difference.All(piece => piece.Kind == DifferenceKind.Kept);

    /// <summary>The document.</summary>
    public string DocumentId => Statements[0].DocumentId;

    /// <summary>Who says it; null for the author's own words, and where the source leaves it open.</summary>
    public PersonReference? Speaker => Voice == WordingVoice.Author ? null : Statements.Select(statement => statement.Speaker).FirstOrDefault(speaker => speaker is not null);

    /// <summary>The longest run of words that it has in common with the text that was looked for.</summary>
    internal int LongestRun { get; init; }

    /// <summary>The tokens of the text that was looked for from the first that was found up to the last.</summary>
    internal (int From, int To) Tokens { get; init; }
}

/// <summary>A part of a text that was looked for, with the places that have it.</summary>
/// <param name="Places">The places, best first, at least one.</param>
public sealed record FoundPart(ImmutableArray<FoundWording> Places)
{
    /// <summary>Whether a mark of omission parts it from the part before.</summary>
    public bool IsAfterEllipsis { get; init; }
}

/// <summary>What was found of a text.</summary>
/// <param name="Parts">Its parts in the order in which the text has them; none where nothing of it is in the sources.</param>
/// <param name="Share">How much of the text was found, 0 to 1, a function word counting a third of another.</param>
public sealed record WordingFindings(ImmutableArray<FoundPart> Parts, double Share)
{
    /// <summary>Nothing.</summary>
    public static WordingFindings None { get; } = new([], 0);
}
