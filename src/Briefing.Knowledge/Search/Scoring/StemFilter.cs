namespace Briefing.Knowledge.Search.Scoring;

/// <summary>
/// A set of the numbers of stems that may wrongly hold a few more, and answers in one look: nearly every word of a sentence has
/// nothing to do with the question, so that most looks into a dictionary are spared. A Bloom filter with one hash function
/// (B. Bloom, "Space/time trade-offs in hash coding with allowable errors", CACM 13(7), 1970); neighbouring numbers, as a
/// lexicon gives them, fall on bits of their own.
/// </summary>
internal sealed class StemFilter
{
    private const int Bits = 4096;

    private readonly ulong[] _bits = new ulong[Bits / 64];

    internal void Add(int number) => _bits[Word(number)] |= 1UL << number;

    /// <summary>Whether the number may have been added; false only where it was not.</summary>
    internal bool MayHold(int number) => (_bits[Word(number)] & (1UL << number)) != 0;

    private static int Word(int number) => (int)((uint)number % Bits / 64);
}
