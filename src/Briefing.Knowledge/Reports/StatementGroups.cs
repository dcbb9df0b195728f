using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Storage;

namespace Briefing.Knowledge.Reports;

/// <summary>
/// Joins statements that are reports of one, and refuses what would make one of two: two speakers, two occasions, or two
/// places of one document that say different things.
/// </summary>
internal sealed class StatementGroups
{
    private readonly StatementList _statements;
    private readonly int[] _documentOf;
    private readonly Occasion[] _occasions;
    private readonly Grouping _grouping;
    private readonly Dictionary<int, StatementGroup> _groups = [];

    internal StatementGroups(StatementList statements, int[] documentOf, Occasion[] occasions) =>
        (_statements, _documentOf, _occasions, _grouping) = (statements, documentOf, occasions, new Grouping(statements.Length));

    /// <summary>The groups of more than one statement.</summary>
    internal IEnumerable<KeyValuePair<int, StatementGroup>> All => _groups.Where(group => group.Value.Members.Count > 1);

    /// <summary>The group of a statement.</summary>
    internal int Of(int statement) => _grouping.Find(statement);

    /// <summary>Joins the groups of two statements, unless that would join what is not one. Returns whether they are one now.</summary>
    internal bool Join(int left, int right)
    {
        var (first, second) = (_grouping.Find(left), _grouping.Find(right));
        if (first == second) return true;
        var (ours, theirs) = (Open(first), Open(second));
        if (ours.Members.Count < theirs.Members.Count) (ours, theirs) = (theirs, ours);
        if (!ours.MayHold(theirs, _documentOf[left] == _documentOf[right] ? _documentOf[left] : -1)) return false;
        ours.Take(theirs);
        _groups.Remove(first);
        _groups.Remove(second);
        _grouping.Join(first, second);
        _groups[_grouping.Find(first)] = ours;
        return true;
    }

    private StatementGroup Open(int group) => _groups.TryGetValue(group, out var known) ? known
        : _groups[group] = new StatementGroup(group, _statements.Read(group).Speaker, _documentOf[group], _occasions[group]);
}
