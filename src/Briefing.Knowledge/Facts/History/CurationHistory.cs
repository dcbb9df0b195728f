using System.Collections.Immutable;
using System.Text;
using Briefing.Knowledge.Storage;

namespace Briefing.Knowledge.Facts.History;

/// <summary>
/// What was done to the curated facts of a sources folder, the oldest first. It is kept twice: in the file
/// <c>facts.history.jsonl</c> beside facts.yaml, which goes where the folder goes, and in the store, which also notes what
/// somebody edited by hand. Each takes over what only the other has.
/// </summary>
public sealed class CurationHistory
{
    /// <summary>The name of the file.</summary>
    public const string FileName = "facts.history.jsonl";

    private CurationHistory(string folder, ImmutableArray<CurationChange> changes) => (Folder, Changes) = (folder, changes);

    /// <summary>The sources folder.</summary>
    public string Folder { get; }

    /// <summary>The changes, the oldest first.</summary>
    public ImmutableArray<CurationChange> Changes { get; }

    /// <summary>The history of a folder, from its file and the store.</summary>
    public static CurationHistory Of(IFactIntake store, string folder)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        return new CurationHistory(folder,
        [
            .. InFile(folder).Concat(store.CurationChanges(folder)).Where(change => known.Add(change.Id))
                .Select((change, i) => (change, i)).OrderBy(pair => pair.change.At).ThenBy(pair => pair.i).Select(pair => pair.change),
        ]);
    }

    /// <summary>How each fact was when it was changed last; null for one that was taken out.</summary>
    internal Dictionary<string, CuratedState?> States()
    {
        var states = new Dictionary<string, CuratedState?>(StringComparer.Ordinal);
        foreach (var change in Changes)
            if (change.Action != CurationAction.Refuse) states[change.Subject] = change.After;
        return states;
    }

    /// <summary>
    /// What somebody did to facts.yaml by hand: where it says other than the history. Entries that cannot be read are
    /// neither changed nor taken out.
    /// </summary>
    internal ImmutableArray<CurationChange> ByHand(FactsFile file)
    {
        if (file.Modified is not { } written) return [];
        var at = AfterAll(written);
        var (last, now) = (States(), CuratedState.Of(file));
        var changes = ImmutableArray.CreateBuilder<CurationChange>();
        foreach (var (id, state) in now)
        {
            var before = last.GetValueOrDefault(id);
            if (before is not null && CurationJson.Write(before) == CurationJson.Write(state)) continue;
            var action = before is null ? state.Claim is null ? CurationAction.Hide : CurationAction.Add
                : before.IsHidden == state.IsHidden ? CurationAction.Edit : state.IsHidden ? CurationAction.Hide : CurationAction.Show;
            changes.Add(new CurationChange(at, null, action, id) { Before = before, After = state, IsByHand = true });
        }

        if (file.Refused.IsEmpty)
            foreach (var (id, before) in last)
                if (before is not null && !now.ContainsKey(id))
                    changes.Add(new CurationChange(at, null, CurationAction.Remove, id) { Before = before, IsByHand = true });
        return changes.ToImmutable();
    }

    /// <summary>Notes in the store what was done to facts.yaml by hand and what only the file of the history has. The folder is not written to.</summary>
    internal static void Notice(IFactIntake store, string folder, FactsFile file)
    {
        try
        {
            var history = Of(store, folder);
            var known = store.CurationChanges(folder).Select(change => change.Id).ToHashSet(StringComparer.Ordinal);
            store.AddCurationChanges(folder, [.. history.Changes.Concat(history.ByHand(file)).Where(change => !known.Contains(change.Id))]);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A history that cannot be read now is read the next time; no answer depends on it.
        }
    }

    /// <summary>Keeps changes in the store, and the whole history in the file.</summary>
    /// <exception cref="StoreException">The store cannot be written.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    internal CurationHistory With(IFactIntake store, IEnumerable<CurationChange> changes)
    {
        store.AddCurationChanges(Folder, [.. Changes, .. changes.Select(change => change with { At = AfterAll(change.At) })]);
        var history = Of(store, Folder);
        var written = InFile(Folder).Select(change => change.Id).ToHashSet(StringComparer.Ordinal);
        var lines = history.Changes.Where(change => !written.Contains(change.Id)).Select(CurationJson.Write).ToArray();
        if (lines.Length == 0) return history;
        using var file = new FileStream(Path.Combine(Folder, FileName), FileMode.Append, FileAccess.Write, FileShare.Read);
        file.Write(Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => line + "\n"))));
        file.Flush(flushToDisk: true);
        return history;
    }

    /// <summary>Two clocks may differ; the order in which things happened is what counts.</summary>
    private DateTimeOffset AfterAll(DateTimeOffset at) => Changes is [.., var last] && last.At > at ? last.At : at;

    private static IEnumerable<CurationChange> InFile(string folder)
    {
        var path = Path.Combine(folder, FileName);
        return File.Exists(path) ? File.ReadLines(path, Encoding.UTF8).Select(CurationJson.Read).OfType<CurationChange>() : [];
    }
}
