using System.Collections.Immutable;
using Briefing.Conversation.Turns;
using Briefing.Knowledge.Facts.Versions;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Storage;

namespace Briefing.Conversation.Digests.Content.Corrections;

/// <summary>What became of a quote that was sent, before it is worded and sealed.</summary>
/// <param name="Kind">What became of it.</param>
/// <param name="Was">The statement as it was sent.</param>
/// <param name="Version">The version of its document that it was cut from.</param>
/// <param name="Now">What stands in its place; null where nothing does.</param>
/// <param name="Difference">The words that differ; empty where none do.</param>
internal sealed record Correction(CorrectionKind Kind, Statement Was, StoredDocument Version, Statement? Now, ImmutableArray<DifferencePiece> Difference);

/// <summary>A quote that was sent, as it stands now.</summary>
/// <param name="Item">How it is followed from now on; null where it is followed no longer.</param>
/// <param name="Correction">What must be told of it; null where it stands.</param>
internal sealed record FollowedQuote(SentQuote? Item, Correction? Correction);
