using System.Collections.Immutable;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Storage;

namespace Briefing.Knowledge.Facts;

/// <summary>A fact as its curator wrote it in facts.yaml. White space in its texts is folded.</summary>
/// <param name="Line">The line it starts on, from 1.</param>
/// <param name="Claim">The claim in the curator's words.</param>
/// <param name="Speaker">Who said it; null where it is the author's or where the document says so itself.</param>
/// <param name="Topics">What it is about.</param>
/// <param name="Quote">Where it stands.</param>
public sealed record CuratedFact(int Line, string Claim, string? Speaker, ImmutableArray<string> Topics, QuoteSelector Quote)
{
    /// <summary>What the fact is called on the command line and in the history: the id its entry gives, else one made from its quote.</summary>
    public string Id { get; init; } = FactId.Of(Quote);

    /// <summary>Whether the entry gives the id.</summary>
    public bool HasOwnId { get; init; }

    /// <summary>Whether answers leave it out because its curator says so.</summary>
    public bool IsHidden { get; init; }

    /// <summary>Why it is hidden, in its curator's words; null where it is not, or nobody said.</summary>
    public string? HiddenBecause { get; init; }

    /// <summary>How firmly it was said, in the curator's judgement; null where that is left to the document.</summary>
    public Modality? Modality { get; init; }

    /// <summary>The hash of everything that is answered with: an edited fact has another.</summary>
    internal string Fingerprint => ContentHash.Of(string.Join('\u001F',
        [Claim, Speaker ?? "", Quote.Source, Quote.Exact, Quote.Prefix ?? "", Quote.Suffix ?? "", .. Topics, .. Modality is { } modality ? [SpeechNames.Of(modality)] : Array.Empty<string>()]));
}

/// <summary>
/// Where a quote stands in its source, after the TextQuoteSelector of the W3C Web Annotation Data Model: the exact text, and
/// where that is not enough what stands right before and after it.
/// </summary>
/// <param name="Source">The id of the document, or its file relative to the sources folder.</param>
/// <param name="Exact">The text.</param>
/// <param name="Prefix">What stands right before; null for anything.</param>
/// <param name="Suffix">What stands right after; null for anything.</param>
public sealed record QuoteSelector(string Source, string Exact, string? Prefix, string? Suffix)
{
    /// <summary>The hash of the four: a curator who changes any of them has looked at the source again.</summary>
    internal string Fingerprint => ContentHash.Of(string.Join('\u001F', Source, Exact, Prefix ?? "", Suffix ?? ""));
}

/// <summary>Why a curated fact, or a whole facts.yaml, is refused. The message names file and line and says what to do.</summary>
/// <param name="file">The path of the file.</param>
/// <param name="line">The line, from 1.</param>
/// <param name="fault">What is wrong and what to do.</param>
/// <param name="cause">What caused it; null for nothing else.</param>
public sealed class FactRefusedException(string file, int line, string fault, Exception? cause = null)
    : Exception(FormattableString.Invariant($"{file}, line {line}: {PrintableLine.Of(fault.TrimEnd('.'))}."), cause);
