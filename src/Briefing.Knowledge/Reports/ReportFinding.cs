using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Storage;

namespace Briefing.Knowledge.Reports;

/// <summary>Finds the statements of a store that are reports of one. The order in which documents came in does not matter.</summary>
internal sealed class ReportFinding
{
    private const int Shortest = 2;

    /// <summary>A sentence of an author that is found again in these many characters was copied.</summary>
    private const int ShortestNarration = 60;

    private readonly StatementList _statements;
    private readonly int[] _documentOf;
    private readonly Occasion[] _occasions;
    private readonly Wordings _wordings;
    private readonly Sameness _sameness;
    private readonly List<(int Left, int Right)> _givenToOthers = [];

    internal ReportFinding(StoreSnapshot snapshot, int[] documentOf, Works works)
    {
        (_statements, _documentOf) = (snapshot.Statements, documentOf);
        _occasions = new Occasion[_statements.Length];
        for (var i = 0; i < _statements.Length; i++)
            if (documentOf[i] >= 0) _occasions[i] = Occasion.Of(_statements.Read(i), snapshot.Documents[documentOf[i]].Metadata, works.Of(documentOf[i]));
        _wordings = new Wordings(_statements);
        _sameness = new Sameness(_statements, _wordings, _occasions);
        Groups = new StatementGroups(_statements, documentOf, _occasions);
    }

    internal StatementGroups Groups { get; }

    /// <summary>Pairs of statements whose words are the same and whose speakers are not.</summary>
    internal IReadOnlyList<(int Left, int Right)> GivenToOthers => _givenToOthers;

    internal void Run()
    {
        JoinCurated();
        var heads = JoinEqual(InOrder());
        JoinAlike(heads);
    }

    /// <summary>The statements by day and then by place; those without a day last.</summary>
    private int[] InOrder()
    {
        var order = Enumerable.Range(0, _statements.Length).Where(i => _documentOf[i] >= 0 && IsCompared(i)).ToArray();
        var days = Array.ConvertAll(order, i => ((_occasions[i].Said?.First ?? _occasions[i].Reported)?.DayNumber ?? int.MaxValue, i));
        Array.Sort(days, order);
        return order;
    }

    private bool IsCompared(int i) => _wordings[i].Length >= Shortest || IsCopiable(_statements.Read(i));

    private static bool IsCopiable(Statement statement) =>
        statement is { Mode: SpeechMode.Narration, Block: not (BlockKind.Heading or BlockKind.Apparatus) } && statement.Passage.Text.Length >= ShortestNarration;

    /// <summary>A curated fact is the same statement as the one that was found in the same place.</summary>
    private void JoinCurated()
    {
        for (var start = 0; start < _statements.Length;)
        {
            var end = start;
            while (end < _statements.Length && _documentOf[end] == _documentOf[start]) end++;
            for (var fact = end - 1; fact >= start && _statements.Read(fact).Claim is not null; fact--)
                for (var i = start; i < fact; i++)
                    if (IsSamePlace(_statements.Read(fact), _statements.Read(i))) Groups.Join(fact, i);
            start = end;
        }
    }

    private static bool IsSamePlace(Statement fact, Statement found) =>
        (fact.Mode == SpeechMode.Narration) == (found.Mode == SpeechMode.Narration)
        && found.Content.Spans.Any(span => fact.Content.Spans.Any(span.Overlaps));

    /// <summary>Joins what has the same words, and gives of each such group the statements that stand for it.</summary>
    private List<int> JoinEqual(int[] order)
    {
        var last = new Dictionary<(ulong, string), (int Head, int Latest)>();
        var heads = new List<int>();
        foreach (var i in order)
        {
            var isNarration = _statements.Read(i).Mode == SpeechMode.Narration;
            var hash = isNarration ? WordHashes.Of(_statements.Read(i).Passage.Text) : Candidates.Hash(_wordings.Content(i));
            ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(
                last, (hash, isNarration ? "\n" : _statements.Read(i).Speaker?.Key ?? ""), out var exists);
            var isJoined = exists && (_documentOf[known.Latest] == _documentOf[i]
                ? Groups.Join(known.Latest, i)
                : IsEqual(known.Head, i, isNarration) && Groups.Join(known.Head, i));
            known = isJoined ? (known.Head, i) : (i, i);
            if (!isJoined && !isNarration) heads.Add(i);
        }

        return heads;
    }

    /// <summary>An author's own sentence is nobody's statement: found again it is a copy, or a line that a publisher puts under many texts.</summary>
    private bool IsEqual(int left, int right, bool isNarration) => isNarration
        ? _occasions[left].Work == _occasions[right].Work
        : _sameness.Of(left, right).Relation == Relation.Same;

    /// <summary>Joins what has nearly the same words, or a part of them: the most words in common first.</summary>
    private void JoinAlike(List<int> heads)
    {
        var edges = new List<(int Strength, int Left, int Right)>();
        var candidates = new Candidates(heads.Sum(head => _wordings[head].Length));
        foreach (var head in heads)
            foreach (var (other, votes) in candidates.Next(head, _wordings.Content(head)))
            {
                if (_documentOf[head] == _documentOf[other] || !IsWorthALook(head, other, votes)) continue;
                var (relation, strength) = _sameness.Of(other, head);
                if (relation == Relation.Same) edges.Add((-strength, other, head));
                else if (relation == Relation.GivenToOthers) _givenToOthers.Add((other, head));
            }

        edges.Sort();
        foreach (var (_, left, right) in edges) Groups.Join(left, right);
    }

    /// <summary>Whether two statements share enough runs of words that aligning them may show something.</summary>
    private bool IsWorthALook(int left, int right, int votes)
    {
        var quoted = Math.Min(Shorter(left), Shorter(right));
        return votes * 3 >= quoted - 2 && !(_occasions[left].IsRecord && _occasions[right].IsRecord && _occasions[left].Work != _occasions[right].Work);
    }

    /// <summary>The least that may be compared of a statement: of a mixed one its longest run of quoted words.</summary>
    private int Shorter(int statement) => _statements.Read(statement).Mode == SpeechMode.Mixed && _wordings.LongestQuoted(statement).Length >= Shortest
        ? _wordings.LongestQuoted(statement).Length : _wordings[statement].Length;
}
