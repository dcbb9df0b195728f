namespace Briefing.Knowledge.Reports;

/// <summary>Aligns two statements, in time and room bounded by <see cref="Wordings.Longest"/>. For one thread.</summary>
internal sealed class Aligner
{
    private const int Side = Wordings.Longest + 1;

    private readonly byte[] _lengths = new byte[Side * Side];

    /// <summary>Aligns the shorter with the longer, whichever comes first.</summary>
    internal Alignment Align(ReadOnlySpan<int> left, ReadOnlySpan<int> right) =>
        left.Length <= right.Length ? Find(left, right) : Find(right, left);

    private Alignment Find(ReadOnlySpan<int> shorter, ReadOnlySpan<int> longer)
    {
        Measure(shorter, longer);
        var (common, first, last, substituted, isContrary) = (0, -1, -1, 0, false);
        var (i, j) = (0, 0);
        while (i < shorter.Length)
        {
            var (gapStart, otherStart) = (i, j);
            while (i < shorter.Length && j < longer.Length && !Symbols.AreSame(shorter[i], longer[j]))
            {
                if (Length(i + 1, j) >= Length(i, j + 1)) i++;
                else j++;
            }

            var isEnd = i == shorter.Length || j == longer.Length;
            if (isEnd) i = shorter.Length;
            var missing = i - gapStart;
            foreach (var symbol in shorter[gapStart..i]) isContrary |= Symbols.IsRigid(symbol);
            if (isEnd || common == 0) substituted += missing;
            else
            {
                foreach (var symbol in longer[otherStart..j]) isContrary |= Symbols.IsNegation(symbol);
                if (j > otherStart) substituted += missing;
            }

            if (isEnd) break;
            if (common++ == 0) first = j;
            last = j;
            i++;
            j++;
        }

        return new Alignment(shorter.Length, longer.Length, common, common == 0 ? 0 : last - first + 1, substituted, isContrary) { First = first };
    }

    private byte Length(int i, int j) => _lengths[i * Side + j];

    /// <summary>The lengths of the longest common subsequences of all endings.</summary>
    private void Measure(ReadOnlySpan<int> shorter, ReadOnlySpan<int> longer)
    {
        for (var j = 0; j <= longer.Length; j++) _lengths[shorter.Length * Side + j] = 0;
        for (var i = shorter.Length - 1; i >= 0; i--)
        {
            _lengths[i * Side + longer.Length] = 0;
            for (var j = longer.Length - 1; j >= 0; j--)
                _lengths[i * Side + j] = Symbols.AreSame(shorter[i], longer[j])
                    ? (byte)(_lengths[(i + 1) * Side + j + 1] + 1)
                    : Math.Max(_lengths[(i + 1) * Side + j], _lengths[i * Side + j + 1]);
        }
    }
}
