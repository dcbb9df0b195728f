using Briefing.Knowledge.Quotations.Lexicon;
using Briefing.Knowledge.Quotations.Tokens;

namespace Briefing.Knowledge.Quotations.Attributions;

/// <summary>The auxiliaries, adverbs and negations in front of a cue verb: "has not publicly", "might reportedly have".</summary>
internal struct AuxiliaryRun
{
    /// <summary>Its first token; the verb where nothing stands in front.</summary>
    internal int Start { get; private set; }

    internal bool Be { get; private set; }

    internal bool Have { get; private set; }

    /// <summary>Whether "having" is among them, which makes a participial clause.</summary>
    internal bool Having { get; private set; }

    /// <summary>Whether there is a modal, "do" among them.</summary>
    internal bool Modal => _modal is not null;

    internal bool IsNegated { get; private set; }

    private string? _modal;
    private bool _isHedged;
    private bool _isTold;
    private bool _isNearly;

    /// <summary>Reads leftwards from the verb at <paramref name="at"/>.</summary>
    internal static AuxiliaryRun Read(Token[] tokens, int from, int at, ModalityLexicon words)
    {
        var run = new AuxiliaryRun { Start = at };
        while (run.Start > from && run.Take(tokens, from, at, words))
        {
        }

        return run;
    }

    /// <summary>How firmly a verb is said behind such words.</summary>
    /// <param name="isParticiple">Whether the verb may be a participle, so that "'d" is "had".</param>
    internal readonly Modality ModalityOf(bool isParticiple)
    {
        var modality = _modal switch
        {
            "will" or "shall" or "'ll" or "won't" => Have ? Modality.MayHaveSaid : Modality.Predicted,
            "may" or "might" or "could" or "mightn't" or "couldn't" => Have ? Modality.MayHaveSaid : Modality.Predicted,
            "must" or "mustn't" => Have ? Modality.MayHaveSaid : Modality.Hypothetical,
            "'d" when isParticiple => Modality.Said,

            // "would later write": a biographer's past.
            "would" or "'d" when _isTold && !Have => Modality.Said,
            "would" or "should" or "can" or "ought" or "'d" or "wouldn't" or "shouldn't" or "can't" or "cannot" => Modality.Hypothetical,
            _ => Modality.Said,
        };
        var least = _isNearly ? Modality.Implied : _isHedged ? Modality.MayHaveSaid : Modality.Said;
        return modality < least ? least : modality;
    }

    private bool Take(Token[] tokens, int from, int at, ModalityLexicon words)
    {
        var token = tokens[Start - 1];
        if (token.Kind == TokenKind.Possessive && Start - 2 >= from && tokens[Start - 2].Lower is "he" or "she" or "it" or "who" or "that")
        {
            Have = true;
            Start--;
            return true;
        }

        if (!token.IsWord || (token.IsCapital && token.Lower is "may" or "will")) return false;
        if (Vocabulary.Auxiliaries.Contains(token.Lower))
        {
            Be |= Vocabulary.Be.Contains(token.Lower);
            Have |= Vocabulary.Have.Contains(token.Lower);
            Having |= token.Lower == "having";
            if (Vocabulary.Modals.Contains(token.Lower)) _modal = token.Lower;
        }
        else if (token.Is("but") && Start - 2 >= from && tokens[Start - 2].Is("all"))
        {
            _isNearly = true;
            Start -= 2;
            return true;
        }
        else if (token.Is("longer") && Start - 2 >= from && tokens[Start - 2].Is("no"))
        {
            IsNegated = true;
            Start -= 2;
            return true;
        }
        else if (!Vocabulary.IsAdverb(token.Lower) && token.Lower is not ("long" or "since" or "far") && !(token.Is("so") && tokens[Start].Is("far")) && !Vocabulary.Negations.Contains(token.Lower) && !words.Hedges.Contains(token.Lower) && !words.Nearly.Contains(token.Lower))
        {
            return false;
        }

        IsNegated |= Vocabulary.Negations.Contains(token.Lower) && !IsOnlyPart(tokens, Start, at);
        _isNearly |= words.Nearly.Contains(token.Lower);
        _isHedged |= words.Hedges.Contains(token.Lower);
        _isTold |= token.Lower is "later" or "eventually" or "subsequently" or "afterwards" or "often" or "always" or "sometimes" or "frequently" or "regularly" or "repeatedly" or "routinely" or "once";
        Start--;
        return true;
    }

    /// <summary>"not only said", "did not merely say": it was said, and more.</summary>
    private static bool IsOnlyPart(Token[] tokens, int next, int at)
    {
        for (var i = next; i < at; i++)
            if (tokens[i].Lower is "only" or "just" or "merely" or "simply" or "solely") return true;
        return false;
    }
}
