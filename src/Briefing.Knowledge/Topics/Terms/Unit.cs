namespace Briefing.Knowledge.Topics.Terms;

/// <summary>A word of a text, or several that hyphens make one.</summary>
/// <param name="Word">The word.</param>
/// <param name="Start">Its first UTF-16 code unit in the text.</param>
/// <param name="End">The code unit after its last; a possessive ending is left out.</param>
/// <param name="Traits">What its writing tells.</param>
internal readonly record struct Unit(WordEntry Word, int Start, int End, UnitTraits Traits)
{
    internal bool Is(UnitTraits trait) => (Traits & trait) != 0;

    /// <summary>A capital that says something: not the first of a sentence, nor in a heading where every word has one.</summary>
    internal bool IsNamed => (Traits & (UnitTraits.Capital | UnitTraits.Opening)) == UnitTraits.Capital;
}

/// <summary>What the writing of a unit tells beside its word.</summary>
[Flags]
internal enum UnitTraits : byte
{
    None = 0,

    /// <summary>Begins with a capital.</summary>
    Capital = 1,

    /// <summary>Where any word would have a capital: first of a sentence or quotation, or in a heading set in capitals.</summary>
    Opening = 2,

    /// <summary>More than white space stands before it: it does not go on from the word before.</summary>
    AfterBreak = 4,

    /// <summary>Ends in the mark of an owner ("Norway's"): what follows is another thing.</summary>
    Owner = 8,

    /// <summary>Capitals only, two letters or more: "NATO".</summary>
    Shouted = 16,

    /// <summary>Parts joined by hyphens.</summary>
    Compound = 32,

    /// <summary>Part of a person's name.</summary>
    Person = 64,

    /// <summary>Holds together with the word before: no term begins here.</summary>
    Held = 128,
}
