namespace Briefing.Knowledge.Search.Analysis;

/// <summary>What the writing of a token tells beside its word.</summary>
[Flags]
internal enum TokenTraits : byte
{
    None = 0,

    /// <summary>Begins with a capital letter.</summary>
    Capitalised = 1,

    /// <summary>First of its sentence, or right after an opening quotation mark: a capital there says little.</summary>
    Opening = 2,

    /// <summary>A number in digits or in words.</summary>
    Number = 4,

    /// <summary>An amount of money or a share: a currency sign before, or a per cent sign after.</summary>
    Amount = 8,

    /// <summary>Tied to the token before by a hyphen.</summary>
    Tied = 16,

    /// <summary>The whole of a hyphenated word, which stands after its parts and takes no place of its own.</summary>
    Whole = 32,

    /// <summary>A comma, bracket or dash stands before it.</summary>
    AfterBreak = 64,

    /// <summary>Four digits that can be a year, 1000 to 2199.</summary>
    Year = 128,
}
