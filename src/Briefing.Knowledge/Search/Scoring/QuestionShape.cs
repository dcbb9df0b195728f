using System.Collections.Immutable;

namespace Briefing.Knowledge.Search.Scoring;

/// <summary>What a question's wording tells of the answer it wants.</summary>
/// <param name="Kind">The kind of answer.</param>
/// <param name="Focus">The index of the token that names what is asked for ("how many SOLDIERS"), or -1.</param>
/// <param name="Unit">What a quantity is counted in.</param>
/// <param name="AsksForDefinition">Whether it asks what something is.</param>
internal readonly record struct QuestionShape(AnswerKind Kind, int Focus, QuantityUnit Unit = QuantityUnit.Any, bool AsksForDefinition = false)
{
    private const int MostWordsDefined = 3;

    /// <summary>Reads off a question which kind of answer it wants, where no recognizer has said so.</summary>
    internal static QuestionShape Of(ImmutableArray<Token> tokens)
    {
        for (var i = 0; i < tokens.Length; i++)
        {
            var next = i + 1 < tokens.Length ? tokens[i + 1].Word : "";
            switch (tokens[i].Word)
            {
                case "when": return new QuestionShape(AnswerKind.Date, -1);
                case "where": return new QuestionShape(AnswerKind.Place, -1);
                case "why": return new QuestionShape(AnswerKind.Reason, -1);
                case "who" or "whom" or "whose": return new QuestionShape(AnswerKind.Person, -1, AsksForDefinition: Defines(tokens, i));
                case "how": return OfHow(next, tokens, i);
                case "what" or "which": return OfNoun(tokens, i);
            }
        }

        return new QuestionShape(tokens.Length > 0 && tokens[0].IsStopWord ? AnswerKind.Whether : AnswerKind.Statement, -1);
    }

    private static QuestionShape OfHow(string next, ImmutableArray<Token> tokens, int at) => next switch
    {
        "many" => new QuestionShape(AnswerKind.Quantity, NextContent(tokens, at + 2)),
        "much" when at + 2 < tokens.Length && tokens[at + 2].Word == "of" => new(AnswerKind.Quantity, NextContent(tokens, at + 2), QuantityUnit.Share),
        "much" => new QuestionShape(AnswerKind.Quantity, NextContent(tokens, at + 2), QuantityUnit.Money),
        "long" or "old" or "often" or "soon" => new QuestionShape(AnswerKind.Quantity, -1, QuantityUnit.Time),
        "far" or "tall" or "high" or "deep" or "wide" => new QuestionShape(AnswerKind.Quantity, -1, QuantityUnit.Distance),
        "large" or "big" or "fast" or "heavy" or "few" or "great" or "strong" => new QuestionShape(AnswerKind.Quantity, -1),
        _ => new QuestionShape(AnswerKind.Manner, -1),
    };

    private static QuestionShape OfNoun(ImmutableArray<Token> tokens, int at)
    {
        var focus = NextContent(tokens, at + 1);
        if (Defines(tokens, at)) return new QuestionShape(AnswerKind.Statement, -1, AsksForDefinition: true);
        if (focus < 0) return new QuestionShape(AnswerKind.Statement, -1);
        return tokens[focus].Stem switch
        {
            "year" or "date" or "month" or "day" or "time" or "decad" or "centuri" or "era" or "period" => new(AnswerKind.Date, focus),
            "percentag" or "percent" or "share" or "proport" => new(AnswerKind.Quantity, focus, QuantityUnit.Share),
            "number" or "amount" or "popul" or "size" or "rate" or "sum" => new(AnswerKind.Quantity, focus),
            "age" or "durat" or "length" or "runtim" => new(AnswerKind.Quantity, focus, QuantityUnit.Time),
            "price" or "cost" or "budget" or "valu" => new(AnswerKind.Quantity, focus, QuantityUnit.Money),
            "height" or "distanc" or "depth" or "width" => new(AnswerKind.Quantity, focus, QuantityUnit.Distance),
            "countri" or "citi" or "place" or "locat" or "state" or "region" or "town" or "area" or "island" or "contin" => new(AnswerKind.Place, focus),
            "person" or "man" or "woman" or "actor" or "author" or "presid" or "minist" or "leader" or "artist" => new(AnswerKind.Person, focus),
            "reason" or "caus" or "purpos" => new(AnswerKind.Reason, focus),
            "way" or "method" => new(AnswerKind.Manner, focus),
            _ => new(AnswerKind.Statement, focus),
        };
    }

    /// <summary>"What is X?", "Who are the X?", "What does X mean?" with an X of few words.</summary>
    private static bool Defines(ImmutableArray<Token> tokens, int at)
    {
        if (at != 0 || tokens.Length < 3) return false;
        var content = tokens.Count(token => !token.IsStopWord && !token.IsWhole);
        var means = tokens[1].Word is "does" or "do" && tokens[^1].Stem is "mean" or "stand" or "do";
        return (tokens[1].Word is "is" or "are" or "was" or "were" && content <= MostWordsDefined) || (means && content <= MostWordsDefined + 1);
    }

    private static int NextContent(ImmutableArray<Token> tokens, int at)
    {
        for (; at < tokens.Length; at++)
            if (!tokens[at].IsStopWord) return at;
        return -1;
    }
}
