using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Storage;

namespace Briefing.Knowledge.Search.Index;

/// <summary>
/// The tag postings of people: for each person the statements given to them, those that they are said to have implied, not to
/// have said, and so on, and the narration about them.
/// </summary>
internal sealed class SpeakerTable
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Tags _by;
    private readonly Tags _ascribed;
    private readonly Tags _about;
    private readonly Tags _named;

    internal SpeakerTable(StatementList statements)
    {
        List<(int Person, int Statement)> by = [], ascribed = [], about = [], named = [];
        // Most statements share the objects of few people, which are quicker told apart than their keys.
        var known = new Dictionary<PersonReference, int>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < statements.Length; i++)
        {
            var speaker = statements.SpeakerOf(i);
            if (speaker is not null) by.Add((NumberOf(speaker), i));
            foreach (var person in statements.AboutOf(i)) (speaker is null ? about : named).Add((NumberOf(person), i));
            if (statements.AscribedToOf(i) is { } implying) ascribed.Add((NumberOf(implying), i));
        }

        (_by, _ascribed, _about, _named) = (new(by, _numbers.Count), new(ascribed, _numbers.Count), new(about, _numbers.Count), new(named, _numbers.Count));

        int NumberOf(PersonReference person)
        {
            if (known.TryGetValue(person, out var number)) return number;
            if (!_numbers.TryGetValue(person.Key, out number)) _numbers.Add(person.Key, number = _numbers.Count);
            known.Add(person, number);
            return number;
        }
    }

    /// <summary>The statements given to a person, ascending.</summary>
    internal ReadOnlySpan<int> By(string key) => _numbers.TryGetValue(key, out var person) ? _by[person] : [];

    /// <summary>What a person is said to have implied, not to have said, and so on, ascending.</summary>
    internal ReadOnlySpan<int> AscribedTo(string key) => _numbers.TryGetValue(key, out var person) ? _ascribed[person] : [];

    /// <summary>The narration, and statements of nobody, that concern a person, ascending.</summary>
    internal ReadOnlySpan<int> About(string key) => _numbers.TryGetValue(key, out var person) ? _about[person] : [];

    /// <summary>The statements given to a person, and all that concern them, ascending.</summary>
    internal int[] Naming(string key) => _numbers.TryGetValue(key, out var person) ? [.. new SortedSet<int>([.. _by[person], .. _about[person], .. _named[person]])] : [];

    /// <summary>For each person the statements of one tag, all in one array.</summary>
    private readonly struct Tags
    {
        private readonly int[] _starts;
        private readonly int[] _statements;

        internal Tags(List<(int Person, int Statement)> pairs, int people)
        {
            _starts = new int[people + 1];
            foreach (var (person, _) in pairs) _starts[person + 1]++;
            for (var i = 0; i < people; i++) _starts[i + 1] += _starts[i];
            var next = _starts.AsSpan(0, people).ToArray();
            var statements = new int[pairs.Count];
            foreach (var (person, statement) in pairs)
                if (next[person] == _starts[person] || statements[next[person] - 1] != statement) statements[next[person]++] = statement;
            _statements = statements;
            _ends = next;
        }

        private readonly int[] _ends;

        internal ReadOnlySpan<int> this[int person] => _statements.AsSpan(_starts[person].._ends[person]);
    }
}
