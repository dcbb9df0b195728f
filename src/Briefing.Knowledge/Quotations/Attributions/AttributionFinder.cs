using System.Collections.Immutable;
using Briefing.Knowledge.Quotations.Lexicon;
using Briefing.Knowledge.Quotations.Names;
using Briefing.Knowledge.Quotations.Tokens;

namespace Briefing.Knowledge.Quotations.Attributions;

/// <summary>Finds the quotations of one block: a cue, the source that is its subject, and what it takes as content.</summary>
internal sealed class AttributionFinder
{
    private const int LongestSentence = 500;

    private readonly BlockText _text;
    private readonly CueLexicon _cues;
    private readonly SourceReader _sources;
    private readonly ComplementReader _complements;
    private readonly ContentEnd _ends;
    private readonly List<Attribution> _found = [];
    private int _first;

    internal AttributionFinder(BlockText text, SourceReader sources, CueLexicon cues)
    {
        (_text, _cues, _sources) = (text, cues, sources);
        _complements = new ComplementReader(text, sources);
        _ends = new ContentEnd(text, cues);
    }

    private Token[] Tokens => _text.Tokens;

    internal List<Attribution> Find()
    {
        foreach (var (from, to) in Windows())
        {
            // A part of a sentence that was cut ("and stressed that …") goes on with the subject before.
            var first = _first = from > 0 && Tokens[from] is { IsWord: true, IsCapital: false } ? _first : _found.Count;
            for (var at = from; at < to; at++)
            {
                if (_text.Quoted[at] || !Tokens[at].IsWord) continue;
                if (!Verb(from, to, at, first) && !Phrase(from, to, at)) OwnedNoun(from, to, at);
            }

            Settle(first);
        }

        new LooseQuotations(_text, _sources, _found).Add();
        return _found;
    }

    /// <summary>The sentences; one that is longer than any real one in pieces, so that the time taken stays linear.</summary>
    private IEnumerable<(int From, int To)> Windows()
    {
        foreach (var (from, to) in _text.Sentences)
            for (var start = from; start < to; start += LongestSentence)
                yield return (start, Math.Min(to, start + LongestSentence));
    }

    private bool Verb(int from, int to, int at, int firstOfSentence)
    {
        if (!_cues.Verbs.TryGetValue(Tokens[at].Lower, out var readings)) return false;
        if (_sources.MentionAt(at) is { } mention && (mention.NameStart <= at || mention.Kind == MentionKind.Office)) return false;
        foreach (var reading in readings)
        {
            if (VerbGroup.Read(Tokens, from, to, at, reading, _cues) is not { } group) continue;
            var attribution = group.Form switch
            {
                VerbGroup.Voice.Passive => Passive(group, from, to),
                VerbGroup.Voice.Participial => Participial(group, from, to, firstOfSentence),
                _ => Active(group, from, to, firstOfSentence),
            };
            if (attribution is null) continue;
            _found.Add(attribution);
            return true;
        }

        return false;
    }

    private Attribution? Active(VerbGroup group, int from, int to, int firstOfSentence)
    {
        var (kind, start) = _complements.After(group.Verb, group.End, to);
        if (kind == Complements.Infinitive && _cues.Unwilling.Contains(group.Verb.Lemma) && _cues.Verbs.ContainsKey(Tokens[start + 1].Lower)) return null;
        var source = _sources.EndingAt(from, group.Start);
        var coordinated = false;
        if (kind == Complements.None) return Fronted(group, source, from, to);
        if (source.Kind == SourceKind.None && CanShareSubject(from, group.Start))
        {
            source = SharedSubject(from, group.Start, firstOfSentence);
            coordinated = true;
        }

        if (!Fits(source, group, kind)) return source.Kind == SourceKind.None ? Fronted(group, source, from, to) : null;
        var content = kind == Complements.Quotation ? Quoted(start, to) : new Stretch(start, _ends.Of(start, to, kind));
        return Make(group, source, [content], from, coordinated);
    }

    /// <summary>Whether such a source can do such a thing.</summary>
    private static bool Fits(SourcePhrase source, VerbGroup group, Complements kind)
    {
        if (source.Kind == SourceKind.None) return false;
        if (group.NeedsPlural && !source.IsPlural) return false;
        if (kind is Complements.Noun or Complements.Infinitive or Complements.As or Complements.HearerInfinitive or Complements.Question)
            return source.Speaks;
        return source.Kind != SourceKind.Thing || (group.Verb.IsSpeech && kind is Complements.That or Complements.Quotation or Complements.Bare);
    }

    /// <summary>"and added", "but warned", ", vowed": the verb goes on with the subject before.</summary>
    private bool CanShareSubject(int from, int start)
    {
        if (start <= from) return false;
        var before = Tokens[start - 1];
        return before.Kind == TokenKind.Comma || before.Lower is "and" or "but" or "or" or "then" or "to" || IsOnward(start);
    }

    private bool IsOnward(int start) => Tokens[start].Lower is "went" or "took" or "continued" or "used";

    private SourcePhrase SharedSubject(int from, int start, int firstOfSentence)
    {
        var subject = SourcePhrase.Nothing;
        for (var i = _found.Count - 1; i >= firstOfSentence && subject.Kind == SourceKind.None; i--)
            if (_found[i].Cue.To <= start && _found[i].Source.To <= start) subject = _found[i].Source;

        // A later name that begins a clause of its own takes over.
        foreach (var mention in _sources.Within(subject.Kind == SourceKind.None ? ClauseStart(from, start) : subject.To, start))
        {
            if (mention.Kind == MentionKind.Pronoun && Tokens[mention.Start].Lower is not ("he" or "she")) continue;
            if (mention.End >= start || _text.Quoted[mention.Start] || !_sources.BeginsClause(from, mention.Start)) continue;
            var next = Tokens[mention.End];
            if (!next.IsWord || !IsVerbLike(next) || (subject.Kind != SourceKind.None && !OpensMainClause(mention.Start, from))) continue;
            if (subject.Kind == SourceKind.None && IsSubordinate(mention.Start, from)) continue;
            subject = _sources.EndingAt(from, mention.End);
        }

        return subject;
    }

    /// <summary>Whether a word can be the verb of a clause, as far as its form shows.</summary>
    private bool IsVerbLike(Token token) =>
        Vocabulary.Auxiliaries.Contains(token.Lower) || Vocabulary.IsAdverb(token.Lower) || token.Lower is "who"
        || token.Lower.EndsWith("ed", StringComparison.Ordinal) || _cues.Verbs.ContainsKey(token.Lower)
        || Vocabulary.PlainPasts.Contains(token.Lower) || (token.Lower.EndsWith('s') && token.Lower.Length > 3 && !token.IsCapital);

    private bool OpensMainClause(int start, int from)
    {
        var at = start - 1;
        while (at > from && Tokens[at].IsWord && (Tokens[at].Is("the") || Vocabulary.IsAdverb(Tokens[at].Lower))) at--;
        if (at < from || (Tokens[at].Is("and") && at > from && _sources.MentionAt(at - 1) is not null)) return false;
        return Tokens[at].Kind == TokenKind.Semicolon || Tokens[at].Lower is "while" or "whereas" or "but" or "and";
    }

    private bool IsSubordinate(int start, int from)
    {
        var at = start - 1;
        while (at > from && Tokens[at].IsWord && (Tokens[at].Is("the") || Vocabulary.IsAdverb(Tokens[at].Lower))) at--;
        return at >= from && Tokens[at].Lower is "that" or "which" or "who" or "whom" or "because" or "since" or "if" or "when" or "after" or "before" or "until" or "as" or "than" or "whether";
    }

    private int ClauseStart(int from, int at)
    {
        for (var i = at - 1; i > from; i--)
            if (Tokens[i].Kind is TokenKind.Semicolon or TokenKind.OpenBracket || Tokens[i].Lower is "while" or "whereas") return i + 1;
        return from;
    }

    /// <summary>"Insisting that …, Jane Roe said": the subject of the main clause, before or behind.</summary>
    private Attribution? Participial(VerbGroup group, int from, int to, int firstOfSentence)
    {
        var (kind, start) = _complements.After(group.Verb, group.End, to);
        if (kind == Complements.None) return null;
        var before = group.Start - 1;
        SourcePhrase source;
        if (before < from || (Tokens[before].Lower is "while" or "after" or "before" or "by" or "without" or "when" or "in" && (before == from || !Tokens[before - 1].IsWord)))
        {
            if (before >= from && Tokens[before].Is("without")) return null;
            source = FollowingSubject(start, to);
        }
        else if (Tokens[before].Kind is TokenKind.Comma or TokenKind.Dash || Tokens[before].Lower is "and" or "while" or "but" or "by")
        {
            source = SharedSubject(from, before, firstOfSentence);
        }
        else
        {
            return null;
        }

        if (source.Kind is not (SourceKind.Named or SourceKind.Role) || !Fits(source, group with { NeedsPlural = false }, kind)) return null;
        var end = source.From > start ? source.From - 1 : to;
        var content = kind == Complements.Quotation ? Quoted(start, end) : new Stretch(start, _ends.WithoutStop(start, _ends.Of(start, end, kind)));
        return content.To <= content.From ? null : Make(group, source, [content], from, coordinated: true);
    }

    /// <summary>The subject after the comma that ends an introduction.</summary>
    private SourcePhrase FollowingSubject(int start, int to)
    {
        for (var i = start; i + 1 < to; i++)
        {
            if (_text.Quoted[i] || Tokens[i].Kind != TokenKind.Comma) continue;
            var at = i + 1;
            if (Tokens[at].Is("the") && _sources.MentionStartingAt(at) is null) at++;
            if (_sources.MentionStartingAt(at) is not { } mention || mention.End >= to) continue;
            if (Tokens[mention.End].Kind == TokenKind.Possessive || !(Tokens[mention.End].IsWord || Tokens[mention.End].Kind == TokenKind.Comma)) continue;
            if (Tokens[mention.End].Lower is "and" or "of") continue;
            return _sources.EndingAt(i + 1, mention.End);
        }

        return SourcePhrase.Nothing;
    }

    /// <summary>"The plan was described by Jane Roe as …".</summary>
    private Attribution? Passive(VerbGroup group, int from, int to)
    {
        for (var i = group.End; i < to && i < group.End + 4; i++)
        {
            if (!Tokens[i].IsWord) return null;
            if (!Tokens[i].Is("by")) continue;
            var source = _sources.StartingAt(i + 1, to);
            if (!source.Speaks) return null;
            var rest = source.To;
            if (rest >= to || Tokens[rest].Lower is not ("as" or "that") && Tokens[rest].Kind != TokenKind.OpenQuote) return null;
            return Make(group, source, [new Stretch(rest, _ends.Of(rest, to, Complements.As))], from, coordinated: false);
        }

        return null;
    }

    /// <summary>Content before the cue: "“…,” said Jane Roe", "“…,” Jane Roe said", "The plan would fail, Jane Roe said".</summary>
    private Attribution? Fronted(VerbGroup group, SourcePhrase source, int from, int to)
    {
        if ((group.Verb.Takes & (Complements.Quotation | Complements.Bare)) == 0 || group.NeedsPlural && !source.IsPlural) return null;
        var head = group.Start;
        var tail = group.End;
        if (source.Kind is SourceKind.Named or SourceKind.Role or SourceKind.Thing)
        {
            head = source.From;
        }
        else
        {
            if (head <= from || !IsQuoteEnd(head)) return null;
            source = _sources.StartingAt(group.End, to);
            if (!source.Speaks) return null;
            tail = source.To;
        }

        if (source.Kind == SourceKind.Thing && !group.Verb.IsSpeech) return null;
        if (head <= from) return AfterFullStop(group, source, from, to, tail);
        var content = IsQuoteEnd(head) ? QuoteBefore(from, head) : ClauseBefore(group, from, head, tail, to);
        if (content is not { } left) return null;
        return Make(group, source, Middle(left, tail, to), from, coordinated: false);
    }

    /// <summary>"“It is over.” Jane Roe said so in Bern." has no content here, but a quotation that ended with the sentence before may be it.</summary>
    private Attribution? AfterFullStop(VerbGroup group, SourcePhrase source, int from, int to, int tail)
    {
        if (from == 0 || Tokens[from - 1].Kind != TokenKind.CloseQuote || tail < to && Tokens[tail].Kind is not (TokenKind.Stop or TokenKind.Comma)) return null;
        return QuoteBefore(0, from) is { } left && Tokens[left.To - 2].Kind is TokenKind.Stop or TokenKind.Comma ? Make(group, source, [left], from, coordinated: false) : null;
    }

    private bool IsQuoteEnd(int at) =>
        at > 0 && (Tokens[at - 1].Kind == TokenKind.CloseQuote
            || (at > 1 && Tokens[at - 1].Kind is TokenKind.Comma or TokenKind.Dash && Tokens[at - 2].Kind == TokenKind.CloseQuote));

    private Stretch? QuoteBefore(int from, int at)
    {
        var close = Tokens[at - 1].Kind == TokenKind.CloseQuote ? at - 1 : at - 2;
        var open = close >= 0 ? _text.Partner[close] : -1;
        if (open < 0) return null;

        // "The plan is “dead,” she said": the words before the mark are hers as well, but for another cue's.
        if (open <= from || _text.SentenceOf[open] != _text.SentenceOf[at - 1]) return new Stretch(open, close + 1);
        var start = from;
        for (var i = _first; i < _found.Count; i++)
            if (_found[i].Cue.To <= open) return new Stretch(open, close + 1);
        for (var i = open - 1; i >= from; i--)
        {
            if (Tokens[i].Kind is TokenKind.CloseQuote or TokenKind.Semicolon or TokenKind.Colon)
            {
                start = i + 1;
                break;
            }
        }

        return new Stretch(start < open && Tokens[open - 1].Kind is TokenKind.Comma or TokenKind.Colon ? open : start, close + 1);
    }

    /// <summary>A clause without quotation marks, only for plain verbs of saying at the sentence's end.</summary>
    private Stretch? ClauseBefore(VerbGroup group, int from, int head, int tail, int to)
    {
        if ((group.Verb.Takes & Complements.Bare) == 0 || Tokens[head - 1].Kind != TokenKind.Comma || head - 1 <= from + 2) return null;
        if (tail < to && Tokens[tail].Kind is not (TokenKind.Stop or TokenKind.Comma) && !Vocabulary.Prepositions.Contains(Tokens[tail].Lower) && !Vocabulary.Days.Contains(Tokens[tail].Lower) && !Vocabulary.IsAdverb(Tokens[tail].Lower)) return null;
        var start = from;
        for (var i = head - 2; i > from; i--)
        {
            if (Tokens[i].Kind != TokenKind.Semicolon) continue;
            start = i + 1;
            break;
        }

        for (var i = _first; i < _found.Count; i++)
            if (_found[i].Cue.From >= start && _found[i].Cue.To <= head) return null;
        return Vocabulary.Prepositions.Contains(Tokens[start].Lower) && head - start < 9 || Vocabulary.Subordinators.Contains(Tokens[start].Lower) ? null : new Stretch(start, head - 1);
    }

    /// <summary>The content before, and the quotation that goes on behind the cue: "“…,” she said, “…”".</summary>
    private ImmutableArray<Stretch> Middle(Stretch left, int tail, int to)
    {
        for (var i = tail; i < _text.Tokens.Length && i < tail + 14; i++)
        {
            if (Tokens[i].Kind == TokenKind.OpenQuote && _text.Partner[i] > i)
                return Tokens[left.To - 1].Kind == TokenKind.CloseQuote && i > 0 && Tokens[i - 1].Kind is TokenKind.Comma or TokenKind.Stop or TokenKind.Colon
                    ? [left, Quoted(i, to)] : [left];
            if (Tokens[i].Kind == TokenKind.Stop && (i + 1 >= Tokens.Length || Tokens[i + 1].Kind != TokenKind.OpenQuote)) break;
            if (Tokens[i].Kind is TokenKind.Semicolon or TokenKind.Colon or TokenKind.CloseQuote) break;
        }

        return [left];
    }

    /// <summary>The whole of a quotation in marks, and what is joined to it in the sentence when more marks follow.</summary>
    private Stretch Quoted(int open, int to)
    {
        var close = _text.Partner[open];
        if (close < 0 || close >= Tokens.Length) return new Stretch(open, Math.Max(open + 1, close < 0 ? to : close));
        var end = close + 1;

        // "said “the war” must end": the words behind the mark are reported as well.
        if (end < to && Tokens[end].IsWord && Tokens[close - 1].Kind is not (TokenKind.Comma or TokenKind.Stop) && !Vocabulary.Prepositions.Contains(Tokens[end].Lower) && Tokens[end].Lower is not ("and" or "but" or "while"))
            end = _ends.Of(open, to, Complements.Bare);
        return new Stretch(open, Math.Max(end, open + 1));
    }

    /// <summary>"according to X", "in X's view".</summary>
    private bool Phrase(int from, int to, int at)
    {
        foreach (var phrase in _cues.SourceFirst)
        {
            if (!Stands(phrase, at, to)) continue;
            var source = _sources.StartingAt(at + phrase.Length, to, opens: true);
            if (source.Kind == SourceKind.None) return false;
            return AddAround(new Stretch(at, at + phrase.Length), at, source, source.To, from, to);
        }

        if (!Tokens[at].Is("in")) return false;
        for (var i = at + 1; i < to && i < at + 9; i++)
        {
            if (!Tokens[i].IsWord && Tokens[i].Kind != TokenKind.Possessive) return false;
            if (!_cues.ViewNouns.Contains(Tokens[i].Lower)) continue;
            if (Tokens[i - 1].Kind != TokenKind.Possessive && Tokens[i - 1].Lower is not ("his" or "her" or "their")) return false;
            var owner = Owner(at + 1, i);
            return owner.Kind == SourceKind.Named && AddAround(new Stretch(at, i + 1), at, owner, i + 1, from, to);
        }

        return false;
    }

    /// <summary>The owner of the noun at <paramref name="noun"/>: "Jane Roe's", "his".</summary>
    private SourcePhrase Owner(int from, int noun)
    {
        for (var i = noun - 1; i >= from && i > noun - 6; i--)
        {
            if (Tokens[i].Kind == TokenKind.Possessive)
            {
                foreach (var mention in _sources.Within(Math.Max(from, i - 14), i))
                    if (mention.End == i && mention.Entity is { } entity)
                        return new SourcePhrase(mention.Start, i + 1, SourceKind.Named, [entity], false);
                return SourcePhrase.Nothing;
            }

            if (Tokens[i].Lower is "his" or "her")
                return new SourcePhrase(i, i + 1, SourceKind.Named, _sources.MentionAt(i) is { Entity: { } he } ? [he] : [], false);
            if (!Tokens[i].IsWord || Vocabulary.EndsNounPhrase(Tokens[i].Lower) || Vocabulary.Determiners.Contains(Tokens[i].Lower)) break;
        }

        return SourcePhrase.Nothing;
    }

    private bool AddAround(Stretch cue, int start, SourcePhrase source, int end, int from, int to)
    {
        var content = ImmutableArray.CreateBuilder<Stretch>();
        var left = start > from && Tokens[start - 1].Kind is TokenKind.Comma or TokenKind.Dash ? start - 1 : start;
        var begin = LeftBound(from, left);
        if (left > begin) content.Add(new Stretch(begin, _ends.WithoutStop(begin, left)));
        if (end + 1 < to && Tokens[end].Kind == TokenKind.Comma)
        {
            var right = _ends.Of(end + 1, to, Complements.Bare);
            if (right > end + 1 && (left == from || left - begin < 12)) content.Add(new Stretch(end + 1, right));
        }

        if (content.Count == 0) return false;
        _found.Add(new Attribution { Source = source, Cue = cue, Content = content.ToImmutable() });
        return true;
    }

    /// <summary>Where the words before "according to" begin: after the last "that", semicolon or clause of the author's.</summary>
    private int LeftBound(int from, int end)
    {
        for (var i = end - 1; i > from; i--)
        {
            if (_text.Quoted[i]) continue;
            if (Tokens[i].Kind is TokenKind.Semicolon or TokenKind.Colon) return i + 1;
            if (Tokens[i].Is("that") && Tokens[i - 1].IsWord && !Vocabulary.Prepositions.Contains(Tokens[i - 1].Lower)) return i + 1;
            if (Tokens[i].Kind == TokenKind.Comma && i + 1 < end && Tokens[i + 1].Lower is "but" or "while" or "although" or "and") return i + 2;
        }

        return from;
    }

    private bool Stands(ImmutableArray<string> phrase, int at, int to)
    {
        if (at + phrase.Length >= to) return false;
        for (var i = 0; i < phrase.Length; i++)
            if (!Tokens[at + i].Is(phrase[i])) return false;
        return true;
    }

    /// <summary>"Jane Roe's warning that …": her words where it ends the sentence as an object, else only told about.</summary>
    private void OwnedNoun(int from, int to, int at)
    {
        if (!_cues.Nouns.TryGetValue(Tokens[at].Lower, out var noun) || at + 2 >= to || at == from) return;
        if (!noun.Links.Contains(Tokens[at + 1].Lower)) return;
        var owner = Owner(from, at);
        if (owner.Kind != SourceKind.Named) return;
        var isObject = owner.From > from && Tokens[owner.From - 1] is { IsWord: true } before
            && (before.Lower.EndsWith("ed", StringComparison.Ordinal) || before.Lower.EndsWith('s') || before.Lower is "to") && Tokens[at + 1].Is("that");
        var link = Tokens[at + 1].Lower;
        var content = new Stretch(at + 1, _ends.Of(at + 1, to, link == "that" ? Complements.That : Complements.Noun));
        _found.Add(new Attribution
        {
            Source = owner, Cue = new Stretch(owner.To, at + 1), Content = [content], IsSpoken = isObject,
        });
    }

    private Attribution Make(VerbGroup group, SourcePhrase source, ImmutableArray<Stretch> content, int from, bool coordinated)
    {
        var neutral = group.Verb.Lemma is "think" or "believe" or "want" or "expect" or "agree";
        var denied = (group.IsNegated && !neutral) || IsNegatedSubject(source, from) || IsAsked(group, from);
        var doubted = group.IsHedged || IsConditional(source, from);
        return new Attribution
        {
            Source = source,
            Cue = new Stretch(group.Start, group.End),
            Content = content,
            Modality = denied ? Modality.NotSaid : doubted || !group.Verb.IsFirm ? Modality.Uncertain : Modality.Said,
            IsSpoken = !denied && !doubted && !(group.Verb.IsThought && source.Speakers.Any(speaker => speaker.Kind is EntityKind.State or EntityKind.Institution)),
            IsCoordinated = coordinated,
        };
    }

    private bool IsNegatedSubject(SourcePhrase source, int from)
    {
        for (var i = source.From; i < source.To && i < source.From + 2; i++)
            if (Tokens[i].Lower is "no" or "neither" or "nobody" or "none") return true;
        for (var i = source.From - 1; i >= from && i >= source.From - 2; i--)
            if (Tokens[i].Lower is "nor" or "neither") return true;
        return false;
    }

    /// <summary>"Did he say …?", "Nor has he said": an auxiliary stands before the subject.</summary>
    private bool IsAsked(VerbGroup group, int from)
    {
        var to = _text.Sentences[_text.SentenceOf[group.Start]].To;
        var ends = Tokens[to - 1].Kind == TokenKind.Stop && Tokens[to - 1].Text == "?";
        return (ends && !AnyQuote(from, to)) || Tokens[from].Lower is "nor" or "neither" or "did";
    }

    private bool AnyQuote(int from, int to)
    {
        for (var i = from; i < to; i++)
            if (Tokens[i].Kind == TokenKind.OpenQuote) return true;
        return false;
    }

    private bool IsConditional(SourcePhrase source, int from)
    {
        for (var i = source.From - 1; i >= from && i >= source.From - 3; i--)
            if (Tokens[i].Lower is "if" or "unless" or "whether") return true;
        for (var i = source.From - 1; i >= from && i >= source.From - 4; i--)
            if (Tokens[i].Lower is "may" or "might" or "possible" or "perhaps" or "maybe" or "whether") return true;
        return false;
    }

    /// <summary>Cuts the content of a quotation where the next one of the sentence begins, unless that one is inside it.</summary>
    private void Settle(int first)
    {
        for (var i = first; i < _found.Count; i++)
        {
            var content = _found[i].Content;
            for (var j = i + 1; j < _found.Count; j++)
            {
                var other = _found[j];
                var start = other.IsCoordinated ? other.Cue.From : Math.Min(other.Cue.From, other.Source.From);
                if (start <= content[^1].From || start >= content[^1].To || _text.Quoted[start]) continue;
                var before = start - 1;
                while (before > content[^1].From && Tokens[before].IsWord && (Vocabulary.IsAdverb(Tokens[before].Lower) || Tokens[before].Is("the"))) before--;
                if (Tokens[before].Kind is not (TokenKind.Comma or TokenKind.Semicolon or TokenKind.Dash) && Tokens[before].Lower is not ("and" or "but" or "while" or "whereas" or "then")) continue;
                if (Tokens[before].IsWord && before - 1 > content[^1].From && Tokens[before - 1].Kind == TokenKind.Comma) before--;
                content = content.SetItem(content.Length - 1, new Stretch(content[^1].From, _ends.WithoutStop(content[^1].From, Math.Max(before, content[^1].From + 1))));
            }

            _found[i] = _found[i] with { Content = content };
        }
    }
}
