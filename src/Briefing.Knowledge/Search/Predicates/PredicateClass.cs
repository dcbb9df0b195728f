using System.Collections.Immutable;

namespace Briefing.Knowledge.Search.Predicates;

/// <summary>Words that ask for one kind of deed or attitude, and those that tell it: one entry of <c>classes</c> in <c>dialogs/predicates.yaml</c>.</summary>
/// <param name="Name">What the class is called; not searched itself.</param>
/// <param name="Asked">Phrases of a question that ask for it, as stems.</param>
/// <param name="Told">Phrases of a sentence that tell it.</param>
/// <param name="Hinted">Phrases that may tell it.</param>
/// <param name="Stands">How far a word of <paramref name="Told"/> stands for the word that asks, 0 to 1.</param>
internal sealed record PredicateClass(
    string Name, ImmutableArray<ImmutableArray<string>> Asked, ImmutableArray<ImmutableArray<string>> Told, ImmutableArray<ImmutableArray<string>> Hinted, double Stands);
