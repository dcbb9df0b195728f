using Briefing.Knowledge.Quotations.Lexicon;
using Briefing.Knowledge.Quotations.Tokens;

namespace Briefing.Knowledge.Quotations.Attributions;

/// <summary>Nouns that give words to their owner: "Jane Roe's warning that …", "a call by Jane Roe for …".</summary>
internal sealed class OwnedNouns(BlockQuotations block)
{
    private readonly SubjectClauseEnd _subjects = new(block);

    private Token[] Tokens => block.Tokens;

    /// <summary>"Jane Roe's warning that …", "an appeal from Jane Roe for …": said by her where the noun is one of speech, else only told about.</summary>
    internal void Read(int from, int to, int at)
    {
        if (!block.Cues.Nouns.TryGetValue(Tokens[at].Lower, out var noun) || at + 2 >= to) return;
        if (Tokens[at + 1].Lower is "of" or "by" or "from" && AuthorBehind(from, to, at, noun)) return;
        if (at == from || !Leads(noun, at + 1) || IsLabel(from, to, at)) return;
        var owner = Owner(from, at);
        if (owner.Kind == SourceKind.Named) Add(owner, new Stretch(owner.To, at + 1), at + 1, noun, owner.From, from, to);
    }

    /// <summary>"On Virland's refusal to pay: “…”": the heading of a quotation tells what it is about, and not whose it is.</summary>
    private bool IsLabel(int from, int to, int at)
    {
        if (Tokens[from].Lower is not ("on" or "about" or "regarding" or "concerning")) return false;
        for (var i = at + 1; i + 2 < to; i++)
            if (Tokens[i].Kind == TokenKind.Colon) return block.Text.Quoted[i + 2];
        return false;
    }

    /// <summary>"A proposal by Jane Roe to …", "the argument of her deputy, Jane Roe, that …".</summary>
    private bool AuthorBehind(int from, int to, int at, CueNoun noun)
    {
        var author = block.Sources.StartingAt(at + 2, to);
        if (author.Kind != SourceKind.Named) return false;
        var link = author.To < to && Tokens[author.To].Kind == TokenKind.Comma ? author.To + 1 : author.To;
        if (link + 1 >= to || !Leads(noun, link) || Tokens[link].Is("of")) return false;
        var start = at;
        while (start > from && Tokens[start - 1].IsWord && !Vocabulary.EndsNounPhrase(Tokens[start - 1].Lower) && at - start < 4) start--;
        Add(author, new Stretch(at, at + 1), link, noun, start, from, to);
        return true;
    }

    /// <summary>Whether a word leads to the content or topic of the noun; "to" only before a verb, as far as its form shows ("the claim to the land" is none).</summary>
    private bool Leads(CueNoun noun, int link) =>
        (noun.Links.Contains(Tokens[link].Lower) || noun.Topics.Contains(Tokens[link].Lower))
        && (!Tokens[link].Is("to") || (Tokens[link + 1] is { IsWord: true, IsCapital: false } next && !Vocabulary.Determiners.Contains(next.Lower) && next.Lower is not ("him" or "them" or "me" or "us" or "it")));

    private void Add(SourcePhrase owner, Stretch cue, int link, CueNoun noun, int start, int from, int to)
    {
        var isClause = Tokens[link].Is("that");
        var isSubject = block.Sources.BeginsClause(from, start);
        var end = isSubject ? _subjects.Of(link + 1, to, isClause) : block.Ends.Of(link, to, isClause ? Complements.That : Complements.Noun);
        var content = isClause || Tokens[link].Is("to") ? link : link + 1;

        // The small word belongs to the cue where it leads to a noun, and the cue is one piece.
        if (content > link && cue.To == link) cue = cue with { To = content };
        if (end is { } after && after <= content) return;
        block.Found.Add(new Attribution
        {
            Source = owner,
            Cue = cue,
            IsByNoun = true,
            Content = [new Stretch(content, end ?? block.Ends.Of(link, to, isClause ? Complements.That : Complements.Noun))],
            IsSpoken = end is not null && noun.IsSpeech && !noun.Topics.Contains(Tokens[link].Lower) && !IsDoubtful(Math.Max(from, Math.Min(start, cue.From) - 2), cue.To),
        });
    }

    /// <summary>"Jane Roe's alleged promise", "no promise by Jane Roe", "a possible call": nobody says that it was made.</summary>
    private bool IsDoubtful(int from, int to)
    {
        for (var i = from; i < to; i++)
            if (Tokens[i].Lower is "no" or "any" or "without" or "alleged" or "reported" or "rumoured" or "rumored" or "supposed" or "purported" or "possible" or "potential" or "expected" or "planned" or "likely" or "apparent" or "invented" or "fake" or "future" or "never") return true;
        return false;
    }

    /// <summary>The owner of the noun at <paramref name="noun"/>: "Jane Roe's", "his".</summary>
    internal SourcePhrase Owner(int from, int noun)
    {
        for (var i = noun - 1; i >= from && i > noun - 6; i--)
        {
            if (Tokens[i].Kind == TokenKind.Possessive)
            {
                foreach (var mention in block.Sources.Within(Math.Max(from, i - 14), i))
                    if (mention.End == i && mention.Entity is { } entity)
                        return new SourcePhrase(mention.Start, i + 1, SourceKind.Named, [entity], false);
                return SourcePhrase.Nothing;
            }

            if (Tokens[i].Lower is "his" or "her")
                return new SourcePhrase(i, i + 1, SourceKind.Named, block.Sources.MentionAt(i) is { Entity: { IsPerson: true } he } ? [he] : [], false);
            if (!Tokens[i].IsWord || Vocabulary.EndsNounPhrase(Tokens[i].Lower) || Vocabulary.Determiners.Contains(Tokens[i].Lower)) break;
        }

        return SourcePhrase.Nothing;
    }
}
