using System.Collections.Frozen;

namespace Briefing.Knowledge.Documents.PlainText;

/// <summary>Whether a hyphen at the end of a line belongs to the word or only to the line.</summary>
internal static class LineHyphen
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Firsts = Lookup(
        "long short high low well self full part half hard soft large small old new first second third two three four five six seven "
        + "eight nine ten cross post non ex anti pro all mid so far near right left open decision policy peace co cold pre multi ultra "
        + "east west north south energy war state vice semi quasi neo inter euro one ill no");

    /// <summary>First parts that keep their hyphen before almost every word.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Hyphenated = Lookup(
        "long short high low well self full half ill far deep flat two three four five six seven eight nine ten non ex vice so");

    /// <summary>Words that more often end another than follow a hyphen.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Endings = Lookup(
        "ship ships less able man men woman women hood ward wards wise some ful fully land lands town son berg burg house place ways body "
        + "one thing where time mental");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Seconds = Lookup(
        "term based led centred centered backed owned related scale range level wide making held run driven oriented friendly free like "
        + "called sponsored controlled occupied speaking brokered imposed proposed made born sharing keeping building style trust");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Closed = Lookup(
        "without within however therefore today tomorrow another into onto upon cannot himself herself itself themselves understand "
        + "understood undertake undermine undermined overcome overall outcome outside inside something anything nothing everything someone "
        + "anyone everyone everybody anybody nobody somebody sometimes somewhere whatever whenever wherever whether become became before "
        + "behind between beyond forward toward towards furthermore moreover nevertheless nonetheless meanwhile otherwise whereas although "
        + "battlefield frontline ceasefire peacekeeping peacekeepers policymakers lawmakers worldwide nationwide ongoing "
        + "upcoming withdraw withdrawal withhold withstand network framework background weekend airport headquarters handover");

    /// <summary>Whether a character is one of the hyphens that may end a line.</summary>
    public static bool Is(char c) => c is '-' or '\u2010' or '\u00AD';

    /// <summary>Whether the hyphen between the two parts stays.</summary>
    /// <param name="left">The letters before it, up to the white space or hyphen before them.</param>
    /// <param name="right">The letters after the line break.</param>
    /// <param name="vocabulary">The words of the document, which decide where they can.</param>
    public static bool Stays(ReadOnlySpan<char> left, ReadOnlySpan<char> right, Vocabulary vocabulary)
    {
        if (left.IsEmpty || right.IsEmpty || !char.IsLower(right[0]) || char.IsDigit(left[^1])) return true;
        if (left.Length > 1 && Wording.IsUpperCase(left)) return true;
        Span<char> joined = stackalloc char[160];
        if (left.Length + right.Length + 1 > joined.Length) return true;
        if (vocabulary.Has(Concat(joined, left, "", right))) return false;
        if (vocabulary.Has(Concat(joined, left, "-", right))) return true;
        if (right.Length < 3 || Closed.Contains(Concat(joined, left, "", right))) return false;
        var wholeRight = vocabulary.Has(right) || KnownWords.Has(right);
        if (Hyphenated.Contains(left) && wholeRight) return true;
        if (KnownWords.Has(Concat(joined, left, "", right)) || Endings.Contains(right)) return false;
        if (Firsts.Contains(left) && wholeRight || Seconds.Contains(right) && left.Length > 2) return true;
        if (Firsts.Contains(left) && left.Length > 3) return !IsSuffix(right);
        return left.Length > 3 && wholeRight && (vocabulary.Has(left) || KnownWords.Has(left));
    }

    /// <summary>Endings that no word begins with.</summary>
    private static bool IsSuffix(ReadOnlySpan<char> right) =>
        right.StartsWith("ing") || right.StartsWith("ment") || right.StartsWith("ness") || right.StartsWith("ly") || right.StartsWith("tion")
        || right.StartsWith("sion") || right.StartsWith("ity") || right.StartsWith("ance") || right.StartsWith("ence") || right.StartsWith("er");

    private static ReadOnlySpan<char> Concat(Span<char> buffer, ReadOnlySpan<char> left, string middle, ReadOnlySpan<char> right)
    {
        left.CopyTo(buffer);
        middle.CopyTo(buffer[left.Length..]);
        right.CopyTo(buffer[(left.Length + middle.Length)..]);
        return buffer[..(left.Length + middle.Length + right.Length)];
    }

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup(string words) =>
        words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
