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
    internal bool Holds(string phrase) =>
        Snapshot.Statements.Any(statement => statement.Passage.Text.Contains(phrase, StringComparison.OrdinalIgnoreCase));

    internal static StoreLexicon Of(StoreSnapshot snapshot)
    {
        var words = new Vocabulary(snapshot);
        return new StoreLexicon(snapshot.Version, new PeopleIndex(snapshot, words), new SourceIndex(snapshot), words, snapshot);
    }
}
