using System.Collections.Immutable;

namespace Briefing.Knowledge.Search.Scoring;

/// <summary>Reads off a question which kind of answer it wants, where no recognizer has said so.</summary>
internal static class QuestionKind
{
    /// <summary>The kind of answer, and the index of the token that names what is asked for ("how many SOLDIERS"), or -1.</summary>
    internal static (AnswerKind Kind, int Focus) Of(ImmutableArray<Token> tokens)
    {
        for (var i = 0; i < tokens.Length; i++)
        {
            var next = i + 1 < tokens.Length ? tokens[i + 1].Word : "";
            switch (tokens[i].Word)
            {
                case "when": return (AnswerKind.Date, -1);
                case "where": return (AnswerKind.Place, -1);
                case "why": return (AnswerKind.Reason, -1);
                case "who" or "whom" or "whose": return (AnswerKind.Person, -1);
                case "how": return OfHow(next, tokens, i);
                case "what" or "which": return OfNoun(tokens, i + 1);
            }
        }

        return (tokens.Length > 0 && tokens[0].IsStopWord ? AnswerKind.Whether : AnswerKind.Statement, -1);
    }

    private static (AnswerKind, int) OfHow(string next, ImmutableArray<Token> tokens, int at) => next switch
    {
        "many" or "much" => (AnswerKind.Quantity, NextContent(tokens, at + 2)),
        "long" or "old" or "far" or "often" or "large" or "big" or "tall" or "high" or "fast" or "deep" or "wide" or "heavy" or "few" =>
            (AnswerKind.Quantity, -1),
        _ => (AnswerKind.Manner, -1),
    };

    private static (AnswerKind, int) OfNoun(ImmutableArray<Token> tokens, int at)
    {
        var focus = NextContent(tokens, at);
        var kind = focus < 0 ? AnswerKind.Statement : tokens[focus].Stem switch
        {
            "year" or "date" or "month" or "day" or "time" or "decad" or "centuri" or "era" or "period" => AnswerKind.Date,
            "number" or "percentag" or "percent" or "amount" or "popul" or "price" or "cost" or "size" or "age" or "rate" or "share" or "sum" => AnswerKind.Quantity,
            "countri" or "citi" or "place" or "locat" or "state" or "region" or "town" or "area" or "river" or "island" or "continent" => AnswerKind.Place,
            "person" or "man" or "woman" or "actor" or "author" or "presid" or "minist" or "leader" or "artist" or "king" or "name" => AnswerKind.Person,
            "reason" or "caus" or "purpos" => AnswerKind.Reason,
            "way" or "method" => AnswerKind.Manner,
            _ => AnswerKind.Statement,
        };
        return (kind, focus);
    }

    private static int NextContent(ImmutableArray<Token> tokens, int at)
    {
        for (; at < tokens.Length; at++)
            if (!tokens[at].IsStopWord) return at;
        return -1;
    }
}
