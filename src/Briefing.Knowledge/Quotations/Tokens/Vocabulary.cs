using System.Collections.Frozen;

namespace Briefing.Knowledge.Quotations.Tokens;

/// <summary>The small closed classes of English words: the same in every text, so they are code and not data.</summary>
internal static class Vocabulary
{
    internal static readonly FrozenSet<string> Determiners = Set(
        "the a an this that these those his her its their our my your some any no every each all both several many most few another other one two three four five six seven eight nine ten");

    /// <summary>Words that count people without naming them: "four in ten said".</summary>
    internal static readonly FrozenSet<string> Quantities = Set("one two three four five six seven eight nine ten some many several most few both half others another none all");

    internal static readonly FrozenSet<string> LargeNumbers = Set("eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions billion billions dozens zero");

    internal static readonly FrozenSet<string> Prepositions = Set(
        "of for in at on from with by to under over about against between among during after before since until into onto through across within without despite towards toward upon near like as amid via per than beyond behind beside besides alongside outside inside aboard atop beneath below above concerning regarding following including except throughout off out up down around versus");

    /// <summary>Prepositions that tie a noun to a noun for somebody: "the head of", "a spokesman for", "an analyst at".</summary>
    internal static readonly FrozenSet<string> NounLinks = Set("of for at in from on with to");

    internal static readonly FrozenSet<string> Coordinators = Set("and but or nor yet so then plus");

    internal static readonly FrozenSet<string> Subordinators = Set(
        "that while whereas although though because since as if unless when whenever where after before until once which who whom whose what why how whether than so lest except");

    internal static readonly FrozenSet<string> Auxiliaries = Set(
        "is are was were be been being am has have had having do does did will would shall should can could may might must ought isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't shouldn't can't cannot couldn't mightn't mustn't 've 'd 'll 're");

    internal static readonly FrozenSet<string> Modals = Set("will would shall should can could may might must to do does did don't doesn't didn't won't wouldn't shouldn't can't cannot couldn't mightn't mustn't 'll 'd");

    internal static readonly FrozenSet<string> Be = Set("is are was were be been being am isn't aren't wasn't weren't 're");

    internal static readonly FrozenSet<string> Have = Set("has have had having hasn't haven't hadn't 've");

    internal static readonly FrozenSet<string> Negations = Set(
        "not never nor neither no isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't shouldn't can't cannot couldn't mightn't mustn't hardly scarcely");

    /// <summary>Adverbs that stand inside a verb group; those in -ly are known by their ending.</summary>
    internal static readonly FrozenSet<string> Adverbs = Set(
        "also then later again once twice often always never ever not now soon still even just only further instead thus therefore hence first second twice already yet earlier today yesterday tomorrow meanwhile however too both all rather quite well once more simultaneously publicly openly aloud perhaps maybe");

    internal static readonly FrozenSet<string> SubjectPronouns = Set("he she they it we i you who one");

    internal static readonly FrozenSet<string> QuestionWords = Set("whether if why how what who whom when where which whose");

    internal static readonly FrozenSet<string> Days = Set("monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december");

    internal static readonly FrozenSet<string> Durations = Set("hour hours day days week weeks month months year years decade decades century centuries generations long");

    /// <summary>Words that begin sentences with a capital and are no names.</summary>
    internal static readonly FrozenSet<string> Openers = Set(
        "however moreover furthermore additionally meanwhile nevertheless nonetheless therefore thus hence finally critically importantly recently earlier later yesterday today tomorrow tonight now then there here yes no not nor never asked given according speaking reporting responding faced true whatever whoever such equally arguably similarly likewise instead indeed perhaps maybe still even just only also together once again first second third last next many most several few some all both each every either neither other another much more less what when where which who why how whether if unless although though while whereas because since as after before until under over about against between among during despite amid like unlike without within in on at by for from to with of into onto upon following including concerning regarding the a an this that these those he she it they we i you his her its their our my your him them us me is are was were be been has have had do does did will would shall should can could may might must let and but or so yet plus one two three four five six seven eight nine ten hundreds thousands millions dozens people anyone everyone nobody nothing something well okay ok please thank thanks look hello hi good best dear sorry great fellow numerous certain existing various");

    /// <summary>The plainest verbs of saying, by which a name behind a quotation is its speaker's.</summary>
    internal static readonly FrozenSet<string> PlainSaying = Set("said says added adds asked asks wrote writes tweeted explained recalled replied noted argued insisted");

    /// <summary>Common pasts without -ed, by which a clause's verb is known.</summary>
    internal static readonly FrozenSet<string> PlainPasts = Set(
        "went came took met left gave made spoke held kept brought sent saw found began became got had put ran stood sat led won lost rose fell flew drew cut set laid paid knew built spent fought sought bought broke chose hit shook wrote told said read");

    internal static bool IsAdverb(string lower) =>
        Adverbs.Contains(lower) || (lower.Length > 4 && lower.EndsWith("ly", StringComparison.Ordinal) && lower is not ("family" or "italy" or "ally" or "july" or "assembly" or "reply" or "supply" or "apply" or "rally" or "only" or "imply" or "comply"));

    /// <summary>An adjective that judges, by its ending or a common one: "unhelpful", "baseless", "absurd".</summary>
    internal static bool IsJudgement(string lower) =>
        lower.Length > 5 && (lower.EndsWith("ful", StringComparison.Ordinal) || lower.EndsWith("less", StringComparison.Ordinal) || lower.EndsWith("able", StringComparison.Ordinal)
            || lower.EndsWith("ible", StringComparison.Ordinal) || lower.EndsWith("ous", StringComparison.Ordinal) || lower.StartsWith("unac", StringComparison.Ordinal))
        || lower is "false" or "wrong" or "absurd" or "premature" or "illegal" or "unlawful" or "unfair" or "untrue" or "misleading" or "disappointing" or "unnecessary" or "irrelevant" or "naive" or "historic" or "crucial" or "essential" or "harsh" or "unjust" or "unwise" or "vital" or "necessary";

    /// <summary>A word that no noun phrase can hold, so that one read from right to left ends before it.</summary>
    internal static bool EndsNounPhrase(string lower) =>
        Prepositions.Contains(lower) || Coordinators.Contains(lower) || Subordinators.Contains(lower) || Auxiliaries.Contains(lower)
        || SubjectPronouns.Contains(lower) || lower is "him" or "them" or "us" or "me" or "there" or "however" or "meanwhile" or "yesterday" or "today" or "tomorrow" or "not" or "never" or "it's" or "he's" or "she's" or "that's";

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
