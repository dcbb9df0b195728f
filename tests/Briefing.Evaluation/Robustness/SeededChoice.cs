namespace Briefing.Evaluation.Robustness;

/// <summary>Choices that look random and are the same in every run and on every machine: drawn from a text's own characters.</summary>
/// <param name="text">What the choices are for.</param>
internal sealed class SeededChoice(string text)
{
    // FNV-1a over UTF-16 units, then splitmix64: http://www.isthe.com/chongo/tech/comp/fnv/, https://prng.di.unimi.it/splitmix64.c
    private ulong _state = text.Aggregate(14695981039346656037UL, (hash, c) => (hash ^ c) * 1099511628211UL);

    /// <summary>A number from 0 to <paramref name="count"/> - 1.</summary>
    internal int Below(int count)
    {
        var mixed = _state += 0x9E3779B97F4A7C15UL;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9UL;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL;
        return (int)((mixed ^ (mixed >> 31)) % (ulong)count);
    }
}
