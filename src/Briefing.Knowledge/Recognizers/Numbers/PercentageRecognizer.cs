using System.Collections.Immutable;
using Briefing.Knowledge.Recognizers.Words;

namespace Briefing.Knowledge.Recognizers.Numbers;

/// <summary>Recognizes percentages: "30 %", "thirty per cent", "percent of 10".</summary>
internal static class PercentageRecognizer
{
    internal static ImmutableArray<Recognition> Recognize(TokenizedText text)
    {
        var found = ImmutableArray.CreateBuilder<Recognition>();
        for (var at = 0; at < text.Count;)
        {
            if (IsAddress(text, at, out var after))
            {
                at = after;
                continue;
            }

            var (to, value) = Read(text, at);
            if (to > at) found.Add(new Recognition(text[at].Start, text[to - 1].End, EntityTypes.Percentage, [new RecognizedValue { Value = value }]));
            at = Math.Max(to, at + 1);
        }

        return found.ToImmutable();
    }

    private static (int To, string? Value) Read(TokenizedText text, int at)
    {
        if (NumberReader.Read(text, at) is { } number)
        {
            var to = Mark(text, text[number.To].IsSign('-') ? number.To + 1 : number.To);
            return to > number.To ? (to, number.Text + "%") : (0, null);
        }

        var mark = Mark(text, at);
        if (mark <= at) return (0, null);
        if (text[mark].Is("of") && NumberReader.Read(text, mark + 1) is { } base100) return (base100.To, base100.Text + "%");
        return text[at].IsSign('%') ? text[at].IsGlued ? (0, null) : (mark, null) : (mark, null);
    }

    private static int Mark(TokenizedText text, int at)
    {
        if (text[at].IsSign('%') || text[at].Is("percent", "percents") || text[at].Is("percentage", "percentages") || text[at].Is("pct")) return at + 1;
        if (!text[at].Is("per")) return 0;
        var cent = text[at + 1].IsSign('-') ? at + 2 : at + 1;
        return text[cent].Is("cent", "cents") ? cent + 1 : 0;
    }

    /// <summary>In a web address percent signs are codes.</summary>
    private static bool IsAddress(TokenizedText text, int at, out int after)
    {
        after = at;
        if (!text[at].IsSign(':') || !text[at].IsGlued || !text[at + 1].IsSign('/') || !text[at + 2].IsSign('/')) return false;
        do after++;
        while (after < text.Count && text[after].IsGlued);
        return true;
    }
}
