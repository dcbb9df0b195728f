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

    /// <summary>A pronoun where only one person can be meant.</summary>
    internal static readonly Resolution Pronoun = new(ResolutionKind.Pronoun, 0.95);

    /// <summary>How a listed or found name means somebody.</summary>
    internal static Resolution OfName(NamePart part, Entity entity)
    {
        if (part.Listed is { IsMetonym: true }) return Metonym;
        if (part.Listed?.Body is not null) return FullName;
        if (part.Name.Length > 0 && part.Name[0] == '@') return Alias;
        if (part.Name.Contains(' ', StringComparison.Ordinal)) return FullName;
        return entity.Reference.Name.Contains(' ', StringComparison.Ordinal) ? Surname : Alias;
    }

    /// <summary>How the speaker of a quotation is known: by the mention in its source, else by the place of its words.</summary>
    internal static Resolution Of(Attribution attribution, List<Mention> mentions, Entity speaker)
    {
        Resolution? found = null;
        for (var m = First(mentions, attribution.Source.From); m < mentions.Count && mentions[m].Start < attribution.Source.To; m++)
            if (mentions[m].Entity == speaker && mentions[m].Resolution is { } resolution && (found is null || found.Value.Confidence < resolution.Confidence)) found = resolution;
        return found ?? Continuation;
    }

    private static int First(List<Mention> mentions, int token)
    {
        var (low, high) = (0, mentions.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (mentions[middle].End <= token) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
