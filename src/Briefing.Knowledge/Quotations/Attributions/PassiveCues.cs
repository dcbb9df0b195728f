using System.Collections.Immutable;
using Briefing.Knowledge.Quotations.Lexicon;
using Briefing.Knowledge.Quotations.Tokens;

namespace Briefing.Knowledge.Quotations.Attributions;

/// <summary>Cue verbs in the passive, whose source stands behind "by".</summary>
internal sealed class PassiveCues(BlockQuotations block, ModalityReader modality)
{
    private Token[] Tokens => block.Tokens;

    /// <summary>"The plan was described by Jane Roe as …", "Loos was asked by Jane Roe whether …", "Jane Roe was quoted as saying …".</summary>
    internal Attribution? Read(VerbGroup group, int from, int to)
    {
        if (group.Verb.Lemma is "quote" or "cite" or "report") return Quoted(group, from, to);
        if (Before(group, from, to) is { } before) return before;
        for (var i = group.End; i < to && i < group.End + 4; i++)
        {
            if (!Tokens[i].IsWord) return null;
            if (!Tokens[i].Is("by")) continue;
            var source = block.Sources.StartingAt(i + 1, to);
            if (!source.Speaks) return null;
            var rest = source.To;
            if (rest + 1 < to && Tokens[rest].Kind == TokenKind.Comma && Tokens[rest + 1].Lower is "as" or "that") rest++;
            var isQuestion = rest < to && (group.Verb.Takes & Complements.Question) != 0 && Vocabulary.QuestionWords.Contains(Tokens[rest].Lower);
            if (rest >= to || Tokens[rest].Lower is not ("as" or "that") && Tokens[rest].Kind != TokenKind.OpenQuote && !isQuestion) return null;
            return modality.Attribute(group, source, [new Stretch(rest, block.Ends.Of(rest, to, Complements.As))], from, coordinated: false);
        }

        return null;
    }

    /// <summary>"The loss was put <c>at 31 boats</c> by Jane Roe", "The deal was called <c>an insult</c> by Jane Roe": what stands between the cue and who gave it.</summary>
    private Attribution? Before(VerbGroup group, int from, int to)
    {
        const int Longest = 12;
        if ((group.Verb.Takes & (Complements.Figure | Complements.Name | Complements.As)) == 0 || group.End + 2 >= to) return null;
        var opens = Tokens[group.End].Lower is var first && (group.Verb.Takes & Complements.Figure) != 0 ? first is "at"
            : (first is "as" && (group.Verb.Takes & Complements.As) != 0) || (first is "a" or "an" && (group.Verb.Takes & Complements.Name) != 0) || Tokens[group.End].Kind == TokenKind.OpenQuote;
        if (!opens) return null;
        for (var i = group.End + 1; i + 1 < to && i < group.End + Longest; i++)
        {
            if (block.Text.Quoted[i]) continue;
            if (Tokens[i].Kind is TokenKind.Comma or TokenKind.Semicolon or TokenKind.Stop || Vocabulary.Auxiliaries.Contains(Tokens[i].Lower) || Vocabulary.Subordinators.Contains(Tokens[i].Lower)) return null;
            if (!Tokens[i].Is("by")) continue;
            var source = block.Sources.StartingAt(i + 1, to);
            if (source.Kind != SourceKind.Named) return null;
            var subject = group.Start;
            while (subject > from && Tokens[subject - 1].Kind is TokenKind.Word or TokenKind.Possessive or TokenKind.Number && !block.Text.Quoted[subject - 1]) subject--;
            ImmutableArray<Stretch> content = subject < group.Start && first == "at" ? [new Stretch(subject, group.Start), new Stretch(group.End, i)] : [new Stretch(group.End, i)];
            return modality.Attribute(group, source, content, from, coordinated: false);
        }

        return null;
    }

    /// <summary>"Jane Roe was quoted by the Courier as saying that …": the subject speaks, whoever quotes.</summary>
    private Attribution? Quoted(VerbGroup group, int from, int to)
    {
        const int FarthestSaying = 9;
        for (var i = group.End; i + 1 < to && i < group.End + FarthestSaying && Tokens[i].Kind is TokenKind.Word or TokenKind.Number; i++)
        {
            if (!Tokens[i].Is("as") || !block.Cues.Verbs.TryGetValue(Tokens[i + 1].Lower, out var readings)) continue;
            foreach (var reading in readings)
            {
                if ((reading.Forms & VerbForms.Ing) == 0 || block.Complements.After(reading.Verb, i + 2, to) is not { Kind: not Complements.None } complement) continue;
                var source = block.Sources.EndingAt(from, group.Start);
                if (!source.Speaks) return null;
                var content = complement.Kind == Complements.Quotation ? block.Ends.Quoted(complement.Start, to) : new Stretch(complement.Start, block.Ends.Of(complement.Start, to, complement.Kind));
                // "was reported as saying" leaves it open; what somebody was quoted as saying stands somewhere.
                var firmness = block.Cues.Modality.Hearsay.Contains(Tokens[group.End - 1].Lower) && group.Modality == Modality.Said ? Modality.MayHaveSaid : group.Modality;
                return modality.Attribute(group with { End = i + 2, Modality = firmness }, source, [content], from, coordinated: false);
            }
        }

        return null;
    }
}
