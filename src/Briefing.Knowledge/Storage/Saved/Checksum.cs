using System.Numerics;
using System.Runtime.InteropServices;

namespace Briefing.Knowledge.Storage.Saved;

/// <summary>CRC-32C (G. Castagnoli et al., "Optimization of cyclic redundancy-check codes with 24 and 32 parity bits", 1993), which processors compute themselves.</summary>
internal static class Checksum
{
    /// <summary>The checksum of what came before and of these bytes.</summary>
    internal static uint Append(uint before, ReadOnlySpan<byte> bytes)
    {
        var whole = MemoryMarshal.Cast<byte, ulong>(bytes);
        foreach (var word in whole) before = BitOperations.Crc32C(before, word);
        foreach (var rest in bytes[(whole.Length * sizeof(ulong))..]) before = BitOperations.Crc32C(before, rest);
        return before;
    }
}
