using System.Collections.Immutable;
using Briefing.Conversation.Understanding.Entities;
using Briefing.Knowledge.Recognizers;
using Briefing.Knowledge.Recognizers.Money;
using Briefing.Knowledge.Recognizers.Numbers;
using Briefing.Knowledge.Search;

namespace Briefing.Conversation.Questions.Views.Differences;

/// <summary>A figure of a text with what it counts.</summary>
/// <param name="Value">The number, in the invariant culture.</param>
/// <param name="Unit">What is counted: the root of the noun, the name of the currency, or <c>%</c>.</param>
/// <param name="Words">The figure and its noun as they stand in the text.</param>
internal readonly record struct StatedFigure(string Value, string Unit, string Words)
{
    /// <summary>How many words may stand between a number and its noun: "48 wooden piles".</summary>
    private const int FarthestNoun = 2;

    /// <summary>The figures of a text; days and years are none.</summary>
    internal static ImmutableArray<StatedFigure> In(string text, ImmutableArray<Token> tokens, IReadOnlyCollection<FoundDate> dates)
    {
        if (!text.AsSpan().ContainsAnyInRange('0', '9') && !tokens.Any(token => token.IsNumber)) return [];
        var found = ImmutableArray.CreateBuilder<StatedFigure>();
        var taken = dates.Select(date => (date.Start, date.End)).ToList();
        foreach (var money in CurrencyRecognizer.Recognize(text)) Add(money, money.Resolutions[0].Unit);
        foreach (var share in NumberRecognizer.Percentages(text)) Add(share, "%");
        foreach (var number in NumberRecognizer.Numbers(text))
        {
            if (IsTaken(number) || number.Resolutions[0].Value is not { } value || Noun(number, tokens) is not { } noun) continue;
            found.Add(new StatedFigure(value, noun.Root, text[number.Start..noun.End]));
        }

        return found.ToImmutable();

        bool IsTaken(Recognition one) => taken.Exists(span => span.Start < one.End && one.Start < span.End);

        void Add(Recognition one, string? unit)
        {
            if (IsTaken(one) || unit is null || one.Resolutions[0].Value is not { } value) return;
            taken.Add((one.Start, one.End));
            found.Add(new StatedFigure(value, unit, text[one.Start..one.End]));
        }
    }

    /// <summary>What a number counts: the last of the content words that stand right behind it, "piles" of "48 wooden piles".</summary>
    private static Token? Noun(Recognition number, ImmutableArray<Token> tokens)
    {
        Token? noun = null;
        var seen = 0;
        foreach (var token in tokens)
        {
            if (token.Start < number.End || token.IsWhole) continue;
            if (token.IsStopWord || token.IsNumber || ++seen > FarthestNoun) break;
            noun = token;
            // A plural is what is counted; what stands before it only tells of what kind.
            if (token.Word.EndsWith('s')) break;
        }

        return noun;
    }
}
