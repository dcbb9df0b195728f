namespace Briefing.Knowledge.Search.Meaning;

/// <summary>Whether the search takes one word for another of ordinary English that is near to it in meaning.</summary>
public static class WordRelation
{
    /// <summary>Whether a question with one word finds a sentence with the other.</summary>
    /// <param name="asked">The stem of the question's word, as <see cref="Token.Stem"/> gives it.</param>
    /// <param name="found">The stem of the sentence's word.</param>
    public static bool Holds(string asked, string found)
    {
        foreach (var related in RelatedWords.Of(asked))
            if (related.Stem == found) return true;
        return false;
    }
}
