using System.Collections.Immutable;
using Briefing.Conversation.Understanding.Patterns;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Search;

using Word = Briefing.Conversation.Understanding.Patterns.Token;

namespace Briefing.Conversation.Understanding.Entities;

/// <summary>
/// Who is meant by what somebody is ("the governor of Virland", "the harbour council's chief"), where no list has the office: those
/// whom the sources call so right before the name, or right behind it.
/// </summary>
internal static class OfficeHolders
{
    private const int MostLookedAt = 400;
    private const int LongestOffice = 8;
    private const int LongestName = 3;
    private const int MostHolders = 4;

    /// <summary>The most documents whose whole texts are looked through.</summary>
    private const int MostDocuments = 1_000;

    /// <summary>How many characters beside an office its holder's name may stand.</summary>
    private const int Beside = 90;

    /// <summary>How seldom one may be called so beside who is called so most.</summary>
    private const int Seldom = 4;

    /// <summary>Words for whoever is at the head of a body, by whatever title that is.</summary>
    private static readonly HashSet<string> Heading = new(StringComparer.Ordinal) { "boss", "chief", "head", "leader" };

    /// <summary>The keys of those who are called so, who is called so most first; empty where nobody is.</summary>
    internal static ImmutableArray<string> Of(StoreLexicon lexicon, string phrase) => lexicon.Holders.GetOrAdd(phrase, static (phrase, lexicon) => Find(lexicon, phrase), lexicon);

    private static ImmutableArray<string> Find(StoreLexicon lexicon, string phrase)
    {
        var words = TextAnalyzer.Analyze(phrase).Where(token => !token.IsWhole).ToArray();
        var of = Array.FindIndex(words, token => token.Word is "of" or "for");
        var head = words.Take(of < 0 ? words.Length : of).LastOrDefault(token => !token.IsStopWord);
        var needed = words.Where(token => !token.IsStopWord && !(token.Word == head.Word && Heading.Contains(token.Word))).Select(token => token.Stem).ToHashSet(StringComparer.Ordinal);
        // "European leaders" are nobody in particular, and "the governor" may be any.
        if (head.Word is null || words.Count(token => !token.IsStopWord) < 2 || needed.Count == 0 || lexicon.Index is null
            || (head.Word.EndsWith('s') && !head.Word.EndsWith("ss", StringComparison.Ordinal))) return [];
        var texts = lexicon.Index.Holding(string.Join(' ', words.Where(token => needed.Contains(token.Stem)).Select(token => token.Word))).Take(MostLookedAt)
            .Select(place => lexicon.Snapshot.Statements.Read(place).Passage.Text)
            .Concat(lexicon.Snapshot.Documents.Select(document => document.Metadata.Title).OfType<string>());
        var votes = Votes(texts, needed, lexicon);
        // A label ("Virland Governor Ada Falk: …") is no sentence; a small store is looked through for it. A letter alone is an initial.
        if (votes.Count == 0 && head.Word.Length > 1 && lexicon.Snapshot.Documents.Length <= MostDocuments)
            votes = Votes(lexicon.Snapshot.Documents.SelectMany(document => Around(document.Text.Value, head.Word)), needed, lexicon);
        var most = votes.Values.DefaultIfEmpty(0).Max();
        return [.. votes.Where(vote => vote.Value * Seldom >= most).OrderByDescending(vote => vote.Value).ThenBy(vote => vote.Key, StringComparer.Ordinal).Take(MostHolders).Select(vote => vote.Key)];
    }

    /// <summary>The office in "Who is the governor of Virland?"; null where something else is asked.</summary>
    internal static string? Asked(string question)
    {
        var tokens = Tokenizer.Split(question).Tokens;
        var at = tokens.Length > 2 && tokens[0].Folded is "who" && tokens[1].Folded is "is" or "was" ? 2 : tokens is [{ Folded: "who's" }, ..] ? 1 : -1;
        if (at < 0 || at + 1 >= tokens.Length || tokens[at].Folded is not "the" && !tokens[at].IsPossessive) return null;
        return tokens.Length - at > LongestOffice || tokens.Skip(at).Any(token => token.Folded is "who" or "that" or "which" or "in" or "at" or "to" or "by" or "on") ? null : question[tokens[at].Start..tokens[^1].End];
    }

    private static Dictionary<string, int> Votes(IEnumerable<string> texts, HashSet<string> needed, StoreLexicon lexicon)
    {
        var votes = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var text in texts)
            foreach (var key in CalledIn(text, needed, lexicon)) votes[key] = votes.GetValueOrDefault(key) + 1;
        return votes;
    }

    private static IEnumerable<string> Around(string text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(word, at + word.Length, StringComparison.OrdinalIgnoreCase))
        {
            var from = Math.Max(0, at - Beside);
            yield return text[from..Math.Min(text.Length, at + Beside)];
        }
    }

    private static IEnumerable<string> CalledIn(string text, HashSet<string> needed, StoreLexicon lexicon)
    {
        if (text.Length > 2000) yield break;
        var tokens = Tokenizer.Split(text).Tokens;
        var stems = new string?[tokens.Length];
        for (var at = 0; at < tokens.Length; at++) stems[at] = TextAnalyzer.Analyze(tokens[at].Folded) is [var token, ..] ? token.Stem : null;
        if (needed.Any(stem => !stems.Contains(stem, StringComparer.Ordinal))) yield break;
        for (var at = 0; at < tokens.Length; at++)
        {
            if (!tokens[at].IsCapitalised || NameAt(tokens, at, lexicon) is not var (length, key)) continue;
            if (IsBefore(text, tokens, stems, at, needed) || IsBehind(text, tokens, stems, at + length, needed)) yield return key;
            at += length - 1;
        }
    }

    /// <summary>A full name of a person that begins here.</summary>
    private static (int Length, string Key)? NameAt(ImmutableArray<Word> tokens, int at, StoreLexicon lexicon)
    {
        for (var length = Math.Min(LongestName, tokens.Length - at); length > 1; length--)
            if (lexicon.People.Named(string.Join(' ', tokens.Skip(at).Take(length).Select(token => token.Folded))) is [var key, ..]
                && lexicon.People.Find(key)?.Kind == EntityKind.Person) return (length, key);
        return null;
    }

    /// <summary>"Virland Governor Ada Falk", "secretary of the treasury Ada Falk": up to the name nothing else stands.</summary>
    private static bool IsBefore(string text, ImmutableArray<Word> tokens, string?[] stems, int name, HashSet<string> needed)
    {
        var missing = needed.ToHashSet(StringComparer.Ordinal);
        for (var at = name - 1; at >= Math.Max(0, name - LongestOffice); at--)
        {
            if (text.AsSpan(tokens[at].End, tokens[at + 1].Start - tokens[at].End).IndexOfAny(".,;:!?()“”\"") >= 0) return false;
            if (!tokens[at].IsCapitalised && !(stems[at] is { } stem && needed.Contains(stem)) && tokens[at].Folded is not ("of" or "the" or "for" or "and")) return false;
            if (stems[at] is { } met) missing.Remove(met);
            if (missing.Count == 0) return true;
        }

        return false;
    }

    /// <summary>"Ada Falk, the governor of Virland,".</summary>
    private static bool IsBehind(string text, ImmutableArray<Word> tokens, string?[] stems, int from, HashSet<string> needed)
    {
        if (from >= tokens.Length || text.AsSpan(tokens[from - 1].End, tokens[from].Start - tokens[from - 1].End).IndexOfAny(",(") < 0) return false;
        var missing = needed.ToHashSet(StringComparer.Ordinal);
        for (var at = from; at < Math.Min(tokens.Length, from + LongestOffice); at++)
        {
            if (at > from && text.AsSpan(tokens[at - 1].End, tokens[at].Start - tokens[at - 1].End).IndexOfAny(".,;:!?()“”\"") >= 0) return false;
            if (stems[at] is { } met) missing.Remove(met);
            if (missing.Count == 0) return true;
        }

        return false;
    }
}
