using System.Collections.Immutable;
using Briefing.Knowledge.Search;

namespace Briefing.Conversation.Questions.Evidence;

/// <summary>
/// What a question has counted: the ferries of "How many new ferries does the port have?". A sentence with "seventeen ferries" gives
/// it whatever its verb is; one that has a figure and ferries far from each other may well count something else.
/// </summary>
internal sealed class CountedThing
{
    /// <summary>How many words may stand between the figure and what it counts: "20 search and rescue teams".</summary>
    private const int Between = 5;

    /// <summary>Where the figure stands behind what is counted: "the ferries number 17".</summary>
    private const double Behind = 0.5;

    private readonly string? _head;

    internal CountedThing(string question)
    {
        var tokens = new AnalysedText(question).Words;
        for (var at = 0; at + 1 < tokens.Length; at++)
        {
            if (tokens[at].Word != "how" || tokens[at + 1].Word != "many") continue;
            for (var next = at + 2; next < tokens.Length && !tokens[next].IsStopWord; next++) _head = tokens[next].Root;
            return;
        }
    }

    /// <summary>How surely the sentence counts it, 0 to 1; 0 where the question has nothing counted.</summary>
    internal double Fit(AnalysedText sentence)
    {
        if (_head is null) return 0;
        var tokens = sentence.Words;
        var fit = 0.0;
        for (var at = 0; at < tokens.Length; at++)
        {
            if (tokens[at].Root != _head) continue;
            for (var before = Math.Max(0, at - 1 - Between); before < at; before++)
                if (IsFigure(tokens[before])) return 1;
            for (var after = at + 1; after < Math.Min(tokens.Length, at + 1 + Between); after++)
                if (IsFigure(tokens[after])) fit = Behind;
        }

        return fit;
    }

    private static bool IsFigure(Token token) => token.IsNumber && token.Word is not ("several" or "single");
}
