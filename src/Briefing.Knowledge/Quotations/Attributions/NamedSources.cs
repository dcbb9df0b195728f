using Briefing.Knowledge.Quotations.Lexicon;
using Briefing.Knowledge.Quotations.Names;
using Briefing.Knowledge.Quotations.Tokens;

namespace Briefing.Knowledge.Quotations.Attributions;

/// <summary>Sources that end in a name, an office or a pronoun: alone, joined by "and", or hung on a noun before them.</summary>
internal sealed class NamedSources(Token[] tokens, MentionPlaces places, DescribedSources descriptions, SourceReader sources)
{
    private const int LongestOpening = 12;

    private Token[] Tokens => tokens;

    internal SourcePhrase Of(int from, Mention mention)
    {
        if (!mention.Group.IsEmpty) return new SourcePhrase(mention.Start, mention.End, SourceKind.Named, mention.Group, true);
        if (mention.Kind == MentionKind.Pronoun && Tokens[mention.Start].Lower is not ("he" or "she" or "it")) return SourcePhrase.Nothing;
        var start = mention.Start;
        while (start > from && Tokens[start - 1].IsWord && (IsBased(Tokens[start - 1]) || Tokens[start - 1].Lower is "the" or "a" or "an" or "former" or "then" or "mr" or "veteran" or "senior" || (mention.Entity is null && Tokens[start - 1].Lower is "one" or "another") || (start == mention.Start && mention.Start < mention.NameStart && Tokens[start - 1].Lower is "his" or "her" or "their" or "its" or "our"))) start--;
        if (start > from && start == mention.Start && Tokens[start - 1] is { IsWord: true, IsCapital: false } adjective && sources.BeginsClause(from, start - 1)
            && !Vocabulary.EndsNounPhrase(adjective.Lower) && !Vocabulary.Determiners.Contains(adjective.Lower) && !Vocabulary.IsAdverb(adjective.Lower)
            && !adjective.Lower.EndsWith("ing", StringComparison.Ordinal) && mention.Start < mention.NameStart) start--;
        if (start <= from) return Named(start, mention.End, mention);
        var before = Tokens[start - 1];
        if (before.Kind == TokenKind.Possessive || (before.IsWord && Vocabulary.NounLinks.Contains(before.Lower)) || before.Is("by") || before.Is("between"))
            return Attached(from, start, mention);
        if (before.Is("and") && start - 1 > from && places.EndingAt(start - 1) is { } other
            && sources.BeginsClause(from, other.Start) && other.Kind != MentionKind.Pronoun | Tokens[other.Start].Lower is "he" or "she")
        {
            var both = Named(other.Start, mention.End, mention);
            return both with { Speakers = other.Entity is { } first && mention.Entity is { } second ? [first, second] : [], IsPlural = true };
        }

        // "In a letter of two pages to the board she accused": such a pronoun is the subject of its clause wherever it stands.
        if (mention.Kind == MentionKind.Pronoun && before.IsWord && !Vocabulary.Coordinators.Contains(before.Lower) && Tokens[mention.Start].Lower is "he" or "she") return Named(start, mention.End, mention);
        if (before.IsWord && !before.Is("and") && !sources.BeginsClause(from, start) && !AfterLightOpening(from, start))
        {
            var described = Owner(from, descriptions.Before(from, start, mention));
            if (described < start && sources.BeginsClause(from, described)) return Named(described > from && Tokens[described - 1].Lower is "the" or "a" or "an" ? described - 1 : described, mention.End, mention);

            // "A columnist for the weekly Tidal said": the name only tells where somebody works.
            var role = descriptions.EndingAt(from, mention.End);
            return role.Kind == SourceKind.Role && role.From < start && role.Speakers.IsEmpty && sources.BeginsClause(from, role.From) ? role : SourcePhrase.Nothing;
        }

        if (before.Is("or") || before.Is("nor")) return new SourcePhrase(start, mention.End, SourceKind.Named, [], true);
        return Named(start, mention.End, mention);
    }

    /// <summary>Where "The ministry's" in "The ministry's Jane Roe said" begins; null where that hangs on something else ("a panel led by the ministry's Jane Roe").</summary>
    private int? OwnerStart(int from, int possessive)
    {
        const int Longest = 8;
        var at = places.EndingAt(possessive)?.Start ?? possessive - 1;
        while (at > from && at > possessive - Longest && Tokens[at - 1].IsWord && !Vocabulary.Determiners.Contains(Tokens[at].Lower) && !Vocabulary.EndsNounPhrase(Tokens[at - 1].Lower) && places.At(at) is null == places.At(at - 1) is null) at--;
        if (at > from && Vocabulary.Determiners.Contains(Tokens[at - 1].Lower)) at--;
        return at >= from && (sources.BeginsClause(from, at) || AfterLightOpening(from, at)) ? at : null;
    }

    /// <summary>"Norland-based", "Ruritanian-born": words before a name that hold another.</summary>
    private static bool IsBased(Token word) =>
        word.Lower.EndsWith("-based", StringComparison.Ordinal) || word.Lower.EndsWith("-born", StringComparison.Ordinal) || word.Lower.EndsWith("-year-old", StringComparison.Ordinal);

    /// <summary>Where "Loos's colleague Jane Roe" begins: with whose colleague she is.</summary>
    private int Owner(int from, int described) =>
        described - 1 > from && Tokens[described - 1].Kind == TokenKind.Possessive && places.EndingAt(described - 1) is { } owner && owner.Start >= from ? owner.Start : described;

    /// <summary>"On Monday Macron said", "In a speech Macron said": a short opening phrase without a verb or comma.</summary>
    private bool AfterLightOpening(int from, int start)
    {
        if (Vocabulary.Days.Contains(Tokens[start - 1].Lower) || Tokens[start - 1].Lower is "said" or "says" or "later" or "week" or "month" or "year") return true;
        if (start - from > LongestOpening || !Vocabulary.Prepositions.Contains(Tokens[from].Lower)) return false;
        for (var i = from; i < start; i++)
            if (Tokens[i].Kind is not (TokenKind.Word or TokenKind.Number or TokenKind.Possessive) || Tokens[i].Lower.EndsWith("ing", StringComparison.Ordinal) && !Vocabulary.Determiners.Contains(Tokens[i - 1].Lower) || Tokens[i].Lower.EndsWith("ed", StringComparison.Ordinal)) return false;
        return true;
    }

    /// <summary>A name that depends on a noun before it: "a spokesman for Macron", "Macron's aide Jane Roe".</summary>
    private SourcePhrase Attached(int from, int start, Mention mention)
    {
        if (Tokens[start - 1].Kind == TokenKind.Possessive && OwnerStart(from, start - 1) is { } owner)
            return mention.Start < mention.NameStart || mention.Kind == MentionKind.Name ? Named(owner, mention.End, mention) : SourcePhrase.Nothing;
        if (Tokens[start - 1].Kind == TokenKind.Possessive) return SourcePhrase.Nothing;
        if (start - 1 <= from) return SourcePhrase.Nothing;
        var outer = sources.EndingAt(from, descriptions.IsQualified(from, start - 1) ? start - 2 : start - 1);
        if (outer.Kind == SourceKind.Role) return outer with { To = mention.End };

        // "Minister Jane Roe of Norland": the name before tells who speaks, the one behind where she belongs.
        var isPlaced = Tokens[start - 1].Lower is "of" or "from" or "at" && outer is { Kind: SourceKind.Named, Speakers: [{ MayBePerson: true }] }
            && places.EndingAt(start - 1) is { Kind: MentionKind.Name } && sources.BeginsClause(from, outer.From);
        return isPlaced ? outer with { To = mention.End } : SourcePhrase.Nothing;
    }

    /// <summary>The phrase of a mention. A thing's name speaks for nobody, but for one that is a firm's ("Kestrel Energy").</summary>
    internal static SourcePhrase Named(int start, int end, Mention mention) => mention.Entity switch
    {
        { Kind: EntityKind.Thing, MayBeFirm: false } => SourcePhrase.Nothing,
        { Kind: EntityKind.Thing } firm => new(start, end, SourceKind.Thing, [firm], false),
        { } entity => new(start, end, SourceKind.Named, [entity], entity.Kind is EntityKind.Institution || (entity is { HasArticle: true, IsPerson: false } && entity.Reference.Name.EndsWith('s'))),
        null => new(start, end, SourceKind.Named, [], false),
    };
}
