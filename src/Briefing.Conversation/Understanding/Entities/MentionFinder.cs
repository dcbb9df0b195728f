using System.Collections.Immutable;
using System.Text;
using Briefing.Conversation.Understanding.Patterns;
using Briefing.Knowledge.Quotations;

namespace Briefing.Conversation.Understanding.Entities;

/// <summary>Finds in an utterance the people, sources, dates and pronouns; longer names first, none overlaps another of its kind.</summary>
/// <param name="lexicon">What the store knows.</param>
/// <param name="questionWords">The words that questions are made of, which are never misspelt names.</param>
internal sealed class MentionFinder(StoreLexicon lexicon, IReadOnlySet<string> questionWords)
{
    private static readonly HashSet<string> Titles = new(StringComparer.Ordinal)
    {
        "president", "vice", "prime", "minister", "chancellor", "secretary", "foreign", "defence", "defense", "senator", "governor",
        "mr", "mrs", "ms", "dr", "sir", "king", "queen", "pope", "general", "admiral", "ambassador", "director", "us", "u.s", "u.s.",
        "russian", "ukrainian", "french", "german", "british", "american", "press",
    };

    /// <summary>Titles that are words too, and titles only where they have a capital: "Judge Falk".</summary>
    private static readonly HashSet<string> CapitalTitles = new(StringComparer.Ordinal)
    {
        "judge", "justice", "professor", "prof", "doctor", "reverend", "rev", "father", "sister", "rabbi", "imam", "bishop", "archbishop", "cardinal", "private", "corporal", "sergeant", "lieutenant",
        "captain", "major", "colonel", "brigadier", "commander", "marshal", "officer", "inspector", "sheriff", "mayor", "governor-general", "premier", "commissioner", "congressman", "congresswoman",
        "representative", "assemblyman", "councillor", "councilman", "councilwoman", "attorney", "administrator", "treasurer", "chairman", "chairwoman", "chair", "chief", "deputy", "leader", "speaker",
        "prince", "princess", "duke", "duchess", "lord", "lady", "dame", "sheikh", "ayatollah", "coach", "miss", "mx",
    };

    /// <summary>Whether a word is a title or an adjective of a country, as stands before a name.</summary>
    internal static bool IsTitle(string folded) => Titles.Contains(folded);

    private static readonly HashSet<string> BeforeYear = new(StringComparer.Ordinal)
        { "in", "since", "of", "by", "before", "after", "until", "till", "during", "from", "between", "and", "to", "around", "about", "for", "year" };

    private static readonly HashSet<string> Pronouns = new(StringComparer.Ordinal)
        { "he", "him", "his", "she", "her", "they", "them", "their" };

    /// <summary>All mentions, in order of their first word.</summary>
    internal ImmutableArray<Mention> Find(Utterance utterance, DateOnly today)
    {
        var mentions = new List<Mention>();
        Names(utterance, mentions, MentionKind.Source, Math.Min(lexicon.Sources.LongestForm, 30));
        Names(utterance, mentions, MentionKind.Speaker, Math.Min(lexicon.People.LongestForm, 12));
        foreach (var found in NamedDays.InQuestion(utterance.Text, today)) Date(utterance, found, mentions);
        for (var at = 0; at < utterance.Tokens.Length; at++)
            if (Pronouns.Contains(utterance.Tokens[at].Folded))
                mentions.Add(new Mention(MentionKind.Pronoun, at, at + 1, [], utterance.Tokens[at].Text)
                    { IsPossessive = utterance.Tokens[at].Folded is "his" or "her" or "their" });
        if (QuotedWords.In(utterance) is { } quoted) mentions.Add(quoted);
        return [.. mentions.OrderBy(mention => mention.From).ThenByDescending(mention => mention.Length)];
    }

    private void Names(Utterance utterance, List<Mention> mentions, MentionKind kind, int longest)
    {
        for (var at = 0; at < utterance.Tokens.Length;)
        {
            var mention = Longest(utterance, at, longest, kind);
            if (mention is not null && kind == MentionKind.Speaker && OtherBearer(utterance, mention, longest) is { } end)
            {
                at = end;
                continue;
            }

            // "Secretary Falk": where somebody is only known as "the secretary", the word still is the title of whom it stands before.
            if (mention is not null && kind == MentionKind.Speaker && IsTitleOfNext(utterance, mention, longest))
            {
                at = mention.To;
                continue;
            }

            // "West Africa" is no Ms West: what stands before more of a name is a part of that.
            if (mention is not null && kind == MentionKind.Speaker && IsPartOfName(utterance, mention, longest))
            {
                at = mention.To;
                continue;
            }

            if (mention is not null && kind == MentionKind.Speaker) mention = WithTitle(utterance, mention, mentions);
            if (mention is not null) mentions.Add(mention);
            at = mention?.To ?? at + 1;
        }
    }

    /// <summary>
    /// Where "Ada Falk" ends when the store knows an Ada Moen and a Ruben Falk, but no Ada Falk: a given name of one and the
    /// surname of another are somebody else's name, and mean neither.
    /// </summary>
    private int? OtherBearer(Utterance utterance, Mention given, int longest)
    {
        var next = given.To;
        if (given.Length > 1 || given.IsPossessive || next == utterance.Tokens.Length || !utterance.Tokens[given.From].IsCapitalised
            || !utterance.Tokens[next].IsCapitalised || utterance.Text[utterance.Tokens[given.From].End..utterance.Tokens[next].Start] != " ") return null;
        var isGiven = PeopleIndex.Normalise(given.Name).StartsWith(utterance.Tokens[given.From].Folded + " ", StringComparison.Ordinal);
        return isGiven && Longest(utterance, next, longest, MentionKind.Speaker) is { } surname && !surname.Keys.Any(key => given.Keys.Contains(key))
            ? surname.To : null;
    }

    /// <summary>Whether the one word of a mention is a title, and somebody's name stands right behind it.</summary>
    private bool IsTitleOfNext(Utterance utterance, Mention mention, int longest) =>
        mention is { Length: 1, IsPossessive: false } && mention.To < utterance.Tokens.Length && IsTitleHere(utterance, mention.From)
        && (utterance.IsLowerCase || utterance.Tokens[mention.To].IsCapitalised)
        && Longest(utterance, mention.To, longest, MentionKind.Speaker) is { IsDoubtful: false } named && named.Keys.Any(key => lexicon.People.Find(key)?.Kind == EntityKind.Person);

    /// <summary>Whether a name that is nobody's goes on right behind the one word of a mention, and the sources have the two side by side.</summary>
    private bool IsPartOfName(Utterance utterance, Mention mention, int longest)
    {
        var tokens = utterance.Tokens;
        if (mention is not { Length: 1, IsPossessive: false } || mention.To >= tokens.Length || !tokens[mention.From].IsCapitalised || !tokens[mention.To].IsCapitalised) return false;
        // A title in front ("Ms West") says that somebody is meant, and "West Say" of a headline is no name.
        var (word, next) = (tokens[mention.From], tokens[mention.To]);
        if ((mention.From > 0 && IsTitleHere(utterance, mention.From - 1)) || questionWords.Contains(next.Folded) || utterance.Text[word.End..next.Start] != " ") return false;
        if (mention.Keys.Any(key => lexicon.People.Find(key)?.Kind != EntityKind.Person)) return false;
        return Longest(utterance, mention.To, longest, MentionKind.Speaker)?.Keys.Any(key => lexicon.People.Find(key)?.Kind == EntityKind.Person) != true
            && lexicon.Holds($"{word.Text} {next.Text}");
    }

    /// <summary>Whether the word is a title as it stands: one of those that are listed, or a word that is no name and is written with a capital before one ("Judge", "Interior").</summary>
    private bool IsTitleHere(Utterance utterance, int at)
    {
        var token = utterance.Tokens[at];
        return !token.IsPossessive && (Titles.Contains(token.Folded) || (token.IsCapitalised && at > 0 && CapitalTitles.Contains(token.Folded))
            || (at > 0 && token.IsCapitalised && lexicon.Words.IsOrdinary(token.Folded) && !questionWords.Contains(token.Folded)));
    }

    private Mention? Longest(Utterance utterance, int at, int longest, MentionKind kind)
    {
        var form = new StringBuilder();
        Mention? best = null;
        for (var length = 1; length <= Math.Min(longest, utterance.Tokens.Length - at); length++)
        {
            if (length > 1) form.Append(' ');
            form.Append(utterance.Tokens[at + length - 1].Folded);
            if (Named(kind, form.ToString()) is { Length: > 0 } keys) best = Make(utterance, at, length, keys, form.ToString(), kind, stripped: false);
        }

        if (best is not null) return best;
        var word = utterance.Tokens[at].Folded;
        if (word.Length > 4 && word[^1] == 's' && Named(kind, word[..^1]) is { Length: > 0 } owners && !lexicon.Words.Has(word))
            return Make(utterance, at, 1, owners, word[..^1], kind, stripped: true);
        // "Russians" speak for Russia, as far as a question goes.
        return kind == MentionKind.Speaker && word.Length > 5 && word.EndsWith("ns", StringComparison.Ordinal) && Named(kind, word[..^2]) is [var state] && lexicon.People.Find(state)?.Kind == EntityKind.State
            ? Make(utterance, at, 1, [state], word[..^2], kind, stripped: false) : null;
    }

    private Mention Make(Utterance utterance, int at, int length, ImmutableArray<string> keys, string form, MentionKind kind, bool stripped)
    {
        var first = utterance.Tokens[at];
        var ordinary = length == 1 && kind == MentionKind.Speaker && (lexicon.Words.IsOrdinary(form) || questionWords.Contains(form));
        return new Mention(kind, at, at + length, keys, kind == MentionKind.Source ? lexicon.Sources.NameOf(form) : lexicon.People.Find(keys[0])!.Reference.Name)
        {
            IsPossessive = stripped || utterance.Tokens[at + length - 1].IsPossessive,
            IsDoubtful = ordinary && (!first.IsCapitalised || at == 0),
        };
    }

    /// <summary>Takes in the given names and titles that stand before a surname: "President Trump", "Pete Hegsteh".</summary>
    private Mention WithTitle(Utterance utterance, Mention mention, List<Mention> others)
    {
        var names = Tokenizer.Split(mention.Name).Tokens.Select(token => token.Folded).ToHashSet(StringComparer.Ordinal);
        var from = mention.From;
        // "Cyber Trust Mark" is no Mark.
        var isPerson = !lexicon.Words.IsOrdinary(utterance.Tokens[mention.From].Folded) && mention.Keys.All(key => lexicon.People.Find(key)?.Kind == EntityKind.Person);
        while (from > 0 && !utterance.Tokens[from - 1].IsPossessive
            && (names.Contains(utterance.Tokens[from - 1].Folded) || Titles.Contains(utterance.Tokens[from - 1].Folded) || (isPerson && IsTitleHere(utterance, from - 1)))
            && !others.Exists(other => other.Kind == MentionKind.Speaker && other.To > from - 1 && other.From < from)) from--;
        // The store knows a surname only, from a transcript; the question has the given name too.
        if (names.Count == 1 && from == mention.From && from > 0 && utterance.Tokens[from].IsCapitalised && utterance.Tokens[from - 1] is { IsCapitalised: true, IsPossessive: false } given
            && !lexicon.Words.IsOrdinary(given.Folded) && !questionWords.Contains(given.Folded) && lexicon.People.Named(given.Folded).IsEmpty) from--;
        return mention with { From = from, IsDoubtful = mention.IsDoubtful && from == mention.From };
    }

    private ImmutableArray<string> Named(MentionKind kind, string form) =>
        kind == MentionKind.Speaker ? lexicon.People.Named(form) : lexicon.Sources.Named(form);

    private static void Date(Utterance utterance, FoundDate found, List<Mention> mentions)
    {
        int from = -1, to = -1;
        for (var at = 0; at < utterance.Tokens.Length; at++)
        {
            if (utterance.Tokens[at].End <= found.Start || utterance.Tokens[at].Start >= found.End) continue;
            if (from < 0) from = at;
            to = at + 1;
        }

        // "the 1991 borders": a year that no preposition leads to is part of a name.
        var isBareYear = from >= 0 && to == from + 1 && utterance.Tokens[from].Folded.Length == 4 && char.IsAsciiDigit(utterance.Tokens[from].Folded[0]);
        if (isBareYear && (from == 0 || !BeforeYear.Contains(utterance.Tokens[from - 1].Folded)) && to < utterance.Tokens.Length) return;
        // "EU Today" is no day.
        if (from >= 0 && !mentions.Exists(other => other.Kind == MentionKind.Source && other.From < to && from < other.To))
            mentions.Add(new Mention(MentionKind.Date, from, to, [], utterance.Text[found.Start..found.End]) { Days = found.Days });
    }
}
