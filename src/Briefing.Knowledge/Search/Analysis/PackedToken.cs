namespace Briefing.Knowledge.Search.Analysis;

/// <summary>A token in 32 bits: its word's number in a <see cref="Lexicon"/> and its <see cref="TokenTraits"/>.</summary>
internal readonly record struct PackedToken(int Bits)
{
    private const int WordBits = 22;
    private const int ContentBit = 1 << 30;
    private const int WordMask = (1 << WordBits) - 1;

    internal PackedToken(int word, TokenTraits traits) : this(word | ((int)traits << WordBits)) { }

    /// <summary>The most words a lexicon may hold.</summary>
    internal static int MostWords => WordMask;

    internal int Word => Bits & WordMask;

    internal TokenTraits Traits => (TokenTraits)((Bits >> WordBits) & 0xFF);

    /// <summary>Whether it belongs to what the speaker said, and not to the words that attribute it.</summary>
    internal bool InContent => (Bits & ContentBit) != 0;

    internal bool Is(TokenTraits trait) => (Traits & trait) != 0;

    internal PackedToken AsContent() => new(Bits | ContentBit);
}
