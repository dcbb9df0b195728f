using System.Collections.Immutable;
using Briefing.Knowledge.Quotations.Lexicon;

namespace Briefing.Knowledge.Quotations.Names;

/// <summary>Somebody or something that a document names; grows while the document is read.</summary>
internal sealed class Entity(string key, string name, EntityKind kind)
{
    internal PersonReference Reference { get; } = new(key, name);

    internal EntityKind Kind { get; set; } = kind;

    internal Gender Gender { get; set; }

    /// <summary>Whether only the given name tells <see cref="Gender"/>, so that the text may tell better.</summary>
    internal bool IsGenderByName { get; set; }

    /// <summary>The entry of the list that this is; null for somebody whom no list knows.</summary>
    internal ListedPerson? Listed { get; init; }

    /// <summary>Whether the reading has come by the full name, behind which a surname with a title may be this one's.</summary>
    internal bool IsIntroduced { get; set; }

    /// <summary>Whether the document calls this one late, so that a bare surname is hardly this one's.</summary>
    internal bool IsLate { get; set; }

    /// <summary>Whether the document names this one by the full name, and not only by a surname that the list knows.</summary>
    internal bool IsNamedInFull { get; set; }

    internal bool IsQuoted { get; set; }

    /// <summary>Every form the document uses, as written.</summary>
    internal SortedSet<string> Forms { get; } = new(StringComparer.Ordinal);

    /// <summary>Offices, each as its normalised words.</summary>
    internal List<ImmutableArray<string>> Offices { get; } = [];

    /// <summary>Whether this may be a person who speaks: known as one, or a name that nothing says is a thing.</summary>
    internal bool MayBePerson => Kind is EntityKind.Person || (Kind is EntityKind.Unknown && Reference.Name.Contains(' ', StringComparison.Ordinal));

    /// <summary>Whether the document tells enough to list it: a person or body, or somebody it quotes.</summary>
    internal bool IsKnown => Kind is EntityKind.Person or EntityKind.Institution or EntityKind.State || IsQuoted
        || (MayBePerson && !IsPlace);

    /// <summary>Whether to list it among the people: an unknown name only where it acts, owns or goes by its surname.</summary>
    internal bool IsListed => IsKnown && (Kind != EntityKind.Unknown || IsQuoted || HasActed);

    /// <summary>Whether a verb or an owner's mark follows it somewhere, or it goes by its last word.</summary>
    internal bool HasActed { get; set; }

    /// <summary>Whether a name that looks like a thing's may be a firm's, which is told when it speaks: "Kestrel Energy said".</summary>
    internal bool MayBeFirm { get; set; }

    /// <summary>What a body is called beside its name: "operator" of "the operator, Kestrel Lines"; empty for most.</summary>
    internal List<string> Callings { get; } = [];

    /// <summary>Whether the document says "in" or "near" it.</summary>
    internal bool IsPlace { get; set; }

    /// <summary>What the document tells that it is; unknown is a person where it speaks or acts as one.</summary>
    internal EntityKind StatedKind => Kind == EntityKind.Unknown && MayBePerson && (IsQuoted || HasActed) ? EntityKind.Person : Kind;

    /// <summary>Whether "the" stands before the name somewhere, which it does before no person's.</summary>
    internal bool HasArticle { get; set; }

    /// <summary>Whether "he" or "she" may mean this one.</summary>
    internal bool MayBeMeant => MayBePerson && (IsPerson || !(IsPlace || HasArticle));

    internal bool IsPerson => Kind is EntityKind.Person;

    /// <summary>What the text says of the gender, which counts more than a given name.</summary>
    internal void TellGender(Gender gender)
    {
        if (gender == Gender.Unknown || (Gender != Gender.Unknown && !IsGenderByName)) return;
        (Gender, IsGenderByName) = (gender, false);
    }

    internal void AddOffice(ImmutableArray<string> words)
    {
        if (words.IsEmpty || Offices.Count >= 40) return;
        foreach (var office in Offices)
            if (office.AsSpan().SequenceEqual(words.AsSpan())) return;
        Offices.Add(words);
    }
}
