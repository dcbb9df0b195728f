namespace Briefing.Knowledge.Topics.Terms;

/// <summary>How often a word stands where a noun, a verb or an adjective does.</summary>
/// <param name="Noun">Behind an article, preposition or owner and before the end of its phrase: "the <i>ferry</i> is".</param>
/// <param name="Verb">Behind a pronoun, a modal or "to", or right before an article: "they <i>seized</i> the".</param>
/// <param name="Modifier">Behind an article or preposition and before another content word: "the <i>nuclear</i> arms".</param>
/// <param name="Predicate">Behind a form of "be" and before the end of the phrase: "is <i>ready</i>".</param>
internal readonly record struct WordUse(int Noun, int Verb, int Modifier, int Predicate)
{
    internal int Total => Noun + Verb + Modifier + Predicate;

    public static WordUse operator +(WordUse left, WordUse right) => new(
        left.Noun + right.Noun, left.Verb + right.Verb, left.Modifier + right.Modifier, left.Predicate + right.Predicate);
}
