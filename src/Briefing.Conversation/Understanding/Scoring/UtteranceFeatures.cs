using System.Collections.Immutable;
using System.Globalization;
using Briefing.Conversation.Understanding.Entities;
using Briefing.Conversation.Understanding.Patterns;

namespace Briefing.Conversation.Understanding.Scoring;

/// <summary>
/// What an utterance shows of what it is for: its words, pairs and first words, with names, dates, numbers and the words that
/// questions are not made of put aside. Each feature has a readable name: <c>how come</c> is two words side by side,
/// <c>how .. differ</c> two with one between, <c>^ how</c> the first word, <c>$ on</c> the last one, <c>~deni</c> a stem that words
/// of questions have, <c>who ~deni</c> one behind that first word.
/// </summary>
/// <param name="questionWords">The words that questions are made of.</param>
/// <param name="kinds">
/// The kinds of those words: <c>/ AUXILIARY SOMEBODY SAYS</c> is three words by their kinds, <c>/^</c> the first ones. With them goes what
/// the shape tells of questions and remarks. Null where neither is looked at.
/// </param>
internal sealed class UtteranceFeatures(IReadOnlySet<string> questionWords, WordKinds? kinds = null)
{
    private readonly WordStems _stems = new(questionWords);
    internal const string Constant = "(always)";
    private const string Speaker = "SPEAKER", Source = "SOURCE", Date = "DATE", Number = "NUMBER", Name = "NAME", Word = "WORD", Strange = "STRANGE", Quoted = "QUOTED";

    /// <summary>The features, each once.</summary>
    internal ImmutableArray<string> Of(Utterance utterance, ImmutableArray<Mention> mentions, Vocabulary known)
    {
        var words = Masked(utterance, mentions, known);
        var features = new HashSet<string>(StringComparer.Ordinal) { Constant };
        for (var at = 0; at < words.Count; at++)
        {
            features.Add(words[at]);
            if (at + 1 < words.Count) features.Add($"{words[at]} {words[at + 1]}");
            if (at + 2 < words.Count && (IsQuestionWord(words[at]) || IsQuestionWord(words[at + 2]))) features.Add($"{words[at]} .. {words[at + 2]}");
        }

        if (words.Count > 0)
        {
            features.Add("^ " + words[0]);
            features.Add("$ " + words[^1]);
        }

        if (words.Count > 1)
        {
            features.Add($"^ {words[0]} {words[1]}");
            features.Add($"$ {words[^2]} {words[^1]}");
        }

        if (words.Count > 2) features.Add($"^ {words[0]} {words[1]} {words[2]}");
        AddStems(utterance, mentions, words, features);
        AddShape(words, features);
        if (kinds is not null)
        {
            AddKinds([.. words.Select(kinds.Of)], features);
            AddAsking(utterance, words, features);
        }

        return [.. features];
    }

    private static bool IsQuestionWord(string word) => char.IsLower(word[0]);

    /// <summary>"insinuations", where the patterns have "insinuation": what a word is for seldom hangs on its ending.</summary>
    private void AddStems(Utterance utterance, ImmutableArray<Mention> mentions, List<string> words, HashSet<string> features)
    {
        var first = words.Count > 0 && IsQuestionWord(words[0]) ? words[0] : null;
        for (var at = 0; at < utterance.Tokens.Length; at++)
        {
            if (mentions.Any(mention => mention.From <= at && at < mention.To && mention.Kind is MentionKind.Speaker or MentionKind.Source or MentionKind.Quote && !mention.IsDoubtful)) continue;
            if (_stems.Of(utterance.Tokens[at].Folded) is not { } stem) continue;
            features.Add("~" + stem);
            if (first is not null && at > 0) features.Add($"{first} ~{stem}");
        }
    }

    private static void AddShape(List<string> words, HashSet<string> features)
    {
        features.Add(words.Count switch { 0 => "(empty)", 1 => "(one word)", 2 => "(two words)", 3 => "(three words)", <= 6 => "(short)", <= 12 => "(long)", _ => "(very long)" });
        if (words.Count(word => word == Speaker) > 1) features.Add("(two speakers)");
        if (words.Count(word => word == Source) > 1) features.Add("(two sources)");
        if (!words.Exists(word => word is Speaker or Source or Name or Word)) features.Add("(names nothing)");
    }

    /// <summary>Runs of three words by their kinds, and how the utterance begins by them.</summary>
    private static void AddKinds(string[] words, HashSet<string> features)
    {
        for (var at = 0; at + 2 < words.Length; at++) features.Add($"/ {words[at]} {words[at + 1]} {words[at + 2]}");
        for (var length = 2; length <= Math.Min(4, words.Length); length++) features.Add("/^ " + string.Join(' ', words.AsSpan(0, length)!));
    }

    private static readonly HashSet<string> AskingWords = new(StringComparer.Ordinal) { "what", "who", "whom", "whose", "when", "where", "why", "how", "which", "whether" };

    /// <summary>Whether it asks: by its mark, or by a word or a name without which hardly anything is asked of the sources.</summary>
    private static void AddAsking(Utterance utterance, List<string> words, HashSet<string> features)
    {
        if (utterance.Tokens.Length > 0 && IsAsked(utterance)) features.Add("(asked)");
        else if (words.Count > 0 && !words.Exists(AskingWords.Contains) && !words.Exists(word => word is Speaker or Source)) features.Add("(no question of anybody)");
    }

    /// <summary>Whether a question mark ends it.</summary>
    private static bool IsAsked(Utterance utterance)
    {
        for (var at = utterance.Tokens[^1].End; at < utterance.Text.Length && !char.IsLetterOrDigit(utterance.Text[at]); at++)
            if (utterance.Text[at] == '?') return true;
        return false;
    }

    /// <summary>The words that are looked at: names, dates, numbers and all that no question pattern holds are one word each.</summary>
    private List<string> Masked(Utterance utterance, ImmutableArray<Mention> mentions, Vocabulary known)
    {
        var words = new List<string>();
        for (var at = 0; at < utterance.Tokens.Length;)
        {
            var token = utterance.Tokens[at];
            var mention = mentions.Where(mention => mention.From == at && mention.Kind != MentionKind.Pronoun && !IsInsideName(utterance, mention, mentions) && (mention.Kind != MentionKind.Quote || QuotedWords.IsMarked(utterance, mention)) && !(mention.IsDoubtful && questionWords.Contains(token.Folded)))
                .OrderByDescending(mention => mention.Kind == MentionKind.Quote).ThenByDescending(mention => mention.Length).ThenBy(mention => mention.Kind).FirstOrDefault();
            if (mention is not null)
            {
                Add(words, mention.Kind switch { MentionKind.Speaker => Speaker, MentionKind.Source => Source, MentionKind.Quote => Quoted, _ => Date });
                if (mention.IsPossessive) words.Add("'s");
                at = mention.To;
                continue;
            }

            Add(words, Kind(utterance, at, known));
            if (token.IsPossessive) words.Add("'s");
            at++;
        }

        return words;
    }

    /// <summary>"Trust" in "Cyber Trust Mark" is nobody: a single word between others with capitals that name nobody.</summary>
    private static bool IsInsideName(Utterance utterance, Mention mention, ImmutableArray<Mention> mentions) =>
        mention is { Kind: MentionKind.Speaker, Length: 1, IsPossessive: false } && !utterance.Tokens[mention.From].IsPossessive
        && mention.To < utterance.Tokens.Length && utterance.Tokens[mention.To].IsCapitalised && utterance.Tokens[mention.From].IsCapitalised
        && !mentions.Any(other => other.From <= mention.To && mention.To < other.To);

    private string Kind(Utterance utterance, int at, Vocabulary known)
    {
        var token = utterance.Tokens[at];
        if (questionWords.Contains(token.Folded)) return token.Folded;
        // Marks that folding takes away leave nothing.
        if (token.Folded.Length == 0) return Strange;
        if (char.IsAsciiDigit(token.Folded[0]) || token.Folded[0] is '$' or '€' or '£') return Number;
        if (token.IsCapitalised && at > 0) return Name;
        return known.Has(token.Folded) || Readable.IsWord(token.Folded) ? Word : Strange;
    }

    /// <summary>Adds a word; several names or other words in a row are one.</summary>
    private static void Add(List<string> words, string word)
    {
        if (word is not (Word or Strange or Name or Number) || words.Count == 0 || words[^1] != word) words.Add(word);
    }
}
