using System.Collections.Immutable;
using Briefing.Knowledge.Recognizers.Words;

namespace Briefing.Knowledge.Recognizers.Numbers;

/// <summary>Recognizes ordinals, and places counted from here or from the end: "the one before the last one".</summary>
internal static class OrdinalRecognizer
{
    internal static ImmutableArray<Recognition> Recognize(TokenizedText text)
    {
        var found = ImmutableArray.CreateBuilder<Recognition>();
        for (var at = 0; at < text.Count;)
        {
            var recognition = Relative(text, at, out var to) ?? Absolute(text, at, out to);
            if (recognition is not null) found.Add(recognition);
            at = recognition is null ? at + 1 : to;
        }

        return found.ToImmutable();
    }

    private static Recognition? Absolute(TokenizedText text, int at, out int to)
    {
        to = at + 1;
        if (!text[at].IsDigits && !text[at].Has(WordRole.Ordinal | WordRole.Ones | WordRole.Teens | WordRole.Tens | WordRole.Multiplier) && !text[at].Is("a")) return null;
        if (OrdinalReader.Read(text, at) is not { } ordinal || (text[at].IsDigits && text[at].IsGlued && at > 0 && text[at - 1].Kind == TokenKind.Word)) return null;
        to = ordinal.To;
        if (to == at + 1 && text[at].Is("second") && IsUnit(text, at)) return null;
        // "third to last", "second last".
        var last = ToLast(text, to);
        if (last > 0 && ordinal.Value < 1000)
        {
            to = last;
            return Counted(text, at, to, -(int)ordinal.Value + 1, "end");
        }

        return new Recognition(text[at].Start, text[to - 1].End, EntityTypes.Ordinal,
            [new RecognizedValue { Value = ordinal.Text, Offset = ordinal.Text, RelativeTo = "start" }]);
    }

    private static Recognition? Relative(TokenizedText text, int at, out int to)
    {
        (to, var offset, var from) = (at + 1, 0, "end");
        var token = text[at];
        if (token.Kind != TokenKind.Word) return null;
        if (token.Is("the") && text[at + 1].Is("one") && text[at + 2].Is("before") && text[at + 3].Is("the") && text[at + 4].Is("last"))
            (to, offset) = (text[at + 5].Is("one") ? at + 6 : at + 5, -1);
        else if (token.Is("the") && text[at + 1].Is("last") && text[at + 2].Is("but") && text[at + 3].Is("one")) (to, offset) = (at + 4, -1);
        else if (token.Is("the") && OrdinalReader.Read(text, at + 1) is { Value: > 0 and < 1000 } nth && ToLast(text, nth.To) is > 0 and var last) (to, offset) = (last, -(int)nth.Value + 1);
        else if (token.Is("next") && ToLast(text, at + 1) is > 0 and var end) (to, offset) = (end, -1);
        else if (text.Span(at) is var word && word.Equals("penultimate", StringComparison.OrdinalIgnoreCase)) offset = -1;
        else if (word.Equals("antepenultimate", StringComparison.OrdinalIgnoreCase)) offset = -2;
        else if (token.Is("last")) offset = 0;
        else if (token.Is("next", "following")) (offset, from) = (1, "current");
        else if (token.Is("previous")) (offset, from) = (-1, "current");
        else if (token.Is("current")) (offset, from) = (0, "current");
        else return null;
        // "a last resort", "next of kin", "one last time" are set phrases.
        if (to == at + 1 && IsPhrase(text, at)) return null;
        if (to == at + 1 && from == "current" && text[to].Is("one") && text[to + 1].Kind != TokenKind.Word) to++;
        return Counted(text, at, to, offset, from);
    }

    /// <summary>The token after "to last", "to the last" or "last"; 0 where none of them stands there.</summary>
    private static int ToLast(TokenizedText text, int at)
    {
        if (text[at].Is("last")) return text[at - 1].Is("next") ? 0 : at + 1;
        if (!text[at].Is("to")) return 0;
        var from = text[at + 1].Is("the") ? at + 2 : at + 1;
        return text[from].Is("last") ? from + 1 : 0;
    }

    private static Recognition Counted(TokenizedText text, int at, int to, int offset, string from) =>
        new(text[at].Start, text[to - 1].End, EntityTypes.OrdinalRelative,
            [new RecognizedValue { Value = $"{from}{(offset < 0 ? "" : "+")}{offset}", Offset = FoundNumber.Format(offset), RelativeTo = from }]);

    /// <summary>"one second", "a second later": a length of time.</summary>
    private static bool IsUnit(TokenizedText text, int at) => at > 0
        && (text[at - 1].IsDigits || text[at - 1].Has(WordRole.Ones) || text[at - 1].Is("per") || (text[at - 1].Is("a") && (text[at + 1].Kind != TokenKind.Word || text[at + 1].Is("later", "ago"))));

    private static bool IsPhrase(TokenizedText text, int at) =>
        (text[at].Is("next") && text[at + 1].Is("of"))
        || (text[at].Is("last") && (text.Span(at + 1).Equals("resort", StringComparison.OrdinalIgnoreCase) || (text[at - 1].Is("one") && text[at + 1].Is("time"))));
}
