using System.Collections.Concurrent;
using System.Collections.Immutable;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Storage;

namespace Briefing.Knowledge.Reports;

/// <summary>
/// Which statements of a store are reports of one: the same words, or a cut of them, given to the same speaker near the same
/// days. Made of a snapshot in a time linear in its size; the same snapshot always gives the same, in whatever order its
/// documents came in. Immutable, so safe for any number of threads.
/// </summary>
public sealed partial class ReportIndex
{
    private readonly StoreSnapshot _snapshot;
    private readonly Dictionary<string, (int Document, int FirstStatement)> _documents = new(StringComparer.Ordinal);
    private readonly int[] _documentOf;
    private readonly Works _works;
    private readonly Dictionary<int, int[]> _groups = [];
    private readonly Dictionary<int, int> _groupOf = [];
    private readonly Dictionary<int, List<int>> _others = [];
    private readonly ConcurrentDictionary<int, ReportedStatement> _reported = [];

    private ReportIndex(StoreSnapshot snapshot)
        : this(snapshot, ReadDocuments(snapshot), documentOf => Works.Read(snapshot, documentOf))
    {
        var finding = new ReportFinding(snapshot, _documentOf, _works);
        finding.Run();
        foreach (var (number, group) in finding.Groups.All) Keep(number, [.. group.Members.Order()]);
        foreach (var (left, right) in finding.GivenToOthers) KeepOthers(left, right);
    }

    private ReportIndex(StoreSnapshot snapshot, int[] documentOf, Func<int[], Works> works)
    {
        (_snapshot, _documentOf) = (snapshot, documentOf);
        for (var i = 0; i < snapshot.Documents.Length; i++) _documents.TryAdd(snapshot.Documents[i].Metadata.Id, (i, -1));
        for (var i = 0; i < documentOf.Length; i++)
            if (documentOf[i] is >= 0 and var document && snapshot.Documents[document].Metadata.Id is var id && _documents[id].FirstStatement < 0) _documents[id] = (document, i);
        _works = works(documentOf);
    }

    /// <summary>The number of statements that more than one place of the store holds.</summary>
    public int Count => _groups.Count;

    /// <summary>Finds what is reported more than once in a store.</summary>
    public static ReportIndex Build(StoreSnapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        using var stage = Tracing.Stage("find reports");
        return new ReportIndex(snapshot);
    }

    /// <summary>Whether two statements of the store are reports of one; a statement is one with itself.</summary>
    public bool AreOne(Statement left, Statement right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return ReferenceEquals(left, right) || (IndexOf(left) is { } first && IndexOf(right) is { } second
            && _groupOf.TryGetValue(first, out var group) && _groupOf.TryGetValue(second, out var other) && group == other);
    }

    /// <summary>A number that the reports of one statement share and no other has; null for a statement with one report.</summary>
    public int? GroupOf(Statement statement)
    {
        ArgumentNullException.ThrowIfNull(statement);
        return IndexOf(statement) is { } index && _groupOf.TryGetValue(index, out var group) ? group : null;
    }

    /// <summary>The identifier of the document whose copy or summary a document is; its own where it is none, or is not in the store.</summary>
    public string WorkOf(string documentId) => TextOf(documentId)?.Metadata.Id ?? documentId;

    /// <summary>The document whose copy or summary a document is; itself where it is none; null where it is not in the store.</summary>
    public StoredDocument? TextOf(string documentId)
    {
        ArgumentNullException.ThrowIfNull(documentId);
        return _documents.TryGetValue(documentId, out var known) ? _snapshot.Documents[_works.MainOf(known.Document)] : null;
    }

    /// <summary>Everybody who reports a statement, itself included.</summary>
    /// <exception cref="ArgumentException">The statement's document is not in the store.</exception>
    public ReportedStatement Of(Statement statement)
    {
        ArgumentNullException.ThrowIfNull(statement);
        if (!_documents.TryGetValue(statement.DocumentId, out var document))
            throw new ArgumentException($"The store does not hold the document {statement.DocumentId}.", nameof(statement));
        if (IndexOf(statement) is not { } index)
            return new ReportedStatement([new Report(statement, _snapshot.Documents[document.Document], [])]);
        return _groupOf.TryGetValue(index, out var group) ? _reported.GetOrAdd(group, number => Reported(_groups[number])) : Reported([index]);
    }

    private ReportedStatement Reported(int[] members) => new(Reports(members))
    {
        GivenToOthers = Reports([.. members.SelectMany(member => _others.GetValueOrDefault(member) ?? []).Distinct().Order()]),
    };

    private ImmutableArray<Report> Reports(int[] members) =>
    [
        .. members.GroupBy(member => _works.Of(_documentOf[member])).Select(Of)
            .OrderBy(report => report.Day ?? DateOnly.MaxValue).ThenBy(report => report.Source.Id, StringComparer.Ordinal),
    ];

    /// <summary>The report of one text: in the document that the others are copies of, where that holds it.</summary>
    private Report Of(IEnumerable<int> members)
    {
        var places = members.GroupBy(member => _documentOf[member])
            .Select(same => (Document: same.Key, Statement: same.MinBy(member => (_snapshot.Statements[member].Claim is null, member))))
            .OrderBy(place => !_works.IsMain(place.Document)).ThenBy(place => _works.Rank(place.Document)).ThenBy(place => place.Document)
            .Select(place => new Report(_snapshot.Statements[place.Statement], _snapshot.Documents[place.Document], [])).ToArray();
        return places[0] with { Copies = [.. places.Skip(1)] };
    }

    private static int[] ReadDocuments(StoreSnapshot snapshot)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < snapshot.Documents.Length; i++) numbers.TryAdd(snapshot.Documents[i].Metadata.Id, i);
        var documentOf = new int[snapshot.Statements.Length];
        for (var i = 0; i < documentOf.Length; i++)
        {
            var id = snapshot.Statements.DocumentIdOf(i);
            documentOf[i] = i > 0 && ReferenceEquals(snapshot.Statements.DocumentIdOf(i - 1), id) ? documentOf[i - 1] : numbers.GetValueOrDefault(id, -1);
        }

        return documentOf;
    }

    private int? IndexOf(Statement statement)
    {
        if (!_documents.TryGetValue(statement.DocumentId, out var document) || document.FirstStatement < 0) return null;
        var index = document.FirstStatement + statement.Ordinal;
        return index < _snapshot.Statements.Length && ReferenceEquals(_snapshot.Statements[index], statement) ? index : null;
    }
}
