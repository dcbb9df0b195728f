using System.Collections.Immutable;
using Briefing.Conversation.Turns;
using Briefing.Knowledge.Facts.Versions;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Search;
using Briefing.Knowledge.Verification;

namespace Briefing.Conversation.Questions.Checking;

/// <summary>Holds a quote against the sources: chooses the place of each part, and decides what the sources make of the whole.</summary>
internal sealed class QuoteCheck(StoreView view, QualifierWords qualifiers)
{
    /// <summary>From which share on the sources have a quote; below it, what they have is only near.</summary>
    private const double LeastShare = 0.6;

    /// <summary>Parts further apart than this, in sentences, are no quotation with omissions but words from two places.</summary>
    private const int FurthestApart = 6;

    internal CheckedQuote Of(QuoteToCheck quote)
    {
        var findings = view.Knowledge.Wordings.Find(quote.Wording, quote.Speaker?.Keys ?? []);
        var parts = findings.Parts.Select(part => Choose(part, quote)).ToImmutableArray();
        if (parts.IsEmpty || findings.Share < LeastShare) return new CheckedQuote(QuoteVerdict.NotFound, findings.Share, parts);
        var speakers = parts.SelectMany(part => part.Place.Voice == WordingVoice.Author ? [] : part.Place.Statements.Select(statement => statement.Speaker)).OfType<PersonReference>().DistinctBy(speaker => speaker.Key).ToImmutableArray();
        var differences = parts.SelectMany(part => part.Place.Difference).ToArray();
        var hasUnfound = HasUnfoundWords(parts, quote.Wording);
        var checkedQuote = new CheckedQuote(QuoteVerdict.Exact, findings.Share, parts)
        {
            IsAltered = hasUnfound || differences.Any(piece => piece.Kind != DifferenceKind.Kept),
            HasUnfound = hasUnfound,
            IsTurned = differences.Where(piece => piece.Kind != DifferenceKind.Kept).Count(piece => qualifiers.Denies(piece.Text)) % 2 == 1,
            IsAsClaimed = quote.Speaker is { } claimed && parts.All(part => IsBy(part.Place, claimed)),
            Speakers = speakers,
        };
        return checkedQuote with { Verdict = VerdictOf(checkedQuote, quote) };
    }

    private QuoteVerdict VerdictOf(CheckedQuote quote, QuoteToCheck asked)
    {
        if (quote.Speakers.Length > 1 || !AreTogether(quote.Parts)) return QuoteVerdict.Stitched;
        if (quote.Parts.All(part => part.Place.Voice == WordingVoice.Author) && !quote.IsAsClaimed) return QuoteVerdict.Narration;
        if (asked.Claimed is not null && !quote.IsAsClaimed && quote.Speakers.Length > 0) return QuoteVerdict.SomebodyElses;
        if (quote.IsAltered && !IsOnlyRetold(quote)) return QuoteVerdict.Altered;
        if (quote.Lost is not null) return QuoteVerdict.CutShort;
        if (quote.Parts.Any(part => part.Place.Voice == WordingVoice.Reported)) return QuoteVerdict.Reported;
        return quote.Parts.Length > 1 ? QuoteVerdict.Shortened : QuoteVerdict.Exact;
    }

    /// <summary>Whether nothing but function words differ from a reporter's: "will" became "would", and "I" "she".</summary>
    private static bool IsOnlyRetold(CheckedQuote quote) => !quote.IsTurned && !quote.HasUnfound
        && quote.Parts.All(part => part.Place.Voice == WordingVoice.Reported
            && part.Place.Difference.Where(piece => piece.Kind != DifferenceKind.Kept).All(piece => TextAnalyzer.Analyze(piece.Text).All(token => token.IsStopWord)));

    /// <summary>Whether the parts can be one quotation: in one document, in its order, and near each other.</summary>
    private static bool AreTogether(ImmutableArray<CheckedPart> parts)
    {
        for (var i = 1; i < parts.Length; i++)
        {
            var (before, after) = (parts[i - 1].Place, parts[i].Place);
            var apart = after.Statements[0].Ordinal - before.Statements[^1].Ordinal;
            if (before.DocumentId != after.DocumentId || apart < 0 || apart > FurthestApart || (!parts[i].IsAfterEllipsis && apart > 1)) return false;
        }

        return true;
    }

    /// <summary>Of the places of a part the one by who is meant, else the speaker's own words before a reporter's, and the earliest.</summary>
    private CheckedPart Choose(FoundPart part, QuoteToCheck quote)
    {
        var places = part.Places.Where(place => quote.Documents.IsEmpty || quote.Documents.Contains(place.DocumentId)).DefaultIfEmpty(part.Places[0]);
        var ordered = places.OrderByDescending(place => quote.Speaker is { } claimed && IsBy(place, claimed))
            .ThenBy(place => place.Difference.Count(piece => piece.Kind != DifferenceKind.Kept)).ThenByDescending(place => place.Agreement)
            .ThenBy(place => place.Voice).ThenBy(place => view.Source(place.DocumentId).Summarises is not null)
            .ThenBy(place => view.Source(place.DocumentId).Day ?? DateOnly.MaxValue).ThenBy(place => place.DocumentId, StringComparer.Ordinal).ToArray();
        var chosen = ordered[0];
        var lost = qualifiers.LostBefore(chosen.Before) ?? qualifiers.LostAfter(chosen.After);
        return new CheckedPart(chosen, [.. ordered.Skip(1).Where(place => place.IsExact == chosen.IsExact)], lost) { IsAfterEllipsis = part.IsAfterEllipsis };
    }

    /// <summary>Whether the words are given to somebody, or are the author's own and that is who is meant.</summary>
    private bool IsBy(FoundWording place, Named person) => place.Voice != WordingVoice.Author
        ? place.Speaker is { } speaker && person.Keys.Contains(speaker.Key)
        : place.Statements[0].Mode == SpeechMode.Narration && view.Source(place.DocumentId).Authors.Any(author => string.Equals(author, person.Name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether words of the text belong to no part: before the first, behind the last or between two, marks of omission aside.</summary>
    private static bool HasUnfoundWords(ImmutableArray<CheckedPart> parts, string wording)
    {
        var at = 0;
        foreach (var part in parts)
        {
            if (HasWords(wording, at, part.Place.Asked.Start)) return true;
            at = Math.Max(at, part.Place.Asked.End);
        }

        return HasWords(wording, at, wording.Length);
    }

    private static bool HasWords(string text, int from, int to)
    {
        var bracketed = false;
        for (var at = from; at < to; at++)
        {
            if (text[at] == '[') bracketed = true;
            else if (text[at] == ']') bracketed = false;
            else if (!bracketed && char.IsLetterOrDigit(text[at])) return true;
        }

        return false;
    }
}
