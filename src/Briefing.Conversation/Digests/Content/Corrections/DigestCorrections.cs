using System.Collections.Immutable;
using Briefing.Conversation.Digests.Content.Writing;
using Briefing.Conversation.Questions;
using Briefing.Conversation.Replies;
using Briefing.Conversation.Turns;

namespace Briefing.Conversation.Digests.Content.Corrections;

/// <summary>What a recipient must be told of the quotes that were sent before.</summary>
internal static class DigestCorrections
{
    /// <summary>The most corrections of one message.</summary>
    private const int MostCorrections = 12;

    /// <summary>The quotes that were sent, as they are followed from now on, and what must be told of them.</summary>
    internal static (ImmutableArray<SentQuote> Items, ImmutableArray<Correction> Corrections) Of(DigestContent? last, CorrectionSearch search)
    {
        if (last is null) return ([], []);
        var items = ImmutableArray.CreateBuilder<SentQuote>(last.Items.Length);
        var corrections = ImmutableArray.CreateBuilder<Correction>();
        foreach (var item in last.Items)
        {
            var followed = search.Follow(item);
            // Where a source with very many quotes is gone, the others are told with the next digest.
            if (followed.Correction is not null && corrections.Count == MostCorrections) items.Add(item);
            else
            {
                if (followed.Item is { } stands) items.Add(stands);
                if (followed.Correction is { } correction) corrections.Add(correction);
            }
        }

        return (items.ToImmutable(), corrections.ToImmutable());
    }

    /// <summary>The corrections whose quotes pass the check against their captures.</summary>
    internal static ImmutableArray<QuoteCorrection> Write(ImmutableArray<Correction> corrections, DigestWriting writing, QuoteSealing sealing, StoreView view)
    {
        var written = ImmutableArray.CreateBuilder<QuoteCorrection>();
        foreach (var correction in corrections)
        {
            if (sealing.Seal(correction.Was, correction.Version, view) is not { } was) continue;
            var now = correction.Now is { } statement ? sealing.Seal(statement, view.Document(statement.DocumentId), view) : null;
            if (correction.Now is not null && now is null) continue;
            written.Add(writing.Write(correction, was, now));
        }

        return written.ToImmutable();
    }
}
