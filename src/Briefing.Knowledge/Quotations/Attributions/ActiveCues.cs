using Briefing.Knowledge.Quotations.Lexicon;
using Briefing.Knowledge.Quotations.Tokens;

namespace Briefing.Knowledge.Quotations.Attributions;

/// <summary>Cue verbs with a subject before and content behind: "Jane Roe said that …", and what goes on with that subject.</summary>
internal sealed class ActiveCues(BlockQuotations block, SharedSubjects subjects, FrontedQuotations fronted, ModalityReader modality)
{
    private readonly InvertedClauses _inverted = new(block);
    private readonly RelativeGaps _gaps = new(block);
    private readonly GappedCues _gapped = new(block);

    private Token[] Tokens => block.Tokens;

    internal Attribution? Read(VerbGroup group, int from, int to)
    {
        if (group.Verb.Lemma is "quote" or "cite" && QuotedAs(group, from, to) is { } quoted) return quoted;
        var (kind, start) = block.Complements.After(group.Verb, group.End, to);
        if (kind == Complements.Infinitive && block.Cues.Modality.Unwilling.Contains(group.Verb.Lemma))
        {
            // "refused to say" has a cue of its own behind it; "refused to discuss the map" has none.
            if (block.Cues.Verbs.ContainsKey(Tokens[start + 1].Lower)) return null;
            if (block.Cues.Modality.Speaking.Contains(Tokens[start + 1].Lower)) group = group with { IsNegated = !group.IsNegated };
        }
        var source = block.Sources.EndingAt(Math.Max(from, group.SubjectFrom), group.Start);
        if (_inverted.Read(group, from) is { } inverted) (group, source) = inverted;
        var coordinated = false;
        if (AsClause(group, source, from, to) is { } said) return modality.Attribute(group, source, [said], from, coordinated: false);
        if (group.Fits(source, Complements.Bare) && _gaps.Content(group, source, from, to) is { } gap) return modality.Attribute(group, source, [gap], from, coordinated: false);
        if (source.Speaks && group.Fits(source, Complements.Bare) && fronted.Interrupted.BeforeVerb(group, source, from, to) is { IsEmpty: false } parts) return modality.Attribute(group, source, parts, from, coordinated: false);
        if (kind == Complements.None || (kind != Complements.Quotation && fronted.OpensWithQuote(group, source, from))) return fronted.Read(group, source, from, to);
        if (source.Kind == SourceKind.None && subjects.MayBeShared(from, group.Start))
        {
            source = subjects.Before(from, group.Start);
            coordinated = true;
        }

        // "…, Jane Roe said yes", "… , an aide said at noon": what stands before is said, and not a noun behind.
        if (kind == Complements.Noun && (group.Verb.Takes & Complements.Bare) != 0 && fronted.Read(group, source, from, to) is { } before) return before;
        // "Piet Loos, who wants her office": what the author tells of him in passing.
        if (kind == Complements.Noun && group.Verb.IsThought && group.Start > from && Tokens[group.Start - 1].Is("who")) return null;
        if (!group.Fits(source, kind)) return source.Kind == SourceKind.None ? fronted.Read(group, source, from, to) : null;
        var content = kind == Complements.Quotation ? block.Ends.Quoted(start, to) : new Stretch(start, RelativeEnd(group, start, block.Ends.Of(start, to, kind)));

        // "“…,” Jane Roe said, “…”": the cue stands between the two parts.
        if (kind == Complements.Quotation && !coordinated && (fronted.QuoteBefore(source, from) ?? fronted.Interrupted.Opening(source, start, from)) is { } left) return modality.Attribute(group, source, [left, content], from, coordinated);
        if (kind is Complements.That or Complements.Bare && _gapped.Behind(content.To, to) is { } semicolon)
        {
            var first = modality.Attribute(group, source, [content], from, coordinated);
            block.Found.Add(first);
            var second = _gapped.Source(semicolon);
            return first with { Source = second, Content = [new Stretch(second.To, block.Ends.Of(second.To, to, Complements.That))], IsCoordinated = false };
        }

        if (kind == Complements.That && _gapped.Border(content) is { } border)
        {
            var own = modality.Attribute(group, source, [new Stretch(content.From, block.Ends.WithoutStop(content.From, border))], from, coordinated);
            block.Found.Add(own);
            return own with { Source = _gapped.Source(border), Content = [new Stretch(_gapped.Source(border).To, content.To)], IsCoordinated = false };
        }

        return modality.Attribute(group, source, [content], from, coordinated);
    }

    /// <summary>"An aide quoted Jane Roe as saying that …": she speaks, whoever quotes; null where the words do not stand so.</summary>
    private Attribution? QuotedAs(VerbGroup group, int from, int to)
    {
        var source = block.Sources.StartingAt(group.End, to);
        var at = source.To;
        if (source.Kind != SourceKind.Named || at + 2 >= to || !Tokens[at].Is("as") || !block.Cues.Verbs.TryGetValue(Tokens[at + 1].Lower, out var readings)) return null;
        foreach (var reading in readings)
        {
            if ((reading.Forms & VerbForms.Ing) == 0 || block.Complements.After(reading.Verb, at + 2, to) is not { Kind: not Complements.None } complement) continue;
            var content = complement.Kind == Complements.Quotation ? block.Ends.Quoted(complement.Start, to) : new Stretch(complement.Start, block.Ends.Of(complement.Start, to, complement.Kind));
            return modality.Attribute(group with { Start = at, End = at + 2, Verb = reading.Verb }, source, [content], from, coordinated: false);
        }

        return null;
    }

    /// <summary>"As Jane Roe noted last week, the dam is old": the clause behind the comma; null for anything else.</summary>
    private Stretch? AsClause(VerbGroup group, SourcePhrase source, int from, int to)
    {
        if (source.Kind != SourceKind.Named || source.From <= from || !Tokens[source.From - 1].Is("as") || (group.Verb.Takes & (Complements.Bare | Complements.That)) == 0) return null;
        if (source.From - 1 > from && Tokens[source.From - 2].Kind is not (TokenKind.Semicolon or TokenKind.Colon or TokenKind.Dash)) return null;
        var comma = fronted.Interrupted.AfterAdjunct(group.End, to);
        return comma + 2 < to && Tokens[comma].Kind == TokenKind.Comma && Tokens[comma + 1].Kind is TokenKind.Word or TokenKind.OpenQuote or TokenKind.Number
            ? Tokens[comma + 1].Kind == TokenKind.OpenQuote ? block.Ends.Quoted(comma + 1, to) : new Stretch(comma + 1, block.Ends.Of(comma + 1, to, Complements.Bare)) : null;
    }

    /// <summary>"Jane Roe, who said the dam was old, left": the verb behind the comma is the main clause's again.</summary>
    private int RelativeEnd(VerbGroup group, int start, int end)
    {
        if (group.Start < 2 || !Tokens[group.Start - 1].Is("who") || Tokens[group.Start - 2].Kind != TokenKind.Comma) return end;
        for (var i = start + 2; i + 1 < end; i++)
            if (!block.Text.Quoted[i] && Tokens[i].Kind == TokenKind.Comma && Tokens[i + 1].IsWord && subjects.IsVerbLike(Tokens[i + 1])) return i;
        return end;
    }
}
