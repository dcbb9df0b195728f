namespace Briefing.Knowledge.Search.Scoring;

/// <summary>One content word of a question.</summary>
/// <param name="Word">The folded word.</param>
/// <param name="Stem">Its stem's number, or none.</param>
/// <param name="Root">Its root's number, or none.</param>
/// <param name="StemText">The stem.</param>
internal sealed record QuestionTerm(string Word, int Stem, int Root, string StemText)
{
    /// <summary>How rare it is among the sentences searched: BM25's inverse document frequency.</summary>
    internal double Rarity { get; set; } = 1;

    /// <summary>The same with ordinary text counted in, so that no common word passes for a rare one; what coverage is weighed by.</summary>
    internal double TopicRarity { get; set; } = 1;

    /// <summary>What it counts beside the other terms: 1 for the topic, less for words around it.</summary>
    internal double Share { get; set; } = 1;

    /// <summary>Written with a capital where that means something.</summary>
    internal bool IsName { get; set; }

    internal bool IsNumber { get; init; }

    /// <summary>The noun that the question word asks for: "how many SOLDIERS", "which COUNTRY".</summary>
    internal bool IsFocus { get; set; }

    /// <summary>What the question says that somebody did: "Why did Falk LEAVE?".</summary>
    internal bool IsAct { get; set; }

    /// <summary>Frames what is asked about more than it is a part of it: "have", "coming".</summary>
    internal bool IsLight { get; set; }

    internal double Weight => Rarity * Share;
}
