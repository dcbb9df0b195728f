using System.Collections.Immutable;
using BitFaster.Caching.Lru;
using Briefing.Conversation.Understanding.Names;
using Briefing.Knowledge.Search;
using Briefing.Knowledge.Storage;

namespace Briefing.Conversation.Understanding.Entities;

/// <summary>What the store makes known to the recognizer, as of one version.</summary>
/// <param name="Version">The store's version.</param>
/// <param name="People">Everybody it names.</param>
/// <param name="Sources">Its documents.</param>
/// <param name="Words">Its words.</param>
/// <param name="Snapshot">What all of that was read from.</param>
internal sealed record StoreLexicon(long Version, PeopleIndex People, SourceIndex Sources, Vocabulary Words, StoreSnapshot Snapshot)
{
    /// <summary>Whether any statement holds the words side by side.</summary>
    internal bool Holds(string phrase) => (Index?.Holding(phrase) ?? Enumerable.Range(0, Snapshot.Statements.Length))
        .Any(statement => Snapshot.Statements.Read(statement).Passage.Text.Contains(phrase, StringComparison.OrdinalIgnoreCase));

    /// <summary>How many offices are remembered with who holds them.</summary>
    private const int MostOffices = 512;

    private KnownSpellings? _spellings;

    /// <summary>The words of its names, as they are written; made when first asked for.</summary>
    internal KnownSpellings Spellings => LazyInitializer.EnsureInitialized(ref _spellings, () => new KnownSpellings(this));

    /// <summary>The index of the statements; without one all of them are looked at.</summary>
    internal StatementIndex? Index { get; init; }

    /// <summary>Who was found to be called as in the questions asked last: many questions name somebody by the same office.</summary>
    internal ConcurrentLru<string, ImmutableArray<string>> Holders { get; } = new(Environment.ProcessorCount, MostOffices, StringComparer.Ordinal);

    internal static StoreLexicon Of(StoreSnapshot snapshot, StatementIndex? index = null)
    {
        // People and sources have nothing to do with each other, and a large store has many of both.
        var sources = Task.Run(() => new SourceIndex(snapshot));
        var words = new Vocabulary(snapshot);
        return new StoreLexicon(snapshot.Version, new PeopleIndex(snapshot, words), sources.GetAwaiter().GetResult(), words, snapshot) { Index = index };
    }
}
