using System.Collections.Immutable;
using Briefing.Knowledge.Quotations;

namespace Briefing.Knowledge.Search.Index;

/// <summary>Which statements a request allows: by speaker, how firmly they are given to the speaker, document and date.</summary>
internal sealed class StatementFilter
{
    private readonly StatementTable _table;
    private readonly HashSet<string> _speakers;
    private readonly HashSet<string> _documents;
    private readonly ImmutableArray<Modality> _modalities;
    private readonly Polarity? _polarity;
    private readonly bool[] _allowedDocuments;
    private readonly bool _allowsUnlisted;

    internal StatementFilter(StatementTable table, SearchRequest request)
    {
        _table = table;
        _speakers = new HashSet<string>(request.Speakers, StringComparer.Ordinal);
        _documents = new HashSet<string>(request.Documents, StringComparer.Ordinal);
        (_modalities, _polarity) = (request.Modalities, request.Polarity);
        _allowedDocuments = [.. table.Documents.Select(document => AllowsDocument(document.Metadata.Id, document.Metadata.Day, request))];
        _allowsUnlisted = _documents.Count == 0 && request.From is null && request.To is null;
    }

    internal bool HasSpeakers => _speakers.Count > 0;

    internal bool Allows(int statement)
    {
        var document = _table.DocumentOf[statement];
        if (document < 0 ? !_allowsUnlisted : !_allowedDocuments[document]) return false;
        if (_polarity is { } polarity && _table.Statements[statement].Polarity != polarity) return false;
        if (!_modalities.IsEmpty) return IsGivenAsAsked(_table.Statements[statement]);
        return !HasSpeakers || IsBySpeaker(statement) || IsAboutSpeaker(statement);
    }

    /// <summary>Whether it is given to a speaker in one of the ways asked for; narration that only concerns somebody is not.</summary>
    private bool IsGivenAsAsked(Statement statement) =>
        _modalities.Contains(statement.Modality) && (statement.Speaker ?? statement.AscribedTo) is { } person
        && (!HasSpeakers || _speakers.Contains(person.Key));

    internal bool IsBySpeaker(int statement) =>
        _table.Statements[statement].Speaker is { } speaker && _speakers.Contains(speaker.Key);

    internal bool IsAboutSpeaker(int statement)
    {
        var candidate = _table.Statements[statement];
        if (candidate.Speaker is not null) return false;
        foreach (var person in candidate.About)
            if (_speakers.Contains(person.Key)) return true;
        return false;
    }

    /// <summary>All allowed statements of the speakers asked for, their own first.</summary>
    internal IEnumerable<int> AllBySpeakers()
    {
        var own = new SortedSet<int>();
        var about = new SortedSet<int>();
        foreach (var speaker in _speakers)
        {
            foreach (var statement in _table.Speakers.By(speaker)) if (Allows(statement)) own.Add(statement);
            foreach (var statement in _table.Speakers.About(speaker)) if (Allows(statement)) about.Add(statement);
        }

        return own.Concat(about);
    }

    /// <summary>A document without a date is not known to be in a range of dates, so it is not.</summary>
    private bool AllowsDocument(string id, DateOnly? day, SearchRequest request) =>
        (_documents.Count == 0 || _documents.Contains(id))
        && (request.From is null || day >= request.From) && (request.To is null || day <= request.To);
}
