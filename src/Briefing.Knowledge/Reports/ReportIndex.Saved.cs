using Briefing.Knowledge.Storage;
using Briefing.Knowledge.Storage.Saved;

namespace Briefing.Knowledge.Reports;

/// <content>What was found, kept for the next start.</content>
public sealed partial class ReportIndex
{
    internal void Write(SavedWriter writer)
    {
        _works.Write(writer);
        writer.Array<int>([.. _groups.SelectMany(group => (int[])[group.Key, group.Value.Length, .. group.Value])]);
        writer.Array<int>([.. _others.SelectMany(pair => pair.Value.Where(other => other > pair.Key).SelectMany(other => (int[])[pair.Key, other]))]);
    }

    /// <summary>Reads what was found in the same snapshot before.</summary>
    /// <exception cref="InvalidDataException">The columns do not agree.</exception>
    internal static ReportIndex Read(SavedReader reader, StoreSnapshot snapshot)
    {
        var index = new ReportIndex(snapshot, ReadDocuments(snapshot), _ => Works.Read(reader, snapshot.Documents));
        var groups = reader.Array<int>();
        for (var at = 0; at < groups.Length; at += 2 + groups[at + 1])
        {
            if (at + 2 > groups.Length || groups[at + 1] < 1 || groups[at + 1] > groups.Length - at - 2) throw new InvalidDataException("a group is too long");
            index.Keep(groups[at], groups[(at + 2)..(at + 2 + groups[at + 1])]);
        }

        var others = reader.Array<int>();
        for (var at = 0; at + 1 < others.Length; at += 2) index.KeepOthers(index.Checked(others[at]), index.Checked(others[at + 1]));
        return index;
    }

    private int Checked(int statement) =>
        statement >= 0 && statement < _documentOf.Length && _documentOf[statement] >= 0 ? statement : throw new InvalidDataException("a report is no statement");

    private void Keep(int number, int[] members)
    {
        if (!_groups.TryAdd(number, members)) throw new InvalidDataException("a group is there twice");
        foreach (var member in members)
            if (!_groupOf.TryAdd(Checked(member), number)) throw new InvalidDataException("a report is in two groups");
    }

    private void KeepOthers(int left, int right)
    {
        Add(left, right);
        Add(right, left);

        void Add(int statement, int other)
        {
            if (!_others.TryGetValue(statement, out var others)) _others.Add(statement, others = []);
            if (!others.Contains(other)) others.Add(other);
        }
    }
}
