using System.Collections.Immutable;
using Briefing.Knowledge.Quotations.Lexicon;
using Briefing.Knowledge.Quotations.Names;
using Briefing.Knowledge.Quotations.Tokens;

namespace Briefing.Knowledge.Quotations.Attributions;

/// <summary>How firmly words were said, by the words around their cue, and what the speaker makes of them.</summary>
internal sealed class ModalityReader(BlockQuotations block)
{
    private readonly SourceFront _front = new(block);

    private Token[] Tokens => block.Tokens;

    /// <summary>The quotation of a cue, with its modality and whether the words may be shown as the speaker's.</summary>
    internal Attribution Attribute(VerbGroup group, SourcePhrase source, ImmutableArray<Stretch> content, int from, bool coordinated)
    {
        var modality = ModalityOf(group, source, from, isFronted: content[0].From < group.Start && source.From > from);
        return new Attribution
        {
            Source = source,
            Cue = new Stretch(group.Start, group.End),
            Content = content,
            Modality = modality,
            Polarity = PolarityOf(group, content),
            IsSpoken = modality == Modality.Said && !(group.Verb.IsThought && source.Speakers.Any(speaker => speaker.Kind is EntityKind.State or EntityKind.Institution)),
            IsCoordinated = coordinated,
        };
    }

    private Modality ModalityOf(VerbGroup group, SourcePhrase source, int from, bool isFronted)
    {
        if ((group.IsNegated && !group.Verb.Lifts) || IsNegatedSubject(source, from, isFronted)) return Modality.NotSaid;
        var modality = group.Verb.Modality;
        if (group.Modality > modality) modality = group.Modality;
        if (modality < Modality.Asked && IsAsked(group, from)) modality = Modality.Asked;
        return _front.ModalityOf(source, from) is var front && front > modality ? front : modality;
    }

    private Polarity PolarityOf(VerbGroup group, ImmutableArray<Stretch> content)
    {
        // Who refuses to discuss something does not say that it is not so.
        if (group.IsNegated && block.Cues.Modality.Unwilling.Contains(group.Verb.Lemma)) return Polarity.Affirmed;

        var isBefore = content[0].From < group.Start;
        var isQuoted = Tokens[content[0].From].Kind == TokenKind.OpenQuote;
        var polarity = group.Verb.Polarity switch
        {
            // "“It is false,” she denied": these are the words of the denial, not what it denies.
            Polarity.Denied when isQuoted && (isBefore || Tokens[content[0].From - 1].Kind is TokenKind.Comma or TokenKind.Colon) => Polarity.Affirmed,

            // "dismissed the offer as late" says of the offer that it is late.
            Polarity.Denied when (group.Verb.Takes & Complements.As) != 0 && Holds(content, "as") => Polarity.Affirmed,

            // "asked the board to wait" asks for something, and nothing about it.
            Polarity.Asked when (group.Verb.Takes & Complements.HearerInfinitive) != 0 && !isQuoted && !isBefore
                && !Vocabulary.QuestionWords.Contains(Tokens[content[0].From].Lower) => Polarity.Affirmed,
            var own => own,
        };
        return !group.IsNegated || !group.Verb.Lifts ? polarity : polarity == Polarity.Denied ? Polarity.Affirmed : Polarity.Denied;
    }

    private bool Holds(ImmutableArray<Stretch> content, string word)
    {
        foreach (var part in content)
            for (var i = part.From; i < part.To; i++)
                if (Tokens[i].Is(word) && !block.Text.Quoted[i]) return true;
        return false;
    }

    private bool IsNegatedSubject(SourcePhrase source, int from, bool isFronted)
    {
        for (var i = source.From; i < source.To && i < source.From + 2; i++)
            if (Tokens[i].Lower is "no" or "neither" or "nobody" or "none") return true;
        for (var i = source.From - 1; i >= from && i >= source.From - 2; i--)
            if (Tokens[i].Lower is "nor" or "neither") return true;
        // "Neither is right, says Jane Roe": what is said begins so, and not what tells of her.
        return !isFronted && (Tokens[from].Lower is "nor" or "neither");
    }

    /// <summary>"Did he say …?": a question of the author's; one that the cue asks is the speaker's.</summary>
    private bool IsAsked(VerbGroup group, int from)
    {
        if (Tokens[from].Is("did")) return true;
        if (group.Verb.Polarity == Polarity.Asked) return false;
        var to = block.Text.Sentences[block.Text.SentenceOf[group.Start]].To;
        return Tokens[to - 1].Kind == TokenKind.Stop && Tokens[to - 1].Text == "?" && !AnyQuote(from, to)
            && (group.End >= to || Tokens[group.End].Kind != TokenKind.Colon);
    }

    private bool AnyQuote(int from, int to)
    {
        for (var i = from; i < to; i++)
            if (Tokens[i].Kind == TokenKind.OpenQuote) return true;
        return false;
    }
}
