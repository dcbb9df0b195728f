using System.Collections.Immutable;
using Briefing.Conversation.Questions.Evidence;
using Briefing.Conversation.Questions.Evidence.Sides;
using Briefing.Conversation.Understanding.Entities;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Search;

namespace Briefing.Conversation.Questions.Views.Differences;

/// <summary>What of a statement can stand against another: its words, the words that have opposites, denial, figures and days.</summary>
internal sealed class StatementSigns
{
    /// <summary>How many words before a word with opposites a negation turns it: "will not, the minister said, support".</summary>
    private const int NegationReach = 3;

    internal StatementSigns(Candidate candidate, OppositeWords opposites, DateOnly today)
    {
        Candidate = candidate;
        var text = candidate.Statement.Passage.Text;
        var tokens = TextAnalyzer.Analyze(text).Where(token => !token.IsWhole).ToImmutableArray();
        var content = candidate.Statement.Content.Text;
        Roots = TextAnalyzer.Analyze(content).Where(token => !token.IsWhole && !token.IsStopWord && !token.IsNumber).DistinctBy(token => token.Root)
            .ToDictionary(token => token.Root, token => content[token.Start..token.End], StringComparer.Ordinal);
        Poles = [.. opposites.In(text, tokens).Select(pole => IsNegated(tokens, pole.At) ? pole with { IsOther = !pole.IsOther, Words = $"{text[tokens[NegationBefore(tokens, pole.At)].Start..tokens[pole.At].Start]}{pole.Words}" } : pole)];
        IsNegative = candidate.Statement.Polarity == Polarity.Denied || tokens.Any(Negations.Is);
        Dates = [.. NamedDays.InText(text, candidate.Source.Day ?? today)];
        Figures = StatedFigure.In(text, tokens, Dates);
        Text = text;
    }

    internal Candidate Candidate { get; }

    internal string Text { get; }

    /// <summary>The content words of what is said, without the verb of saying: the first form of each by its root.</summary>
    internal IReadOnlyDictionary<string, string> Roots { get; }

    internal ImmutableArray<Pole> Poles { get; }

    /// <summary>Whether it denies, or holds a negation.</summary>
    internal bool IsNegative { get; }

    internal ImmutableArray<StatedFigure> Figures { get; }

    internal ImmutableArray<FoundDate> Dates { get; }

    private static bool IsNegated(ImmutableArray<Token> tokens, int at) => NegationBefore(tokens, at) >= 0;

    private static int NegationBefore(ImmutableArray<Token> tokens, int at)
    {
        for (var before = at - 1; before >= Math.Max(0, at - NegationReach); before--)
            if (Negations.Is(tokens[before])) return before;
        return -1;
    }
}
