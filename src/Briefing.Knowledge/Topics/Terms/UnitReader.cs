using Briefing.Knowledge.Search.Analysis;

namespace Briefing.Knowledge.Topics.Terms;

/// <summary>Cuts a text into units: what stands between white space, with hyphenated words whole.</summary>
internal sealed class UnitReader(WordTable words)
{
    private const double MostCapitals = 0.6;
    private const int FewestWords = 3;

    /// <summary>Adds the units of a text to a list.</summary>
    internal void Read(string text, List<Unit> units)
    {
        var first = units.Count;
        var tokenizer = new Tokenizer(text, stackalloc char[Tokenizer.Room]);
        while (tokenizer.Next())
        {
            if (tokenizer.Word.IsEmpty) continue;
            if ((tokenizer.Traits & TokenTraits.Whole) != 0)
            {
                Join(units, first, words[tokenizer.Word], tokenizer.Start);
                continue;
            }

            units.Add(new Unit(words[tokenizer.Word], tokenizer.Start, EndOf(text, tokenizer.Start, tokenizer.End), TraitsOf(text, tokenizer, units.Count == first ? 0 : units[^1].End)));
        }

        if (HasMeaninglessCapitals(units, first)) Open(units, first, units.Count);
        else OpenShouting(units, first);
    }

    /// <summary>Puts the whole of a hyphenated word in place of its parts.</summary>
    private static void Join(List<Unit> units, int first, WordEntry whole, int start)
    {
        var at = units.Count;
        while (at > first && units[at - 1].Start >= start) at--;
        if (at == units.Count) return;
        var joined = new Unit(whole, start, units[^1].End, units[at].Traits | (units[^1].Traits & UnitTraits.Owner) | UnitTraits.Compound);
        units.RemoveRange(at, units.Count - at);
        units.Add(joined);
    }

    private static UnitTraits TraitsOf(string text, in Tokenizer token, int lastEnd)
    {
        var traits = UnitTraits.None;
        if (char.IsUpper(text[token.Start])) traits |= UnitTraits.Capital;
        if ((token.Traits & TokenTraits.Opening) != 0) traits |= UnitTraits.Opening;
        if (!IsGap(text.AsSpan(lastEnd, token.Start - lastEnd))) traits |= UnitTraits.AfterBreak;
        var end = EndOf(text, token.Start, token.End);
        if (end < token.End || (end < text.Length && text[end] is '\'' or '’' && text[end - 1] == 's')) traits |= UnitTraits.Owner;
        if (end - token.Start > 1 && !text.AsSpan(token.Start, end - token.Start).ContainsAnyInRange('a', 'z')) traits |= UnitTraits.Shouted;
        return traits;
    }

    /// <summary>Whether two words hang together: white space between them, a hyphen, or an owner's mark and white space.</summary>
    private static bool IsGap(ReadOnlySpan<char> between)
    {
        if (between is "-" or "\u2010" or "\u2011") return true;
        if (between.Length > 1 && between[0] is '\'' or '’' or '‘' or 'ʼ') between = between[1] is 's' or 'S' ? between[2..] : between[1..];
        return between.IsWhiteSpace();
    }

    private static int EndOf(string text, int start, int end) =>
        end - start > 2 && text[end - 1] is 's' or 'S' && text[end - 2] is '\'' or '’' or '‘' or 'ʼ' ? end - 2 : end;

    /// <summary>Whether nearly every content word has a capital, as in a heading, so that capitals tell no names.</summary>
    private static bool HasMeaninglessCapitals(List<Unit> units, int first)
    {
        int content = 0, capitals = 0;
        for (var i = first; i < units.Count; i++)
        {
            if (units[i].Word.IsFunctionWord || units[i].Word.IsNumber) continue;
            content++;
            if (units[i].Is(UnitTraits.Capital)) capitals++;
        }

        return content >= FewestWords && capitals > MostCapitals * content;
    }

    /// <summary>"EMERGENCY PRICE RELIEF" within a sentence: common words in capitals, one beside the other, are no acronyms.</summary>
    private static void OpenShouting(List<Unit> units, int first)
    {
        for (var from = first; from < units.Count;)
        {
            var (to, isCommon) = (from, false);
            for (; to < units.Count && units[to].Is(UnitTraits.Shouted); to++) isCommon |= units[to].Word.Known.Total > 0;
            if (to - from > 1 && isCommon) Open(units, from, to);
            from = Math.Max(to, from + 1);
        }
    }

    private static void Open(List<Unit> units, int from, int to)
    {
        for (var i = from; i < to; i++) units[i] = units[i] with { Traits = units[i].Traits | UnitTraits.Opening };
    }
}
