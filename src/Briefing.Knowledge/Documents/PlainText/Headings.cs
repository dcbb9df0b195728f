namespace Briefing.Knowledge.Documents.PlainText;

/// <summary>Whether a fragment is a heading: short, one or two lines, without the stop that ends a sentence.</summary>
internal static class Headings
{
    private const int Longest = 140;
    private const int MostWords = 20;

    /// <summary>Whether a sentence ends inside: a stop, and another sentence after it.</summary>
    public static bool HoldsSentence(string words) => HoldsEnd(words, ". ") || HoldsEnd(words, "! ") || HoldsEnd(words, "? ") || HoldsEnd(words, ".” ");

    private static bool HoldsEnd(string words, string stop)
    {
        for (var at = words.IndexOf(stop, StringComparison.Ordinal); at > 0; at = words.IndexOf(stop, at + 1, StringComparison.Ordinal))
            if (char.IsLower(words[at - 1]) && Wording.StartsFresh(words.AsSpan(at + stop.Length)) && Wording.EndsSentence(words.AsSpan(0, at + stop.Length - 1))) return true;
        return false;
    }

    public static bool Is(Fragment fragment)
    {
        if (fragment.Lines.Count > 3 || fragment.Length > Longest) return false;
        var words = fragment.Words;
        if (!Wording.StartsFresh(words) || Wording.Count(words) > MostWords || Wording.EndsOpen(words)) return false;
        var bare = words.AsSpan().TrimEnd("”’\"')»");
        if (bare.IsEmpty || HoldsEnd(words, ". ") || HoldsEnd(words, "! ") || HoldsEnd(words, ".” ")) return false;
        var last = bare[^1..];
        if (last is "." or ";" or "," or "!" or "…") return false;
        return last is not "?" || words.AsSpan(0, words.Length - 1).IndexOfAny('.', '!') is var stop && (stop < 0 || stop + 1 < words.Length && words[stop + 1] != ' ' || words[stop] == '.' && stop > 0 && char.IsUpper(words[stop - 1]));
    }
}
