namespace Briefing.Knowledge.Documents;

/// <summary>A half-open range of UTF-16 code units, <c>[Start, End)</c>, in a document's text.</summary>
public readonly record struct TextSpan : IComparable<TextSpan>
{
    /// <summary>Makes the range <c>[start, end)</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="start"/> is negative or after <paramref name="end"/>.</exception>
    public TextSpan(int start, int end)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfLessThan(end, start);
        Start = start;
        End = end;
    }

    /// <summary>The first code unit of the range.</summary>
    public int Start { get; }

    /// <summary>The code unit after the last one of the range.</summary>
    public int End { get; }

    /// <summary>The number of code units in the range; zero for an empty one.</summary>
    public int Length => End - Start;

    /// <summary>Whether the two ranges share at least one code unit.</summary>
    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    /// <summary>Whether every code unit of <paramref name="other"/> is in this range.</summary>
    public bool Contains(TextSpan other) => Start <= other.Start && other.End <= End;

    /// <summary>Orders ranges by start, then by end.</summary>
    public int CompareTo(TextSpan other) => Start != other.Start ? Start.CompareTo(other.Start) : End.CompareTo(other.End);

    /// <summary>The form used in links: <c>start-end</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{Start}-{End}");
}
