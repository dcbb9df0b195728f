namespace Briefing.Fuzzing.Running;

/// <summary>
/// Makes an input smaller for as long as it still shows its fault: the removing half of delta debugging (Zeller and
/// Hildebrandt, "Simplifying and Isolating Failure-Inducing Input", IEEE TSE 28(2), 2002).
/// </summary>
internal static class Reduction
{
    public static byte[] Of(byte[] input, Func<byte[], bool> shows)
    {
        for (var piece = input.Length / 2; piece > 0; piece /= 2)
        {
            for (var at = 0; at < input.Length;)
            {
                var end = Math.Min(at + piece, input.Length);
                byte[] without = [.. input[..at], .. input[end..]];
                if (without.Length > 0 && shows(without)) input = without;
                else at = end;
            }
        }

        return input;
    }
}
