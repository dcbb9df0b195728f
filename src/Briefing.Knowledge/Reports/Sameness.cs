using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Storage;

namespace Briefing.Knowledge.Reports;

/// <summary>What two statements have to do with each other.</summary>
internal enum Relation
{
    /// <summary>Nothing that could be shown.</summary>
    None,

    /// <summary>They are reports of one statement.</summary>
    Same,

    /// <summary>The same words, given to different people.</summary>
    GivenToOthers,
}

/// <summary>
/// Decides of two statements whether they are reports of one. In doubt they are not: that many report something is evidence,
/// and must not be made up. For one thread.
/// </summary>
internal sealed class Sameness(StatementList statements, Wordings wordings, Occasion[] occasions)
{
    private const int FewestEqual = 4;
    private const int FewestCut = 5;
    private const int FewestOpen = 8;
    private const int FewestChanged = 6;
    private const int FewestSubstituted = 10;
    private const int FewestUnmistakable = 8;
    private const int FewestWords = 4;

    /// <summary>How many symbols before a cut a negation still turns it.</summary>
    private const int Reach = 2;

    private const int DaysOfShort = 3;
    private const double NeededShare = 0.8;
    private const double NeededOfLonger = 0.6;
    private readonly Aligner _aligner = new();

    /// <summary>The relation of two statements, and how many words show it.</summary>
    internal (Relation Relation, int Strength) Of(int left, int right)
    {
        if (statements.Read(left).Polarity != statements.Read(right).Polarity) return default;
        var agreement = Speakers.Compare(statements.Read(left).Speaker, statements.Read(right).Speaker);
        var (alignment, isQuoted) = Align(left, right);
        if (alignment.IsContrary) return default;
        var isUnmistakable = isQuoted && alignment.IsContained && alignment.Length >= FewestUnmistakable;
        if (!Occasion.MayBeOne(occasions[left], occasions[right], isUnmistakable)) return default;
        if (agreement == SpeakerAgreement.Different)
            return isQuoted && alignment.IsContained && alignment.Length >= FewestCut ? (Relation.GivenToOthers, alignment.Common) : default;
        var isSame = agreement == SpeakerAgreement.Open
            ? isQuoted && alignment.IsContained && alignment.Length >= FewestOpen && alignment.Window <= alignment.Length + 2
            : isQuoted ? AreQuotes(alignment, Occasion.Apart(occasions[left], occasions[right])) || IsShort(alignment, left, right) : AreAccounts(alignment);
        return isSame ? (Relation.Same, alignment.Common) : default;
    }

    /// <summary>The speaker's own words on both sides where both have enough of them, else all that is given as said.</summary>
    private (Alignment Alignment, bool IsQuoted) Align(int left, int right)
    {
        if (IsQuoting(left) && IsQuoting(right))
        {
            var own = Align(Own(left), Own(right), left, right);
            if (!own.IsContained && Align(LongestOwn(left), LongestOwn(right), left, right) is var longest && longest.Share > own.Share) own = longest;
            if (IsDirect(left, right) || (own.Length >= FewestEqual && own.Share >= NeededShare)) return (own, true);
        }

        return (Align(wordings.Content(left), wordings.Content(right), left, right), false);
    }

    private Alignment Align(ReadOnlySpan<int> first, ReadOnlySpan<int> second, int left, int right)
    {
        var alignment = _aligner.Align(first, second);
        return IsCutFromDenial(alignment, first.Length > second.Length ? first : second, left, right) ? alignment with { IsContrary = true } : alignment;
    }

    /// <summary>
    /// Whether words were cut out without the negation before them: "It is not true that we asked for it" is no report of "We
    /// asked for it". A reporter who quotes a part may give the negation, or the word that it turns, in words of the reporter's own.
    /// </summary>
    private bool IsCutFromDenial(in Alignment alignment, ReadOnlySpan<int> longer, int left, int right)
    {
        var isRetold = IsDenied(left) || IsDenied(right);
        for (var at = alignment.First - 1; at >= Math.Max(0, alignment.First - Reach); at--)
            if (Symbols.IsNegation(longer[at]) && !isRetold)
                return at == alignment.First - 1 || !(IsFramed(left, longer[at + 1]) || IsFramed(right, longer[at + 1]));
        return false;
    }

    private static bool AreQuotes(in Alignment a, int? daysApart)
    {
        var isNear = daysApart is <= DaysOfShort;
        if (a.IsEqual) return a.Length >= FewestEqual || (a.Length == FewestEqual - 1 && isNear);
        if (a.Window > 2 * a.Length + FewestChanged) return false;
        if (a.IsContained) return a.Length >= FewestCut || (a.Length == FewestCut - 1 && isNear);
        return IsNearly(a);
    }

    /// <summary>"The toll is theft.": little to go by, but the same words of the same speaker on the same day.</summary>
    private bool IsShort(in Alignment a, int left, int right) =>
        a.IsEqual && Occasion.Apart(occasions[left], occasions[right]) == 0
        && statements.Read(left).Content.Text.AsSpan().Count(' ') + 1 >= FewestWords && WordHashes.Of(statements.Read(left).Content.Text) == WordHashes.Of(statements.Read(right).Content.Text);

    /// <summary>What a reporter puts in own words is compared as a whole: a cut of it may well be another thing that was said.</summary>
    private static bool AreAccounts(in Alignment a) =>
        a.Common >= NeededOfLonger * a.OtherLength
        && (a.IsContained ? a.Length >= FewestCut || (a.IsEqual && a.Length >= FewestEqual) : IsNearly(a));

    /// <summary>Words left out or put in, or in a long statement one for another.</summary>
    private static bool IsNearly(in Alignment a) =>
        a.Length >= FewestChanged && a.Share >= NeededShare
        && (a.Substituted == 0 || (a.Length >= FewestSubstituted && a.Substituted * FewestSubstituted <= a.Length));

    private bool IsQuoting(int statement) =>
        statements.Read(statement).Mode == SpeechMode.Direct || wordings.Quoted(statement).Length >= FewestEqual;

    private ReadOnlySpan<int> Own(int statement) =>
        statements.Read(statement).Mode == SpeechMode.Direct ? wordings.Content(statement) : wordings.Quoted(statement);

    private ReadOnlySpan<int> LongestOwn(int statement) =>
        statements.Read(statement).Mode == SpeechMode.Direct ? wordings.Content(statement) : wordings.LongestQuoted(statement);

    private bool IsDirect(int left, int right) => statements.Read(left).Mode == SpeechMode.Direct && statements.Read(right).Mode == SpeechMode.Direct;

    /// <summary>Whether a statement that is quoted in part holds a negation.</summary>
    private bool IsDenied(int statement) => statements.Read(statement).Mode == SpeechMode.Mixed && Has(statement, Symbols.Negation);

    /// <summary>Whether a statement that is quoted in part holds a word.</summary>
    private bool IsFramed(int statement, int symbol) => statements.Read(statement).Mode == SpeechMode.Mixed && Has(statement, symbol);

    private bool Has(int statement, int symbol)
    {
        foreach (var other in wordings.Content(statement))
            if (Symbols.AreSame(other, symbol)) return true;
        return false;
    }
}
