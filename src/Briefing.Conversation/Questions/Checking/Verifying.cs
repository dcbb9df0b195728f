using System.Collections.Immutable;
using Briefing.Conversation.Questions.Evidence;
using Briefing.Conversation.Replies;
using Briefing.Conversation.Turns;
using Briefing.Conversation.Understanding;
using Briefing.Knowledge.Facts.Versions;
using Briefing.Knowledge.Verification;

namespace Briefing.Conversation.Questions.Checking;

/// <summary>Replies to "Did she really say '…'?": the sealed quotes that have the words, and what differs; or what is nearest.</summary>
internal sealed class Verifying(AnswerParts answering, QualifierWords qualifiers)
{
    private const int MostNearby = 2;
    private const int LongestShown = 160;

    private readonly StoreView _view = answering.View;
    private readonly Wording _wording = answering.Wording;
    private readonly QuoteSealing _sealing = answering.Sealing;

    internal Reply Reply(QuoteToCheck quote)
    {
        var found = new QuoteCheck(_view, qualifiers).Of(quote);
        if (found.Verdict == QuoteVerdict.NotFound) return NotFound(quote, found);
        var shown = new List<(Candidate Candidate, Quote Sealed)>();
        var parts = ImmutableArray.CreateBuilder<VerifiedPart>();
        foreach (var part in found.Parts)
        {
            var candidates = part.Place.Statements.Select(statement => new Candidate(statement, _view.Source(statement.DocumentId), part.Place.Agreement, part.Place.Agreement)).ToArray();
            var number = 0;
            foreach (var candidate in candidates.Take(QuoteSelection.MostShown))
            {
                var at = shown.FindIndex(one => ReferenceEquals(one.Candidate.Statement, candidate.Statement));
                if (at < 0 && shown.Count < QuoteSelection.MostShown && _sealing.Seal([candidate], 1, _view) is [var quoted])
                {
                    at = shown.Count;
                    shown.Add((candidate, quoted));
                }

                if (number == 0) number = at + 1;
            }

            if (number > 0) parts.Add(new VerifiedPart(number, part.Place.Voice, part.Place.Difference, part.Lost, LineOf(part.Place)));
        }

        if (shown.Count == 0) return Turns.Reply.Abstention(Intents.Verify, 0, _wording.Say("AbstainWithheld"));
        return Turns.Reply.Answer(Intents.Verify, Math.Round(found.Share, 3), Lead(quote, found, shown[0].Sealed), [.. shown.Select(one => one.Sealed)]) with
        {
            Verification = new Verification(found.Verdict, quote.Wording, quote.Claimed, Math.Round(found.Share, 3), parts.ToImmutable()),
        };
    }

    private string Lead(QuoteToCheck quote, CheckedQuote found, Quote first)
    {
        var check = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["verdict"] = NameOf(found.Verdict),
            ["claimed"] = quote.Claimed ?? "",
            ["speakers"] = found.Speakers.Select(speaker => speaker.Name).ToArray(),
            ["reporter"] = first.Source.Reporter,
            ["altered"] = found.IsAltered,
            ["voice"] = found.Parts[0].Place.Voice.ToString().ToLowerInvariant(),
            ["turned"] = found.IsTurned,
            ["lost"] = found.Lost is { } lost ? lost.ToString().ToLowerInvariant() : "",
            ["reports"] = (double)first.ReportCount,
            ["places"] = (double)found.Parts.Select(part => part.Place.DocumentId).Distinct(StringComparer.Ordinal).Count(),
        };
        return _wording.Say("LeadVerify", check);
    }

    private Reply NotFound(QuoteToCheck quote, CheckedQuote found)
    {
        var near = found.Parts.SelectMany(part => part.Place.Statements).Select(statement => new Candidate(statement, _view.Source(statement.DocumentId), 1, 0.5)).ToList();
        var question = new Question { Intent = quote.Speaker is null ? Intents.Topic : Intents.WhatSaid, Text = quote.Wording, Topic = quote.Wording, Speakers = quote.Speaker is { } speaker ? [speaker] : [] };
        var searched = new EvidenceSearch(_view, answering.Weights, answering.Today).Find(question);
        near.AddRange(searched.Answers.Concat(searched.Near));
        var nearby = _sealing.Seal(near.DistinctBy(candidate => candidate.Id), MostNearby, _view);
        return Turns.Reply.Abstention(Intents.Verify, Math.Round(1 - found.Share, 3), _wording.Say("AbstainVerify", Shortened(quote.Wording), quote.Claimed ?? "", quote.UnknownSpeaker is not null)) with
        {
            Nearby = nearby,
            NearbyLead = nearby.IsEmpty ? "" : _wording.Say("NearestWordings"),
            Verification = new Verification(QuoteVerdict.NotFound, quote.Wording, quote.Claimed, Math.Round(found.Share, 3), []),
        };
    }

    private string LineOf(FoundWording place) => place.IsExact ? "" : _wording.Say("VerifyDifference", string.Join(' ', place.Difference.Select(piece => piece.Kind switch
    {
        DifferenceKind.Removed => $"[-{piece.Text}-]",
        DifferenceKind.Added => $"{{+{piece.Text}+}}",
        _ => piece.Text,
    })));

    private static string NameOf(QuoteVerdict verdict) => verdict switch
    {
        QuoteVerdict.SomebodyElses => "somebody-elses",
        QuoteVerdict.CutShort => "cut-short",
        QuoteVerdict.NotFound => "not-found",
        _ => verdict.ToString().ToLowerInvariant(),
    };

    private static string Shortened(string text) => text.Length <= LongestShown ? text : text[..LongestShown].TrimEnd() + "…";
}
