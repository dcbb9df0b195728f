using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Quotations;

namespace Briefing.Knowledge.Storage.Saved;

/// <summary>Puts the statements of a snapshot into columns. What many of them share, people and headings, is kept once.</summary>
internal sealed class StatementArraysBuilder
{
    private readonly List<TextSpan> _spans = [];
    private readonly List<PersonReference> _people = [];
    private readonly Dictionary<PersonReference, int> _numbers = [];
    private readonly List<int> _listed = [];
    private readonly List<int> _listStarts = [0];
    private readonly Dictionary<PersonReference[], int> _lists = new(ReferenceEqualityComparer.Instance);
    private readonly List<string> _headings = [];
    private readonly Dictionary<string, int> _headingNumbers = new(StringComparer.Ordinal);
    private readonly List<(int Row, Statement Statement)> _curated = [];

    /// <exception cref="ArgumentException">A statement's document is not in the snapshot.</exception>
    internal StatementArrays Build(StoreSnapshot snapshot)
    {
        var rows = snapshot.Statements.Length + snapshot.Withheld.Length;
        var documents = snapshot.Documents.Select((document, number) => (document.Metadata.Id, number)).ToDictionary(pair => pair.Id, pair => pair.number, StringComparer.Ordinal);
        int[] of = new int[rows], ordinals = new int[rows], starts = new int[(2 * rows) + 1], speakers = new int[rows], ascribed = new int[rows],
            about = new int[rows], headings = new int[rows], said = new int[2 * rows];
        var (kinds, confidences) = (new byte[StatementArrays.KindsOfRow * rows], new double[rows]);
        for (var row = 0; row < rows; row++)
        {
            var statement = row < snapshot.Statements.Length ? snapshot.Statements.Read(row) : snapshot.Withheld[row - snapshot.Statements.Length];
            if (!documents.TryGetValue(statement.DocumentId, out of[row])) throw new ArgumentException($"The document {statement.DocumentId} is missing.", nameof(snapshot));
            ordinals[row] = statement.Ordinal;
            _spans.AddRange(statement.Passage.Spans);
            starts[(2 * row) + 1] = _spans.Count;
            if (!statement.Content.Equals(statement.Passage)) _spans.AddRange(statement.Content.Spans);
            starts[(2 * row) + 2] = _spans.Count;
            speakers[row] = statement.Speaker is { } speaker ? NumberOf(speaker) : -1;
            ascribed[row] = statement.AscribedTo is { } named ? NumberOf(named) : -1;
            about[row] = ListOf(statement.About);
            headings[row] = statement.Heading is { } heading ? HeadingOf(heading) : -1;
            byte[] kindsOfRow =
            [
                (byte)statement.Mode, (byte)statement.Modality, (byte)statement.Polarity, (byte)statement.Block,
                statement.Resolution is { } resolution ? (byte)resolution.Kind : StatementArrays.None, statement.Said is { } when ? (byte)when.Basis : StatementArrays.None,
            ];
            kindsOfRow.CopyTo(kinds, StatementArrays.KindsOfRow * row);
            confidences[row] = statement.Resolution?.Confidence ?? 0;
            if (statement.Said is { } days) (said[2 * row], said[(2 * row) + 1]) = (days.First.DayNumber, days.Last.DayNumber);
            if (statement.Claim is not null) _curated.Add((row, statement));
        }

        return new StatementArrays
        {
            Count = snapshot.Statements.Length, Documents = of, Ordinals = ordinals, Spans = [.. _spans], SpanStarts = starts, Speakers = speakers,
            Ascribed = ascribed, About = about, ListStarts = [.. _listStarts], Listed = [.. _listed], Headings = headings, Kinds = kinds,
            Confidences = confidences, Said = said, People = [.. _people], HeadingTexts = [.. _headings],
            Curated = [.. _curated.Select(fact => fact.Row)], Claims = [.. _curated.Select(fact => fact.Statement.Claim!)],
            TopicStarts = [0, .. Sums(_curated.Select(fact => fact.Statement.Topics.Length))], Topics = [.. _curated.SelectMany(fact => fact.Statement.Topics)],
            IsAttributed = [.. _curated.Select(fact => fact.Statement.IsAttributedByCurator ? (byte)1 : (byte)0)],
        };
    }

    private static IEnumerable<int> Sums(IEnumerable<int> lengths)
    {
        var sum = 0;
        foreach (var length in lengths) yield return sum += length;
    }

    private int NumberOf(PersonReference person)
    {
        if (_numbers.TryGetValue(person, out var number)) return number;
        _numbers.Add(person, number = _people.Count);
        _people.Add(person);
        return number;
    }

    private int ListOf(ImmutableArray<PersonReference> people)
    {
        var list = ImmutableCollectionsMarshal.AsArray(people) ?? [];
        if (_lists.TryGetValue(list, out var number)) return number;
        foreach (var person in list) _listed.Add(NumberOf(person));
        _lists.Add(list, number = _listStarts.Count - 1);
        _listStarts.Add(_listed.Count);
        return number;
    }

    private int HeadingOf(string heading)
    {
        if (_headingNumbers.TryGetValue(heading, out var number)) return number;
        _headingNumbers.Add(heading, number = _headings.Count);
        _headings.Add(heading);
        return number;
    }
}
