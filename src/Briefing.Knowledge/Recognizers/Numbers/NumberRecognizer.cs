using System.Collections.Immutable;
using Briefing.Knowledge.Recognizers.Words;

namespace Briefing.Knowledge.Recognizers.Numbers;

/// <summary>
/// Recognizes numbers, ordinals and percentages in English text. Any text is accepted; the time taken is linear in its length.
/// </summary>
public static class NumberRecognizer
{
    /// <summary>Every number, in order; none overlaps another. Ordinals and percentages are not among them, the number of a percentage is.</summary>
    public static ImmutableArray<Recognition> Numbers(string text) => Numbers(TokenizedText.Of(text));

    /// <summary>Every ordinal, in order: "third", "the last one".</summary>
    public static ImmutableArray<Recognition> Ordinals(string text) => OrdinalRecognizer.Recognize(TokenizedText.Of(text));

    /// <summary>Every percentage, in order.</summary>
    public static ImmutableArray<Recognition> Percentages(string text) => PercentageRecognizer.Recognize(TokenizedText.Of(text));

    internal static ImmutableArray<Recognition> Numbers(TokenizedText text)
    {
        var found = ImmutableArray.CreateBuilder<Recognition>();
        for (var at = 0; at < text.Count;)
        {
            if (NumberReader.Read(text, at) is not { } number || !IsWhole(text, at, number))
            {
                at++;
                continue;
            }

            found.Add(new Recognition(text[at].Start, text[number.To - 1].End, EntityTypes.Number, [new RecognizedValue { Type = TypeOf(number.Form), Value = number.Text }]));
            at = number.To;
        }

        return found.ToImmutable();
    }

    internal static string TypeOf(NumberForm form) => form switch
    {
        NumberForm.Decimal => "decimal",
        NumberForm.Fraction => "fraction",
        NumberForm.Power => "power",
        _ => "integer",
    };

    /// <summary>Whether nothing is glued to the number that makes it a part of something else: "29km", "1m", "21st", "B52".</summary>
    internal static bool IsWhole(TokenizedText text, int at, FoundNumber number)
    {
        var (first, last) = (text[at], text[number.To - 1]);
        if (first.IsDigits && first.IsGlued && at > 0 && text[at - 1].Kind == TokenKind.Word) return false;
        if (first.IsSign('.') && first.IsGlued && at > 0) return false;
        if (last.IsDigits && text[number.To] is { IsGlued: true, Kind: TokenKind.Word }) return false;
        if (last.Kind == TokenKind.Word && text[number.To] is { IsGlued: true, Kind: TokenKind.Digits }) return false;
        if (number.To != at + 1) return true;
        // "this one": a pronoun.
        if (first.Is("one") && at > 0 && (text[at - 1].Is("this", "that") || text[at - 1].Is("the") || text[at - 1].Is("which", "last") || text[at - 1].Is("next", "previous") || text[at - 1].Is("first") || text[at - 1].Is("current") || text[at - 1].Is("no"))) return false;
        return true;
    }
}
