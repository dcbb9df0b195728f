using System.Collections.Immutable;
using Briefing.Knowledge.Search;
using Briefing.Knowledge.Topics;

namespace Briefing.Evaluation.Topics;

/// <summary>How many of some answers are right, with what is wrong.</summary>
/// <param name="Right">How many are right.</param>
/// <param name="All">How many there are.</param>
/// <param name="Faults">What is wrong, a line for each.</param>
internal sealed record TopicScore(int Right, int All, ImmutableArray<string> Faults)
{
    internal double Share => All == 0 ? 1 : (double)Right / All;

    private static TopicSynonyms Synonyms { get; } = TopicSynonyms.Load(Path.Combine(AppContext.BaseDirectory, "dialogs"));

    /// <summary>How many of the topics that are shown for each text, at most ten, a reader accepts; and how many that must be found are.</summary>
    internal static (TopicScore Shown, TopicScore Must) OfTexts(ImmutableArray<TopicText> texts)
    {
        var snapshot = AnalysedTexts.Of([.. texts.Select(text => $"---\ntitle: \"{text.Title}\"\ndate: {text.Date}\n---\n{text.Text}")]);
        var index = TopicIndex.Build(snapshot, Synonyms);
        var (right, all, found, wanted) = (0, 0, 0, 0);
        var (wrong, missed) = (new List<string>(), new List<string>());
        for (var i = 0; i < texts.Length; i++)
        {
            var shown = index.OfDocument(snapshot.Documents[i].Metadata.Id).Select(topic => topic.Topic).ToList();
            var faults = shown.Where(topic => !texts[i].Accept.Any(accepted => Is(topic, accepted))).Select(topic => topic.Name).ToList();
            var lacking = texts[i].Must.Where(must => !shown.Exists(topic => Is(topic, must))).ToList();
            (right, all, found, wanted) = (right + shown.Count - faults.Count, all + shown.Count, found + texts[i].Must.Length - lacking.Count, wanted + texts[i].Must.Length);
            if (faults.Count > 0) wrong.Add($"{texts[i].Title}: not accepted: {string.Join(", ", faults)}");
            if (lacking.Count > 0) missed.Add($"{texts[i].Title}: not found: {string.Join(", ", lacking)}; shown: {string.Join(", ", shown.Select(topic => topic.Name))}");
        }

        return (new TopicScore(right, all, [.. wrong]), new TopicScore(found, wanted, [.. missed]));
    }

    /// <summary>How many words of several senses are given the right one, and none where there is none to give.</summary>
    internal static (TopicScore Told, TopicScore Wrong) OfHomographs(ImmutableArray<HomographItem> items)
    {
        var snapshot = AnalysedTexts.Of([.. items.Select(item => $"{item.Text}\n\n{item.Document}")]);
        var index = TopicIndex.Build(snapshot, Synonyms);
        var (right, wrong) = (0, 0);
        var faults = new List<string>();
        for (var i = 0; i < items.Length; i++)
        {
            var first = snapshot.Statements.First(statement => statement.DocumentId == snapshot.Documents[i].Metadata.Id);
            var senses = snapshot.Statements.Where(statement => statement.DocumentId == first.DocumentId && statement.Passage.Equals(first.Passage))
                .SelectMany(statement => index.MeaningsOf(statement)).Where(name => index.IsMeaningOf(name, items[i].Word)).Distinct(StringComparer.Ordinal).ToList();
            if (items[i].HasNone ? senses.Count == 0 : senses is [var only] && only == items[i].Means) right++;
            else
            {
                faults.Add($"{items[i].Word}: {(senses.Count == 0 ? "open" : string.Join(", ", senses))} instead of {items[i].Means}: {items[i].Text}");
                if (senses.Count > 0) wrong++;
            }
        }

        return (new TopicScore(right, items.Length, [.. faults]), new TopicScore(wrong, items.Length, []));
    }

    private static bool Is(Topic topic, string accepted) => topic.Forms.Append(topic.Name).Contains(accepted, StringComparer.OrdinalIgnoreCase);
}
