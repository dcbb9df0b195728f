using Briefing.Knowledge.Quotations.Attributions;

namespace Briefing.Knowledge.Quotations.Names;

/// <summary>How sure each way of naming somebody is, and by which way the speaker of a quotation is known.</summary>
internal static class Resolutions
{
    internal static readonly Resolution Label = new(ResolutionKind.Label, 0.99);
    internal static readonly Resolution Document = new(ResolutionKind.Document, 0.98);
    internal static readonly Resolution FullName = new(ResolutionKind.FullName, 0.99);
    internal static readonly Resolution Alias = new(ResolutionKind.Alias, 0.97);
    internal static readonly Resolution Surname = new(ResolutionKind.Surname, 0.98);
    internal static readonly Resolution Metonym = new(ResolutionKind.Metonym, 0.95);
    internal static readonly Resolution Continuation = new(ResolutionKind.Continuation, 0.93);

    /// <summary>An office that one person of the document holds by its own words.</summary>
    internal static readonly Resolution Office = new(ResolutionKind.Office, 0.96);
    internal static readonly Resolution Description = new(ResolutionKind.Description, 0.93);
    internal static readonly Resolution GivenName = new(ResolutionKind.Alias, 0.92);

    /// <summary>The only person who fits in the sentence, or else in the one before.</summary>
    internal static readonly Resolution PronounHere = new(ResolutionKind.Pronoun, 0.96);

    /// <summary>The subject of the sentence before, and the only one there who fits.</summary>
    internal static readonly Resolution PronounOfSubject = new(ResolutionKind.Pronoun, 0.97);

    /// <summary>Who spoke in the sentence before, where others fit too.</summary>
    internal static readonly Resolution PronounOfSpeaker = new(ResolutionKind.Pronoun, 0.93);

    /// <summary>The only person who fits in the paragraph so far or in the one before.</summary>
    internal static readonly Resolution PronounInParagraph = new(ResolutionKind.Pronoun, 0.92);

    /// <summary>"They" for the two who were the subject of the sentence before.</summary>
    internal static readonly Resolution Pair = new(ResolutionKind.Pronoun, 0.93);

    /// <summary>How a listed or found name means somebody.</summary>
    internal static Resolution OfName(NamePart part, Entity entity)
    {
        if (part.Listed?.Body is { } body && body.Key == entity.Reference.Key) return part.Listed.IsMetonym ? Metonym : FullName;
        if (part.Name.Length > 0 && part.Name[0] == '@') return Alias;
        if (part.Name.Contains(' ', StringComparison.Ordinal))
            return entity.Reference.Name.IndexOf(part.Name, StringComparison.OrdinalIgnoreCase) > 0 ? Surname : FullName;
        if (string.Equals(part.Name, PersonName.GivenName(entity.Reference.Name), StringComparison.Ordinal) && !part.HasTitle && part.Listed?.Person is null && entity.IsGenderByName) return GivenName;
        return entity.Reference.Name.Contains(' ', StringComparison.Ordinal) ? Surname : Alias;
    }

    /// <summary>How the speaker of a quotation is known: by the mention in its source, else by the place of its words.</summary>
    internal static Resolution Of(Attribution attribution, List<Mention> mentions, Entity speaker)
    {
        Resolution? found = null;
        for (var m = MentionOrder.FirstEndingAfter(mentions, attribution.Source.From); m < mentions.Count && mentions[m].Start < attribution.Source.To; m++)
            if ((mentions[m].Entity == speaker || mentions[m].Group.Contains(speaker)) && mentions[m].Resolution is { } resolution && (found is null || found.Value.Confidence < resolution.Confidence)) found = resolution;
        return found ?? Continuation;
    }
}
