using System.Collections.Immutable;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Topics.Senses;

namespace Briefing.Knowledge.Topics;

/// <summary>
/// What somebody means who asks about words of several senses: "Georgia" in a question on Atlanta is not the country. It
/// tells which statements speak of another thing of the same name.
/// </summary>
public sealed class AskedMeaning
{
    private readonly TopicIndex _topics;
    private readonly ImmutableArray<Sense> _meant;

    private AskedMeaning(TopicIndex topics, ImmutableArray<Sense> meant) => (_topics, _meant) = (topics, meant);

    /// <summary>Reads a question; null where it asks about no word of several senses, or does not tell which is meant.</summary>
    internal static AskedMeaning? Of(string question, SenseLexicon lexicon, Func<TopicIndex> topics)
    {
        if (lexicon.IsEmpty) return null;
        ImmutableArray<Sense> meant = [.. new TextReading(lexicon, TextReading.NoDocuments).Read(question, null)
            .Select(unit => lexicon.BySense.GetValueOrDefault(unit.Word.Lemma)).OfType<Sense>()];
        return meant.IsEmpty ? null : new AskedMeaning(topics(), meant);
    }

    /// <summary>Whether a statement holds a word that was asked about, and means something else by it each time.</summary>
    public bool IsMissedBy(Statement statement)
    {
        ArgumentNullException.ThrowIfNull(statement);
        var found = _topics.Meanings(statement).ToList();
        foreach (var sense in _meant)
            if (found.Exists(other => other.Homograph == sense.Homograph) && !found.Contains(sense)) return true;
        return false;
    }
}
