using System.Collections.Immutable;
using Briefing.Knowledge.Recognizers.Numbers;
using Briefing.Knowledge.Recognizers.Words;

namespace Briefing.Knowledge.Recognizers.DateTimes;

/// <summary>Reads lengths of time: "3h", "two nights", "one hour and a half", "2 years 1 month 21 days", "all day", "a couple of weeks".</summary>
internal static class LengthReader
{
    private const int MostParts = 6;

    internal static Match<TimeLength>? Read(TimeText text, int at) => text.Length(at, Longest);

    private static Match<TimeLength>? Longest(TimeText text, int at)
    {
        if (Whole(text, at) is { } whole) return whole;
        if (Part(text, at) is not { } first) return null;
        var parts = ImmutableArray.CreateBuilder<(double, TimeUnit)>();
        var (to, part) = (first.To, first.Value);
        if (AndShare(text, to) is { } share) (to, part) = (share.To, (part.Number + share.Value, part.Unit));
        parts.Add(part);
        while (parts.Count < MostParts)
        {
            var next = text.SkipComma(to);
            if (text[next].Is("and")) next++;
            if (Part(text, next) is not { } more || more.Value.Unit >= part.Unit || text[next].Is("a", "an")) break;
            // "the last 3 months and 2 weeks ago" are two.
            if (text[more.To].Is("ago", "later") && text[to].Is("and")) break;
            parts.Add(more.Value);
            (to, part) = (more.To, more.Value);
        }

        return new Match<TimeLength>(new TimeLength(parts.ToImmutable()), to);
    }

    /// <summary>A number and a unit.</summary>
    internal static Match<(double Number, TimeUnit Unit)>? Part(TimeText text, int at)
    {
        var (number, to) = Number(text, at);
        if (to == at || !double.IsFinite(number)) return null;
        if (text[to].IsSign('-') && text[to + 1].Has(WordRole.Unit)) to++;
        if (text[to].Is("business", "working") && text[to + 1].Is("day", "days")) return new Match<(double, TimeUnit)>((number, TimeUnit.BusinessDay), to + 2);
        return Unit(text, to, text[to].IsGlued && text[to - 1].IsDigits) is { } unit ? new Match<(double, TimeUnit)>((number, unit), to + 1) : null;
    }

    /// <summary>The unit at a token; single letters only straight after digits.</summary>
    internal static TimeUnit? Unit(TimeText text, int at, bool glued)
    {
        if (glued && text[at].Length == 1)
            return text.Tokens.Text[text[at].Start] switch { 'h' or 'H' => TimeUnit.Hour, 'y' or 'Y' => TimeUnit.Year, 'd' or 'D' => TimeUnit.Day, 'w' or 'W' => TimeUnit.Week, 's' when !text[at - 1].IsDigits => TimeUnit.Second, _ => null };
        return text[at].Has(WordRole.Unit) && (text[at].Length > 1 || text[at - 1].IsDigits) ? text[at].Lexeme.Unit : null;
    }

    private static (double Number, int To) Number(TimeText text, int at)
    {
        if (text[at].Is("a", "an"))
        {
            if (text[at + 1].Is("couple")) return (2, text[at + 2].Is("of") ? at + 3 : at + 2);
            if (text[at + 1].Is("few")) return (3, at + 2);
            if (text[at + 1].Is("half") && text[at + 2].Has(WordRole.Unit)) return (0.5, at + 2);
            return text[at + 1].Has(WordRole.Multiplier) && CardinalReader.Read(text.Tokens, at) is { } many ? (many.Value, many.To) : (1, at + 1);
        }

        if (text[at].Is("few") || text[at].Is("several", "some")) return (3, at + 1);
        if (text[at].Is("couple")) return (2, text[at + 1].Is("of") ? at + 2 : at + 1);
        if (text[at].Is("half") && text[at + 1].Is("a", "an")) return (0.5, at + 2);
        if (text[at].IsDigits && text[at].IsGlued && at > 0 && text[at - 1].Kind == TokenKind.Word) return (0, at);
        if (NumberReader.Read(text.Tokens, at) is { Value: >= 0 } number && !text[at].IsSign('-'))
        {
            // "three quarters" of what follows, or of a year.
            if (text[number.To - 1].Has(WordRole.Share) && !text[number.To].Has(WordRole.Unit) && CardinalReader.Read(text.Tokens, at) is { } whole && whole.To == number.To - 1) return (whole.Value, whole.To);
            return (number.Value, number.To);
        }

        return (0, at);
    }

    /// <summary>"an hour and a half", "one hour and half", "one year and a quarter".</summary>
    private static Match<double>? AndShare(TimeText text, int at)
    {
        if (!text[at].Is("and")) return null;
        var from = text[at + 1].Is("a", "an") ? at + 2 : at + 1;
        return text[from].Has(WordRole.Share) && (from > at + 1 || text[from].Is("half")) && !text[from + 1].Is("an", "a") && !text[from + 1].Has(WordRole.Unit)
            ? new Match<double>(1 / text[from].Lexeme.Number, from + 1) : null;
    }

    /// <summary>"all day", "the whole month", "a full year".</summary>
    private static Match<TimeLength>? Whole(TimeText text, int at)
    {
        if (!(text[at].Is("all") || text[at].Is("whole", "entire") || text[at].Is("full"))) return null;
        var from = text.SkipThe(at + 1);
        return text[from].Has(WordRole.Unit) && text[from].Length > 2 && text[from].Lexeme.Text[^1] != 's' && text[from].Lexeme.Unit is >= TimeUnit.Hour and not TimeUnit.Quarter
            ? new Match<TimeLength>(new TimeLength([(1, text[from].Lexeme.Unit)]), from + 1) : null;
    }
}
