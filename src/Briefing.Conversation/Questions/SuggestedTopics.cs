using System.Collections.Immutable;
using Briefing.Conversation.Understanding.Entities;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Search;

namespace Briefing.Conversation.Questions;

/// <summary>Finds in a statement what a question can be asked about: names first, then things ("the ferry", "a fast boat").</summary>
internal static class SuggestedTopics
{
    private const int ShortestWord = 3;
    private const int MostWords = 3;
    private const int MostWordsOfThing = 2;

    /// <summary>Titles and offices say nothing of what is spoken of.</summary>
    private static readonly HashSet<string> Titles = new(StringComparer.Ordinal)
    {
        "president", "vice", "prime", "minister", "secretary", "chancellor", "senator", "governor", "mr", "mrs", "ms", "dr", "administration",
        "press", "director", "general", "ambassador", "state", "department",
    };

    /// <summary>Words that name nothing one could ask about.</summary>
    private static readonly HashSet<string> Vague = new(StringComparer.Ordinal)
    {
        "top", "issue", "issues", "thing", "things", "way", "ways", "time", "times", "day", "days", "year", "years", "people", "question",
        "questions", "lot", "fact", "point", "bit", "kind", "sort", "number", "same", "first", "last", "next", "world", "country", "case",
        "end", "part", "place", "reason", "result", "other", "whole", "best", "good", "great", "big", "new", "long", "idea", "moment", "side",
    };

    /// <summary>Whether a name is an office or body ("Trump Administration") and not a person's.</summary>
    internal static bool HoldsTitle(string name) => TextAnalyzer.Analyze(name).Any(token => Titles.Contains(token.Word));

    /// <summary>The topics of what was said, in its own words, without those that hold one of the given words.</summary>
    internal static IEnumerable<string> Of(Statement statement, IReadOnlyCollection<string> without)
    {
        var text = statement.Content.Text;
        var tokens = TextAnalyzer.Analyze(text).Where(token => !token.IsWhole).ToImmutableArray();
        return Names(text, tokens).Concat(Things(text, tokens)).Where(topic => !without.Any(word => topic.Contains(word, StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>Words with a capital in the middle of a sentence, with their article.</summary>
    private static IEnumerable<string> Names(string text, ImmutableArray<Token> tokens)
    {
        for (var at = 1; at < tokens.Length; at++)
        {
            if (!IsName(tokens[at], text)) continue;
            var end = at;
            while (end + 1 < tokens.Length && IsName(tokens[end + 1], text) && IsNext(tokens[end], tokens[end + 1]) && end + 1 - at < MostWords) end++;
            var isTitle = tokens[at..(end + 1)].All(token => Titles.Contains(token.Word));
            var first = tokens[at - 1].Word == "the" && IsNext(tokens[at - 1], tokens[at]) ? at - 1 : at;
            if (!isTitle) yield return Cut(text, tokens[first], tokens[end]);
            at = end;
        }
    }

    /// <summary>A noun with its article, perhaps with an adjective.</summary>
    private static IEnumerable<string> Things(string text, ImmutableArray<Token> tokens)
    {
        for (var at = 0; at + 1 < tokens.Length; at++)
        {
            if (tokens[at].Word is not ("the" or "a" or "an") || !IsThing(tokens[at + 1], text)) continue;
            var end = at + 1;
            while (end + 1 < tokens.Length && IsThing(tokens[end + 1], text) && IsNext(tokens[end], tokens[end + 1]) && end - at < MostWordsOfThing) end++;
            yield return Cut(text, tokens[at], tokens[end]);
        }
    }

    private static string Cut(string text, Token first, Token last)
    {
        var topic = text[first.Start..last.End];
        if (topic.EndsWith("'s", StringComparison.Ordinal) || topic.EndsWith("’s", StringComparison.Ordinal)) topic = topic[..^2];
        var isShouted = !topic.Any(char.IsLower);
        return char.IsUpper(topic[0]) && first.IsStopWord && !isShouted ? char.ToLowerInvariant(topic[0]) + topic[1..] : topic;
    }

    private static bool IsNext(Token left, Token right) => right.Start == left.End + 1;

    private static bool IsName(Token token, string text) =>
        token.IsCapitalised && !token.IsStopWord && !EnglishTimes.NamesMonthOrDay(token.Word) && token.End - token.Start >= ShortestWord && char.IsLetter(text[token.Start])
        && !BeginsSomething(token, text);

    /// <summary>Whether the capital is that of a sentence, a quotation or a stage direction ("(Applause.)"), which says nothing of a name.</summary>
    private static bool BeginsSomething(Token token, string text)
    {
        var before = text.AsSpan(0, token.Start).TrimEnd();
        return before.IsEmpty || before[^1] is '.' or '!' or '?' or ':' or '(' or '[' or '“' or '"' or '‘' or '…';
    }

    private static bool IsThing(Token token, string text) =>
        !token.IsCapitalised && !token.IsStopWord && !token.IsNumber && !Vague.Contains(token.Word) && token.End - token.Start >= ShortestWord && char.IsLetter(text[token.Start]);
}
