using System.Diagnostics;
using System.Security.Cryptography;

namespace Briefing.Host.Measuring;

/// <summary>How fast one core is at this moment: the time to hash 64 MB.</summary>
internal static class HashReference
{
    private const int Size = 64_000_000;

    /// <summary>The median of five runs, in milliseconds.</summary>
    internal static double Measure()
    {
        var bytes = new byte[Size];
        return Latency.Of(Enumerable.Range(0, 5).Select(_ =>
        {
            var began = Stopwatch.GetTimestamp();
            SHA256.HashData(bytes);
            return Stopwatch.GetElapsedTime(began);
        })).P50;
    }
}
