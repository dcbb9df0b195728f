using System.Collections.Immutable;

namespace Briefing.Knowledge.Quotations.Lexicon;

/// <summary>How a person is referred to: "he" or "she"; unknown until a list or the text says so.</summary>
internal enum Gender { Unknown, He, She }

/// <summary>An office, with the forms it is written in.</summary>
/// <param name="Name">As in the file.</param>
/// <param name="Forms">Each form as its significant words, normalised by <see cref="PeopleLexicon.Normalise"/>.</param>
internal sealed record Office(string Name, ImmutableArray<ImmutableArray<string>> Forms);

/// <summary>An office held for a time, half-open: on the day it ends a successor holds it. An open end is null.</summary>
internal sealed record Term(Office Office, DateOnly? From, DateOnly? To)
{
    /// <summary>Whether the office was held that day; a day that is not known fits every term that has not ended.</summary>
    internal bool Holds(DateOnly? day) =>
        day is { } known ? (From is null || From <= known) && (To is null || known < To) : To is null;
}

/// <summary>A person of <c>people.yaml</c>.</summary>
internal sealed record ListedPerson(
    string Key, string Name, Gender Gender, ImmutableArray<string> Aliases, ImmutableArray<string> Handles, ImmutableArray<Term> Terms);

/// <summary>A state or institution of <c>people.yaml</c>.</summary>
/// <param name="Key">The stable key.</param>
/// <param name="Name">The name shown.</param>
/// <param name="Kind">State or institution.</param>
/// <param name="Aliases">Other names.</param>
/// <param name="Metonyms">Names that stand for it only where they speak or act: a capital, a palace.</param>
/// <param name="Adjectives">"Russian", "US": the words that make an office its own.</param>
internal sealed record ListedBody(
    string Key, string Name, EntityKind Kind, ImmutableArray<string> Aliases, ImmutableArray<string> Metonyms, ImmutableArray<string> Adjectives)
{
    /// <summary>Ends of host names under which it publishes (".gov"): there "the president" is its own.</summary>
    internal ImmutableArray<string> Hosts { get; init; } = [];
}
