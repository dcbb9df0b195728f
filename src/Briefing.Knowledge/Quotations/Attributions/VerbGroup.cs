using Briefing.Knowledge.Quotations.Lexicon;
using Briefing.Knowledge.Quotations.Tokens;

namespace Briefing.Knowledge.Quotations.Attributions;

/// <summary>A cue verb with its auxiliaries and adverbs: "has not publicly <c>said</c>", "went on to <c>clarify</c>".</summary>
/// <param name="Start">The first token that belongs to it.</param>
/// <param name="End">After the verb and its particles.</param>
/// <param name="Verb">The verb.</param>
/// <param name="Form">Active, passive or participial.</param>
/// <param name="IsNegated">Whether it says that this was not said.</param>
/// <param name="IsHedged">Whether it says that this may have been said.</param>
/// <param name="NeedsPlural">Whether only a plural subject fits ("analysts argue").</param>
internal readonly record struct VerbGroup(
    int Start, int End, CueVerb Verb, VerbGroup.Voice Form, bool IsNegated, bool IsHedged, bool NeedsPlural)
{
    internal enum Voice { Active, Passive, Participial }

    private static readonly string[] Onward = ["went", "go", "goes", "going", "gone", "continued", "continues", "proceeded", "took", "used", "rushed", "hastened", "came", "chose", "likes", "liked", "like", "loves", "loved"];

    /// <summary>Reads the group around a word that may be a form of this verb; null where the word is no such verb here.</summary>
    internal static VerbGroup? Read(Token[] tokens, int from, int to, int at, CueForm reading, CueLexicon cues)
    {
        var end = at + 1;
        if (!reading.Verb.Particles.IsEmpty) end = AfterTime(tokens, end, to);
        foreach (var particle in reading.Verb.Particles)
        {
            if (end >= to || !tokens[end].Is(particle)) return null;
            end++;
        }

        if (reading.Verb.Particles is [.., "for"] && NamesDuration(tokens, end, to)) return null;
        var start = at;
        var be = false;
        var have = false;
        var modal = false;
        var having = false;
        var negated = false;
        var hedged = false;
        var infinitive = false;
        while (start > from)
        {
            var token = tokens[start - 1];
            if (token.Kind == TokenKind.Possessive && start - 2 >= from && tokens[start - 2].Lower is "he" or "she" or "it" or "who" or "that")
            {
                have = true;
                start--;
                continue;
            }

            if (!token.IsWord || (token.IsCapital && token.Lower is "may" or "will")) break;
            if (token.Lower == "to" && !infinitive && (reading.Forms & VerbForms.Base) != 0)
            {
                infinitive = true;
                start--;
                break;
            }

            if (Vocabulary.Auxiliaries.Contains(token.Lower))
            {
                be |= Vocabulary.Be.Contains(token.Lower);
                have |= Vocabulary.Have.Contains(token.Lower);
                having |= token.Lower == "having";
                modal |= Vocabulary.Modals.Contains(token.Lower);
            }
            else if (!Vocabulary.IsAdverb(token.Lower) && !Vocabulary.Negations.Contains(token.Lower) && !cues.Hedges.Contains(token.Lower))
            {
                break;
            }

            negated |= Vocabulary.Negations.Contains(token.Lower);
            hedged |= cues.Hedges.Contains(token.Lower);
            start--;
        }

        if (infinitive)
        {
            if (ReadInfinitive(tokens, from, ref start, cues, ref negated, ref hedged) is false) return null;
            return new VerbGroup(start, end, reading.Verb, Voice.Active, negated, hedged, false);
        }

        // Adverbs at the front of a clause ("Later, ...") are not part of the group.
        while (start < at && !Vocabulary.Auxiliaries.Contains(tokens[start].Lower) && tokens[start].Kind != TokenKind.Possessive && !AnyAuxiliary(tokens, start, at) && (start == from || !tokens[start - 1].IsWord)) start++;
        var forms = reading.Forms;
        var plain = !be && !have && !modal;
        if (having && !be && (forms & VerbForms.Participle) != 0) return new VerbGroup(start, end, reading.Verb, Voice.Participial, negated, hedged, false);
        if (be && (forms & VerbForms.Ing) != 0) return new VerbGroup(start, end, reading.Verb, Voice.Active, negated, hedged, false);
        if (be) return (forms & VerbForms.Participle) != 0 ? new VerbGroup(start, end, reading.Verb, Voice.Passive, negated, hedged, false) : null;
        if (have) return (forms & VerbForms.Participle) != 0 ? new VerbGroup(start, end, reading.Verb, Voice.Active, negated, hedged, false) : null;
        if (modal) return (forms & VerbForms.Base) != 0 ? new VerbGroup(start, end, reading.Verb, Voice.Active, negated, hedged, false) : null;
        if ((forms & VerbForms.Ing) != 0) return plain ? new VerbGroup(start, end, reading.Verb, Voice.Participial, negated, hedged, false) : null;
        var needsPlural = (forms & (VerbForms.Past | VerbForms.Third)) == 0;
        return needsPlural && (forms & VerbForms.Base) == 0
            ? null
            : new VerbGroup(start, end, reading.Verb, Voice.Active, negated, hedged, needsPlural);
    }

    /// <summary>Whether such a source can do such a thing.</summary>
    internal bool Fits(SourcePhrase source, Complements kind)
    {
        if (source.Kind == SourceKind.None) return false;
        if (NeedsPlural && !source.IsPlural) return false;
        if (Verb.IsFinding) return source.Kind == SourceKind.Role;
        if (kind is Complements.Noun or Complements.Infinitive or Complements.As or Complements.HearerInfinitive or Complements.Question)
            return source.Speaks;
        return source.Kind != SourceKind.Thing || (Verb.IsSpeech && kind is Complements.That or Complements.Quotation or Complements.Bare);
    }

    /// <summary>"warned on Thursday of": a day or an adverb may part a verb from its small word.</summary>
    private static int AfterTime(Token[] tokens, int at, int to)
    {
        var next = at < to && tokens[at].Is("on") ? at + 1 : at;
        if (next < to && Vocabulary.Days.Contains(tokens[next].Lower)) return next + 1;
        return at < to && Vocabulary.IsAdverb(tokens[at].Lower) && tokens[at].Lower.EndsWith("ly", StringComparison.Ordinal) ? at + 1 : at;
    }

    /// <summary>"argued for years that", "called for two days": how long, and not what for.</summary>
    private static bool NamesDuration(Token[] tokens, int at, int to)
    {
        for (var i = at; i < to && i < at + 4; i++)
        {
            if (Vocabulary.Durations.Contains(tokens[i].Lower)) return i + 1 == to || !tokens[i + 1].Is("of");
            if (tokens[i].Kind != TokenKind.Number && !Vocabulary.Determiners.Contains(tokens[i].Lower) && tokens[i].Lower is not ("past" or "last" or "than" or "more")) return false;
        }

        return false;
    }

    private static bool AnyAuxiliary(Token[] tokens, int start, int at)
    {
        for (var i = start; i < at; i++)
            if (Vocabulary.Auxiliaries.Contains(tokens[i].Lower)) return true;
        return false;
    }

    /// <summary>"went on to clarify" is saying; "refused to say" is not; "is expected to say" may be; anything else before "to" is no saying at all.</summary>
    private static bool ReadInfinitive(Token[] tokens, int from, ref int start, CueLexicon cues, ref bool negated, ref bool hedged)
    {
        for (var back = start - 1; back >= from && back >= start - 7; back--)
        {
            var token = tokens[back];
            if (!token.IsWord) return false;
            var unwilling = cues.Unwilling.Contains(token.Lower);
            var expected = token.Lower is "expected" or "likely" or "set" or "due" or "scheduled" or "appeared" or "appears" or "seemed" or "seems" or "plans" or "planned" or "intends" or "wants" or "wanted";
            if (!unwilling && !expected && !Onward.Contains(token.Lower)) continue;
            negated |= unwilling;
            hedged |= expected;
            start = back;
            while (start > from && tokens[start - 1].IsWord && (Vocabulary.Auxiliaries.Contains(tokens[start - 1].Lower) || Vocabulary.IsAdverb(tokens[start - 1].Lower) || Vocabulary.Negations.Contains(tokens[start - 1].Lower))) start--;
            return true;
        }

        return false;
    }
}
