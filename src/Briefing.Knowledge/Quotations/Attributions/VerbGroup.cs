using Briefing.Knowledge.Quotations.Lexicon;
using Briefing.Knowledge.Quotations.Tokens;

namespace Briefing.Knowledge.Quotations.Attributions;

/// <summary>A cue verb with its auxiliaries and adverbs: "has not publicly <c>said</c>", "went on to <c>clarify</c>".</summary>
/// <param name="Start">The first token that belongs to it.</param>
/// <param name="End">After the verb and its particles.</param>
/// <param name="Verb">The verb.</param>
/// <param name="Form">Active, passive or participial.</param>
/// <param name="IsNegated">Whether it says that this was not said.</param>
/// <param name="Modality">How firmly its auxiliaries and adverbs say that this was said.</param>
/// <param name="NeedsPlural">Whether only a plural subject fits ("analysts argue").</param>
internal readonly record struct VerbGroup(
    int Start, int End, CueVerb Verb, VerbGroup.Voice Form, bool IsNegated, Modality Modality, bool NeedsPlural)
{
    /// <summary>Where its subject begins at the earliest; 0 for anywhere.</summary>
    internal int SubjectFrom { get; init; }

    internal enum Voice { Active, Passive, Participial }

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
        var forms = reading.Forms;
        var run = AuxiliaryRun.Read(tokens, from, at, cues.Modality);
        var start = run.Start;
        var isPerfect = run is { Have: true, Be: false, Modal: false } && (forms & VerbForms.Participle) != 0;
        if (start > from && tokens[start - 1].Is("to") && (isPerfect || (!run.Be && !run.Have && !run.Modal && (forms & VerbForms.Base) != 0)))
            return Infinitive.Before(tokens, from, start - 1, isPerfect, cues.Modality) is { } governed
                ? Of(governed.Start, Voice.Active, governed.IsNegated != run.IsNegated, governed.Modality) with { SubjectFrom = governed.SubjectFrom } : null;

        if (reading.Verb.IsAdjective)
        {
            if (run.Be) return Of(start, Voice.Active, run.IsNegated, run.ModalityOf(isParticiple: true));
            return start > from && tokens[start - 1].Lower is "remains" or "remained" or "remain" or "stayed" or "stays" or "became" or "becomes" or "seems" or "seemed"
                ? Of(start - 1, Voice.Active, run.IsNegated, run.ModalityOf(isParticiple: true)) : null;
        }

        // Adverbs at the front of a clause ("Later, ...") are not part of the group.
        while (start < at && !Vocabulary.Auxiliaries.Contains(tokens[start].Lower) && tokens[start].Kind != TokenKind.Possessive && !AnyAuxiliary(tokens, start, at) && (start == from || !tokens[start - 1].IsWord)) start++;
        var modality = run.ModalityOf((forms & VerbForms.Participle) != 0);
        if (run is { Having: true, Be: false } && (forms & VerbForms.Participle) != 0) return Of(start, Voice.Participial, run.IsNegated, modality);
        if (run.Be && (forms & VerbForms.Ing) != 0) return Of(start, Voice.Active, run.IsNegated, modality);
        if (run.Be) return (forms & VerbForms.Participle) != 0 ? Of(start, Voice.Passive, run.IsNegated, modality) : null;
        if (run.Have) return (forms & VerbForms.Participle) != 0 ? Of(start, Voice.Active, run.IsNegated, modality) : null;
        if (run.Modal) return (forms & VerbForms.Base) != 0 ? Of(start, Voice.Active, run.IsNegated, modality) : null;
        if ((forms & VerbForms.Ing) != 0) return Of(start, Voice.Participial, run.IsNegated, modality);
        var needsPlural = (forms & (VerbForms.Past | VerbForms.Third)) == 0;
        return needsPlural && (forms & VerbForms.Base) == 0 ? null : Of(start, Voice.Active, run.IsNegated, modality) with { NeedsPlural = needsPlural };

        VerbGroup Of(int first, Voice form, bool isNegated, Modality firmness) => new(first, end, reading.Verb, form, isNegated, firmness, false);
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
}
