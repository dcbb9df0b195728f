using System.Text;
using Briefing.Knowledge.Facts.History;
using Briefing.Knowledge.Storage;

namespace Briefing.Knowledge.Facts.Editing;

/// <summary>
/// Edits the facts.yaml of a sources folder for a curator. Each edit is checked by reading the text again: it must say what
/// was meant, and everything else what it said before. What was done is kept with its date and author.
/// </summary>
/// <param name="store">Where the history is kept too.</param>
/// <param name="folder">The absolute path of the sources folder.</param>
/// <param name="author">Who edits.</param>
/// <param name="time">The clock.</param>
public sealed class FactsEditor(IFactIntake store, string folder, string author, TimeProvider time)
{
    /// <summary>The file that is edited.</summary>
    public string File => Path.Combine(folder, FactsFile.FileName);

    /// <summary>Adds a fact, and makes the file where there is none.</summary>
    /// <param name="state">The fact.</param>
    /// <param name="action">Whether it is the curator's own, or a suggestion that was accepted.</param>
    /// <returns>The id it was given.</returns>
    /// <exception cref="CurationException">The same quote has a fact with this claim already, or the file cannot be edited.</exception>
    public string Add(CuratedState state, CurationAction action = CurationAction.Add)
    {
        var id = "";
        Change((yaml, file) =>
        {
            var same = file.Facts.FirstOrDefault(fact => fact.Quote.Source == state.Quote.Source && fact.Quote.Exact == state.Quote.Exact && fact.Claim == state.Claim);
            if (same is not null) throw new CurationException($"That fact is there already: {same.Id}. Change it with `briefing-bot facts edit {same.Id}`.");
            id = Free(FactId.Of(state.Quote), file);
            var entry = new CuratedEntry(id, state.Claim, state.Speaker, state.Topics, null, state.Quote) { Modality = state.Modality };
            return (FactsYaml.Add(yaml, "facts", entry), new CurationChange(time.GetUtcNow(), author, action, id) { After = state });
        });
        return id;
    }

    /// <summary>Gives a fact another claim, speaker, topics or quote.</summary>
    /// <exception cref="CurationException">There is no such fact, nothing would change, or the file cannot be edited.</exception>
    public CuratedState Edit(string id, Func<CuratedState, CuratedState> edit)
    {
        CuratedState? after = null;
        Change((yaml, file) =>
        {
            var fact = Fact(file, id);
            var before = CuratedState.Of(fact);
            after = edit(before);
            if (CurationJson.Write(before) == CurationJson.Write(after)) throw new CurationException($"The fact {id} says that already.");
            return (EntryEdit.Write(yaml, fact, before, after), new CurationChange(time.GetUtcNow(), author, CurationAction.Edit, id) { Before = before, After = after });
        });
        return after!;
    }

    /// <summary>Takes a fact from answers, or gives it back.</summary>
    /// <exception cref="CurationException">There is no such fact, it is so already, or the file cannot be edited.</exception>
    public void Hide(string id, bool isHidden, string? because) => Change((yaml, file) =>
    {
        var fact = Fact(file, id);
        if (fact.IsHidden == isHidden) throw new CurationException($"The fact {id} is {(isHidden ? "hidden" : "in use")} already.");
        var before = CuratedState.Of(fact);
        var after = before with { IsHidden = isHidden, Because = isHidden ? because : null };
        var action = isHidden ? CurationAction.Hide : CurationAction.Show;
        return (EntryEdit.Write(yaml, fact, before, after), new CurationChange(time.GetUtcNow(), author, action, id) { Before = before, After = after });
    });

    /// <summary>Takes a quotation that was found in a document from answers.</summary>
    /// <returns>The id under which it can be given back.</returns>
    /// <exception cref="CurationException">It is hidden already, or the file cannot be edited.</exception>
    public string HideQuote(CuratedState state)
    {
        var id = "";
        Change((yaml, file) =>
        {
            if (file.Hidden.FirstOrDefault(hidden => hidden.Quote.Source == state.Quote.Source && hidden.Quote.Exact == state.Quote.Exact && hidden.Speaker == state.Speaker) is { } same)
                throw new CurationException($"That quotation is hidden already: {same.Id}.");
            id = Free(FactId.OfHidden(state.Quote), file);
            return (FactsYaml.Add(yaml, "hidden", new CuratedEntry(id, null, state.Speaker, [], state.Because, state.Quote)),
                new CurationChange(time.GetUtcNow(), author, CurationAction.Hide, id) { After = state });
        });
        return id;
    }

    /// <summary>Gives a hidden quotation back to answers.</summary>
    /// <exception cref="CurationException">There is no such entry, or the file cannot be edited.</exception>
    public void ShowQuote(string id) => Change((yaml, file) =>
    {
        var hidden = file.Hidden.FirstOrDefault(hidden => hidden.Id == id) ?? throw new CurationException($"There is no hidden quotation {id}; `briefing-bot facts list` shows the ids.");
        return (FactsYaml.Remove(yaml, "hidden", hidden.Line),
            new CurationChange(time.GetUtcNow(), author, CurationAction.Show, id) { Before = CuratedState.Of(hidden) });
    });

    /// <summary>Notes that a suggestion was refused. The facts stay as they are.</summary>
    public void Refuse(string id, CuratedState suggestion)
    {
        using var only = FactsLock.Take(folder);
        Note([new CurationChange(time.GetUtcNow(), author, CurationAction.Refuse, id) { Before = suggestion }]);
    }

    private void Change(Func<string, FactsFile, (string Yaml, CurationChange Change)> edit)
    {
        using var only = FactsLock.Take(folder);
        try
        {
            var text = FactsText.Read(File);
            var before = FactsFile.Load(folder) ?? FactsFile.Parse("", File);
            var (yaml, change) = edit(text.Yaml, before);
            Verify(before, yaml, change);
            var history = CurationHistory.Of(store, folder);
            var byHand = history.ByHand(before);
            text.Write(yaml);
            Note([.. byHand, change]);
        }
        catch (FactRefusedException e)
        {
            throw new CurationException(e.Message, e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CurationException($"{File} cannot be read or written ({e.Message.TrimEnd('.')}). Check your rights on it and its folder.", e);
        }
    }

    private void Note(IEnumerable<CurationChange> changes)
    {
        try
        {
            CurationHistory.Of(store, folder).With(store, changes);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CurationException($"It is done, but {Path.Combine(folder, CurationHistory.FileName)} cannot be written ({e.Message.TrimEnd('.')}), so the store alone remembers who did it. Check your rights on it.", e);
        }
    }

    /// <summary>What the new text says must be what the old one said, with the one change.</summary>
    private void Verify(FactsFile before, string yaml, CurationChange change)
    {
        FactsFile after;
        try
        {
            after = FactsFile.Parse(yaml, File);
        }
        catch (FactRefusedException e)
        {
            throw NotEditable(e);
        }

        var expected = CuratedState.Of(before);
        if (change.After is { } state && (change.Action != CurationAction.Show || state.Claim is not null)) expected[change.Subject] = state;
        else expected.Remove(change.Subject);
        var found = CuratedState.Of(after);
        if (after.Refused.Length != before.Refused.Length || found.Count != expected.Count
            || expected.Any(pair => !found.TryGetValue(pair.Key, out var other) || CurationJson.Write(other) != CurationJson.Write(pair.Value)))
            throw NotEditable(null);
    }

    private CurationException NotEditable(Exception? cause) => new(
        $"{File} is written in a form that this command cannot edit safely, so it was left as it is. Make the change by hand.", cause);

    private static CuratedFact Fact(FactsFile file, string id) => file.Facts.FirstOrDefault(fact => fact.Id == id)
        ?? throw new CurationException($"There is no fact {id} in {file.Path}; `briefing-bot facts list` shows the ids.");

    private static string Free(string id, FactsFile file)
    {
        var taken = file.Facts.Select(fact => fact.Id).Concat(file.Hidden.Select(hidden => hidden.Id)).ToHashSet(StringComparer.Ordinal);
        if (!taken.Contains(id)) return id;
        var n = 2;
        while (taken.Contains($"{id}-{n}")) n++;
        return $"{id}-{n}";
    }
}
