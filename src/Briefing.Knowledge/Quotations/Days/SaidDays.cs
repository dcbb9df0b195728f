using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Quotations.Attributions;
using Briefing.Knowledge.Quotations.Tokens;

namespace Briefing.Knowledge.Quotations.Days;

/// <summary>
/// Tells when each quotation of a document was said: by the days that stand with the cue, in its clause or at the head of its
/// sentence, never by those inside what was said, and never by those that tell of something else ("who took office on …").
/// </summary>
internal sealed class SaidDays
{
    private const int LongestOpening = 16;
    private const int LongestTail = 12;

    private readonly DateOnly? _day;
    private readonly SaidDate? _document;
    private readonly DayReading _reading;
    private readonly TextDays _days;

    internal SaidDays(DocumentMetadata metadata)
    {
        _day = metadata.Day;
        _document = metadata.Said is { } said ? new SaidDate(said, said, SaidBasis.Document) : null;
        Spoken = _day is { } day ? new SaidDate(day, day, SaidBasis.Document) : null;
        _reading = new DayReading(_day);
        _days = new TextDays(_reading);
    }

    /// <summary>When a turn of a transcript or the speech that a document gives was said.</summary>
    internal SaidDate? Spoken { get; }

    /// <summary>Gives each attribution of a block its day, and keeps the block for those after it.</summary>
    /// <param name="text">The block.</param>
    /// <param name="attributions">Who says what in it; dated in place.</param>
    /// <param name="isSpoken">Whether somebody speaks the block, so that what others said was said on another day.</param>
    internal void Date(BlockText text, List<Attribution> attributions, bool isSpoken)
    {
        Attribution? before = null;
        foreach (var i in Enumerable.Range(0, attributions.Count).OrderBy(i => attributions[i].Cue.From).ToArray())
        {
            var attribution = attributions[i];
            if (attribution.Modality is not (Modality.Said or Modality.MayHaveSaid or Modality.Implied)) continue;
            var said = InSentence(text, attribution, attributions) ?? Continued(before, attribution) ?? (isSpoken ? null : _document);
            attributions[i] = attribution with { Said = said };
            before = attributions[i];
        }

        _days.Pass(text);
    }

    /// <summary>"X said on Tuesday … He added …": the same speaker goes on.</summary>
    private static SaidDate? Continued(Attribution? before, Attribution attribution) =>
        before is { Said: { Basis: not SaidBasis.Document } said, Source.Speakers: [var speaker] } && attribution.Source.Speakers is [var same] && speaker == same
            ? said with { Basis = SaidBasis.Continued } : null;

    private SaidDate? InSentence(BlockText text, Attribution attribution, List<Attribution> all)
    {
        if (attribution.Cue.From >= text.Tokens.Length) return null;
        var (from, to) = text.Sentences[text.SentenceOf[attribution.Cue.From]];
        from = Math.Max(from, attribution.Cue.From - 80);
        to = Math.Min(to, attribution.Cue.To + 80);
        SaidDate? best = null;
        var nearest = int.MaxValue;
        List<NamedDay>? named = null;
        for (var at = from; at < to; at++)
        {
            if (!DayWords.IsSign(text.Tokens[at]) || IsContent(at, all)) continue;
            if (Counted(text, attribution, from, to, at) is { } counted) return counted;
            named ??= _reading.Read(text, from, to);
            foreach (var day in named)
            {
                if (at < day.From || at >= day.To || !Belongs(text, attribution, all, day.From, day.To, from)) continue;
                var distance = Math.Min(Math.Abs(day.From - attribution.Cue.To), Math.Abs(attribution.Cue.From - day.To));
                if (distance >= nearest) continue;
                (best, nearest) = (new SaidDate(day.First, day.Last, day.IsCounted ? SaidBasis.Relative : SaidBasis.Stated), distance);
            }
        }

        return best;
    }

    /// <summary>Words that count from the day named last, at a token or just before it.</summary>
    private SaidDate? Counted(BlockText text, Attribution attribution, int from, int to, int at)
    {
        for (var start = Math.Max(from, at - 2); start <= at; start++)
        {
            if (CountedDay.Read(text, start, to) is not { } counted || !Belongs(text, attribution, [attribution], start, counted.To, from)) continue;
            if (_days.Before(text, start) is not { } day || CountedDay.From(day, counted.Number, counted.Unit) is not { } days) return null;
            return _day is { } last && days.First > last ? null : new SaidDate(days.First, _day is { } end && days.Last > end ? end : days.Last, SaidBasis.Relative);
        }

        return null;
    }

    /// <summary>Whether the words at some tokens tell when this was said.</summary>
    private static bool Belongs(BlockText text, Attribution attribution, List<Attribution> all, int from, int to, int sentence)
    {
        for (var i = from; i < to; i++)
            if (text.Quoted[i] || IsContent(i, all)) return false;
        if (IsNoun(text, from, to)) return false;
        if (from >= attribution.Cue.To) return from - attribution.Cue.To <= LongestTail && !Crosses(text, attribution.Cue.To, from, allowComma: true);
        var first = Math.Min(attribution.Cue.From, attribution.Source.To > attribution.Source.From && !attribution.IsCoordinated ? attribution.Source.From : attribution.Cue.From);
        if (from >= attribution.Cue.From) return true;
        // Between the speaker and the verb: "X on Tuesday said".
        if (from >= attribution.Source.To && attribution.Source.To > 0 && to <= attribution.Cue.From && first < from)
            return attribution.Cue.From - attribution.Source.To <= LongestTail && !Crosses(text, attribution.Source.To, from, allowComma: from - attribution.Source.To <= 2)
                && !Crosses(text, to, attribution.Cue.From, allowComma: attribution.Cue.From - to == 1);
        // "X, on Tuesday, said": the words may be taken for a part of the speaker's.
        if (from - 2 > attribution.Source.From && to <= attribution.Source.To && attribution.Cue.From - to is 0 or 1 && text.Tokens[from - 1].Is("on") && text.Tokens[from - 2].Kind == TokenKind.Comma) return true;
        // At the head of the sentence, before the speaker.
        return to <= first && from - sentence <= LongestOpening && first - to <= LongestOpening && !HasCue(all, attribution, sentence, first)
            && !Crosses(text, sentence, from, allowComma: true, isOpening: true) && IsOpening(text, sentence, from);
    }

    /// <summary>"the 2014 referendum", "the referendum of 2014", "Friday's vote": no time of saying.</summary>
    private static bool IsNoun(BlockText text, int from, int to)
    {
        if (to < text.Tokens.Length && text.Tokens[to].Kind == TokenKind.Possessive) return true;
        if (from == 0) return false;
        var before = text.Tokens[from - 1];
        return before.Is("of") || (before.IsWord && before.Lower is "the" or "a" or "an" or "this" or "his" or "her" or "their" or "its" or "no" && to < text.Tokens.Length && text.Tokens[to].IsWord && text.Tokens[from].Kind == TokenKind.Number
            && !text.Tokens[to].Is("and") && !text.Tokens[to].Is("that"));
    }

    /// <summary>The opening of a sentence tells when where it begins with a preposition, an adverb or a participle, and no clause of its own.</summary>
    private static bool IsOpening(BlockText text, int sentence, int from)
    {
        if (from == sentence) return true;
        var head = text.Tokens[sentence];
        return head.IsWord && (head.Lower is "on" or "in" or "at" or "during" or "late" or "early" or "earlier" or "later" or "only" or "just" or "then" or "but" or "and" or "speaking" or "writing" or "asked" or "interviewed" or "addressing" or "appearing"
            or "testifying" or "talking" or "meeting" or "visiting" or "opening" or "back" or "as" or "already" or "the" or "last" or "this" or "that" or "two" or "three" or "a" || head.Lower.EndsWith("ing", StringComparison.Ordinal));
    }

    /// <summary>Whether another clause, or a word that sets what follows apart, stands between.</summary>
    private static bool Crosses(BlockText text, int from, int to, bool allowComma, bool isOpening = false)
    {
        for (var i = from; i < to; i++)
        {
            var token = text.Tokens[i];
            // "In a letter of thanks on 3 May": the noun that opens the sentence may have its own.
            if ((DayWords.SetsApart(token) && !(isOpening && i + 2 < to && token.Lower is ("of" or "for" or "from"))) || token.Kind is TokenKind.Semicolon or TokenKind.Colon or TokenKind.OpenQuote or TokenKind.CloseQuote or TokenKind.Stop or TokenKind.OpenBracket) return true;
            if (token.Kind == TokenKind.Dash || (token.Kind == TokenKind.Comma && !allowComma)) return true;
        }

        return false;
    }

    private static bool HasCue(List<Attribution> all, Attribution own, int from, int to)
    {
        foreach (var other in all)
            if (!ReferenceEquals(other, own) && other.Cue.From >= from && other.Cue.From < to) return true;
        return false;
    }

    private static bool IsContent(int token, List<Attribution> all)
    {
        foreach (var attribution in all)
        {
            foreach (var content in attribution.Content)
                if (token >= content.From && token < content.To) return true;
        }

        return false;
    }
}
