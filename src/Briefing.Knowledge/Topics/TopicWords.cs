using System.Collections.Frozen;
using Briefing.Knowledge.Topics.Terms;

namespace Briefing.Knowledge.Topics;

/// <summary>Words that name no topic, from <c>dialogs/topics.yaml</c>. A word is listed in one form; its plural and the like are meant too.</summary>
internal sealed class TopicWords
{
    private readonly FrozenSet<string> _empty;
    private readonly FrozenSet<string> _vague;
    private readonly FrozenSet<string> _weak;
    private readonly FrozenSet<string> _offices;

    /// <param name="empty">Words that are no topic by themselves, nor the last word of one: "thing".</param>
    /// <param name="vague">Words that are no topic by themselves: "process".</param>
    /// <param name="weak">Words that say nothing before another: "new".</param>
    /// <param name="offices">Words for who somebody is: "minister".</param>
    internal TopicWords(IReadOnlyList<string> empty, IReadOnlyList<string> vague, IReadOnlyList<string> weak, IReadOnlyList<string> offices) =>
        (_empty, _vague, _weak, _offices) = (Lemmas(empty), Lemmas(vague), Lemmas(weak), Lemmas(offices));

    internal bool IsEmpty(WordEntry word) => _empty.Contains(word.Lemma);

    internal bool IsVague(WordEntry word) => _vague.Contains(word.Lemma);

    internal bool IsWeak(WordEntry word) => _weak.Contains(word.Lemma);

    internal bool IsOffice(WordEntry word) => _offices.Contains(word.Lemma);

    private static FrozenSet<string> Lemmas(IReadOnlyList<string> words) =>
        words.SelectMany(TopicKey.WordsOf).Select(word => word.Lemma).ToFrozenSet(StringComparer.Ordinal);
}
