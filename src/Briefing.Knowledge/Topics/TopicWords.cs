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

    internal bool IsEmpty(WordEntry word) => (KindsOf(word) & TopicWordKinds.Empty) != 0;

    internal bool IsVague(WordEntry word) => (KindsOf(word) & TopicWordKinds.Vague) != 0;

    internal bool IsWeak(WordEntry word) => (KindsOf(word) & TopicWordKinds.Weak) != 0;

    internal bool IsOffice(WordEntry word) => (KindsOf(word) & TopicWordKinds.Office) != 0;

    private TopicWordKinds KindsOf(WordEntry word) => word.Flags ??=
        (_empty.Contains(word.Lemma) ? TopicWordKinds.Empty : 0) | (_vague.Contains(word.Lemma) ? TopicWordKinds.Vague : 0)
        | (_weak.Contains(word.Lemma) ? TopicWordKinds.Weak : 0) | (_offices.Contains(word.Lemma) ? TopicWordKinds.Office : 0);

    private static FrozenSet<string> Lemmas(IReadOnlyList<string> words) =>
        words.SelectMany(TopicKey.WordsOf).Select(word => word.Lemma).ToFrozenSet(StringComparer.Ordinal);
}
