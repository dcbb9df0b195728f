using Briefing.Knowledge.Quotations;

namespace Briefing.Knowledge.Reports;

/// <summary>Statements that are reports of one, with what they tell of its speaker and occasion.</summary>
internal sealed class StatementGroup
{
    private const int NoRecord = -1;
    private readonly HashSet<int> _documents;
    private PersonReference? _speaker;
    private (DateOnly First, DateOnly Last)? _said;
    private DateOnly? _reported;
    private int _record;

    internal StatementGroup(int statement, PersonReference? speaker, int document, in Occasion occasion)
    {
        Members = [statement];
        _documents = [document];
        _speaker = speaker;
        _said = occasion.Said;
        _reported = occasion.Reported;
        _record = occasion.IsRecord ? occasion.Work : NoRecord;
    }

    internal List<int> Members { get; }

    /// <summary>Whether the members of both may be one statement's; <paramref name="shared"/> is a document that both may stand in.</summary>
    internal bool MayHold(StatementGroup other, int shared)
    {
        if (Speakers.Compare(_speaker, other._speaker) == SpeakerAgreement.Different) return false;
        if (_record != NoRecord && other._record != NoRecord && _record != other._record) return false;
        foreach (var document in other._documents)
            if (document != shared && _documents.Contains(document)) return false;
        return !Occasion.AreApart(_said, other._said) && !Occasion.IsBefore(_reported, other._said) && !Occasion.IsBefore(other._reported, _said);
    }

    internal void Take(StatementGroup other)
    {
        Members.AddRange(other.Members);
        _documents.UnionWith(other._documents);
        // The fuller name says more, whichever came first.
        if (other._speaker is { } theirs && (_speaker is null || theirs.Name.Length > _speaker.Name.Length)) _speaker = theirs;
        // The days that both allow; a day apart, those of the one that was first.
        _said = _said is { } one && other._said is { } two && one.First <= two.Last && two.First <= one.Last
            ? (one.First > two.First ? one.First : two.First, one.Last < two.Last ? one.Last : two.Last) : _said ?? other._said;
        _reported = _reported is { } ours && other._reported is { } day ? (ours < day ? ours : day) : _reported ?? other._reported;
        if (_record == NoRecord) _record = other._record;
    }
}
