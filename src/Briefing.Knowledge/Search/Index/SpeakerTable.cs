using System.Runtime.InteropServices;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Storage;

namespace Briefing.Knowledge.Search.Index;

/// <summary>The tag postings of people: for each person the statements given to them, and the narration about them.</summary>
internal sealed class SpeakerTable
{
    private readonly Dictionary<string, List<int>> _by = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _about = new(StringComparer.Ordinal);

    internal SpeakerTable(StatementList statements)
    {
        for (var i = 0; i < statements.Length; i++)
        {
            var statement = statements[i];
            if (statement.Speaker is { } speaker) Add(_by, speaker.Key, i);
            else foreach (var person in statement.About) Add(_about, person.Key, i);
        }
    }

    /// <summary>The statements given to a person, ascending.</summary>
    internal ReadOnlySpan<int> By(string key) => Find(_by, key);

    /// <summary>The narration, and statements of nobody, that concern a person, ascending.</summary>
    internal ReadOnlySpan<int> About(string key) => Find(_about, key);

    private static void Add(Dictionary<string, List<int>> postings, string key, int statement)
    {
        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(postings, key, out _);
        known ??= [];
        if (known.Count == 0 || known[^1] != statement) known.Add(statement);
    }

    private static ReadOnlySpan<int> Find(Dictionary<string, List<int>> postings, string key) =>
        postings.TryGetValue(key, out var found) ? CollectionsMarshal.AsSpan(found) : [];
}
