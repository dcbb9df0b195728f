using Briefing.Knowledge.Quotations;

namespace Briefing.Knowledge.Search.Index;

/// <summary>Which statements a request allows: by speaker, how firmly they are given to the speaker, document and date.</summary>
internal sealed class StatementFilter
{
    private readonly StatementTable _table;
    private readonly SearchRequest _request;
    private readonly bool[]? _allowedDocuments;
    private readonly int[]? _bySpeakers;

    internal StatementFilter(StatementTable table, SearchRequest request)
    {
        (_table, _request) = (table, request);
        if (!request.Documents.IsEmpty || request.From is not null || request.To is not null) _allowedDocuments = ReadDocuments(table, request);
        if (HasSpeakers) _bySpeakers = ReadSpeakers();
    }

    internal bool HasSpeakers => !_request.Speakers.IsEmpty;

    /// <summary>
    /// The only statements that can be allowed, ascending, where speakers or documents leave few: <see cref="Allows"/> tells
    /// which of them are. Null where any statement can be.
    /// </summary>
    internal int[]? Possible => field ??= _bySpeakers ?? OfDocuments();

    internal bool Allows(int statement)
    {
        if (!AllowsDocumentOf(statement)) return false;
        if (_request.Polarity is { } polarity && _table.Statements.PolarityOf(statement) != polarity) return false;
        if (!_request.Modalities.IsEmpty) return IsGivenAsAsked(statement);
        return !HasSpeakers || IsBySpeaker(statement) || IsAboutSpeaker(statement);
    }

    internal bool IsBySpeaker(int statement) => IsTagged(statement, key => _table.Speakers.By(key));

    internal bool IsAboutSpeaker(int statement) => IsTagged(statement, key => _table.Speakers.About(key));

    /// <summary>All allowed statements of the speakers asked for, their own first.</summary>
    internal IEnumerable<int> AllBySpeakers()
    {
        var possible = _bySpeakers ?? [];
        return possible.Where(statement => IsBySpeaker(statement) && Allows(statement))
            .Concat(possible.Where(statement => !IsBySpeaker(statement) && IsAboutSpeaker(statement) && Allows(statement)));
    }

    private bool AllowsDocumentOf(int statement)
    {
        if (_allowedDocuments is null) return true;
        var document = _table.DocumentOf[statement];
        return document >= 0 && _allowedDocuments[document];
    }

    /// <summary>Whether it is given to a speaker in one of the ways asked for; narration that only concerns somebody is not.</summary>
    private bool IsGivenAsAsked(int statement) =>
        _request.Modalities.Contains(_table.Statements.ModalityOf(statement))
        && (_table.Statements.SpeakerOf(statement) ?? _table.Statements.AscribedToOf(statement)) is { } person
        && (!HasSpeakers || _request.Speakers.Contains(person.Key, StringComparer.Ordinal));

    private bool IsTagged(int statement, Postings postings)
    {
        foreach (var speaker in _request.Speakers)
            if (postings(speaker).BinarySearch(statement) >= 0) return true;
        return false;
    }

    private int[] ReadSpeakers()
    {
        var statements = new List<int>();
        foreach (var speaker in _request.Speakers.Distinct(StringComparer.Ordinal))
        {
            statements.AddRange(_table.Speakers.By(speaker));
            if (_request.Modalities.IsEmpty) statements.AddRange(_table.Speakers.About(speaker));
            else statements.AddRange(_table.Speakers.AscribedTo(speaker));
        }

        var ordered = statements.ToArray();
        Array.Sort(ordered);
        var count = 0;
        foreach (var statement in ordered)
            if (count == 0 || ordered[count - 1] != statement) ordered[count++] = statement;
        return ordered[..count];
    }

    private int[]? OfDocuments()
    {
        if (_request.Documents.IsEmpty) return null;
        var statements = new List<int>();
        foreach (var document in _request.Documents.Distinct(StringComparer.Ordinal).Select(_table.NumberOf).Where(number => number >= 0).Order())
        {
            var (first, count) = _table.RangeOf(document);
            for (var i = first; i < first + count; i++) statements.Add(i);
        }

        return [.. statements];
    }

    /// <summary>A document without a date is not known to be in a range of dates, so it is not.</summary>
    private static bool[] ReadDocuments(StatementTable table, SearchRequest request)
    {
        var allowed = new bool[table.Documents.Length];
        if (request.Documents.IsEmpty) Array.Fill(allowed, true);
        else foreach (var id in request.Documents)
            if (table.NumberOf(id) is >= 0 and var number) allowed[number] = true;
        if (request.From is null && request.To is null) return allowed;
        var (from, to) = (request.From?.DayNumber ?? 0, request.To?.DayNumber ?? int.MaxValue);
        for (var i = 0; i < allowed.Length; i++) allowed[i] &= table.Days[i] is >= 0 and var day && day >= from && day <= to;
        return allowed;
    }

    private delegate ReadOnlySpan<int> Postings(string key);
}
