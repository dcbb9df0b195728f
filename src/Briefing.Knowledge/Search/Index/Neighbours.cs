namespace Briefing.Knowledge.Search.Index;

/// <summary>Which statements have a statement for their neighbour: those that stand beside it, cut from other sentences.</summary>
internal sealed class Neighbours
{
    private readonly int[] _before;
    private readonly int[] _after;
    private readonly byte[] _inDegrees;

    /// <param name="before">For each statement the nearest before it; -1 for none.</param>
    /// <param name="after">The nearest after it.</param>
    internal Neighbours(int[] before, int[] after)
    {
        (_before, _after) = (before, after);
        _inDegrees = new byte[before.Length];
        foreach (var statement in before) Count(statement);
        foreach (var statement in after) Count(statement);
        foreach (var degree in _inDegrees) MostInto = Math.Max(MostInto, degree == byte.MaxValue ? before.Length : degree);

        void Count(int statement)
        {
            if (statement >= 0 && _inDegrees[statement] < byte.MaxValue) _inDegrees[statement]++;
        }
    }

    /// <summary>How many have a statement for a neighbour, or more than that.</summary>
    internal int InDegree(int statement) => _inDegrees[statement] is < byte.MaxValue and var degree ? degree : MostInto;

    /// <summary>The most that have one statement for a neighbour, or more than that.</summary>
    internal int MostInto { get; }

    /// <summary>The statements that have this one for a neighbour; those after it first, nearest first.</summary>
    internal Enumerator Into(int statement) => new(_before, _after, statement);

    /// <summary>Goes through them: the statements of one sentence stand side by side, and so do those that point at one of them.</summary>
    internal struct Enumerator
    {
        private readonly int[] _before;
        private readonly int[] _after;
        private readonly int _statement;
        private bool _isAfter = true;

        internal Enumerator(int[] before, int[] after, int statement) => (_before, _after, _statement, Current) = (before, after, statement, statement);

        public int Current { get; private set; }

        public readonly Enumerator GetEnumerator() => this;

        public bool MoveNext()
        {
            if (_isAfter)
            {
                if (++Current < _before.Length && _before[Current] == _statement) return true;
                (_isAfter, Current) = (false, _statement);
            }

            return --Current >= 0 && _after[Current] == _statement;
        }
    }
}
