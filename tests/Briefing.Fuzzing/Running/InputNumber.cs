namespace Briefing.Fuzzing.Running;

/// <summary>The randomness of one input, which depends on the seed of the run and the number of the input alone.</summary>
internal static class InputNumber
{
    /// <summary>Mixes both by the finalizer of SplitMix64 (Steele, Lea and Flood, OOPSLA 2014), so that neighbours have nothing in common.</summary>
    public static Random Randomness(int seed, long number)
    {
        var mixed = ((ulong)(uint)seed << 32) + (ulong)number * 0x9E3779B97F4A7C15 + 0x9E3779B97F4A7C15;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return new Random((int)(mixed ^ (mixed >> 31)));
    }
}
