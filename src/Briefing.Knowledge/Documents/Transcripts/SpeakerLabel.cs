namespace Briefing.Knowledge.Documents.Transcripts;

/// <summary>What may be the label of a speaker at the beginning of a paragraph.</summary>
/// <param name="Name">The label without its colon.</param>
/// <param name="Length">The number of characters up to the words spoken.</param>
/// <param name="Form">How sure its form is.</param>
internal readonly record struct SpeakerLabel(string Name, int Length, LabelForm Form)
{
    private const int Longest = 90;

    /// <summary>Whether a line begins with a label that is certain, so that it begins a paragraph.</summary>
    public static bool OpensLine(ReadOnlySpan<char> line) =>
        line.Length > 1 && char.IsUpper(line[0]) && TryParse(line, out var label) && label.Form == LabelForm.Certain;

    /// <summary>The label without what stands in brackets behind the name: "Jane Roe" for "Jane Roe (laughs)".</summary>
    public string Base => Form == LabelForm.Described ? Name[..Name.IndexOf(',', StringComparison.Ordinal)] : Name.AsSpan().IndexOfAny('(', '[') is > 1 and var bracket ? Name[..bracket].TrimEnd() : Name;

    /// <summary>Whether a mixed-case label is a word for a part in a talk: "Reporter", "Chair", "Audience member".</summary>
    public static bool IsPart(SpeakerLabel label)
    {
        foreach (var range in label.Base.AsSpan().Split(' '))
            if (label.Base.AsSpan(range) is var word && !int.TryParse(word, out _) && !LabelWords.Certain.Contains(word) && !LabelWords.Parts.Contains(word)) return false;
        return true;
    }

    /// <summary>Reads a label at the beginning of a paragraph, behind the time or the number of the question where one stands there.</summary>
    /// <param name="words">The first characters of the paragraph, at least as many as a label may have.</param>
    /// <param name="label">The label.</param>
    public static bool TryParse(ReadOnlySpan<char> words, out SpeakerLabel label)
    {
        var mark = MarkLength(words);
        if (!TryName(words[mark..], out label)) return false;
        label = label with { Length = label.Length + mark };
        return true;
    }

    /// <summary>The length of "[00:12:40] ", "00:12 " or "Q14 " with the white space behind it; 0 where there is none.</summary>
    private static int MarkLength(ReadOnlySpan<char> words)
    {
        var end = words[..Math.Min(words.Length, 16)].IndexOf(' ');
        if (end < 2) return 0;
        var mark = words[..end].Trim("[]()");
        if (mark.IsEmpty) return 0;
        var digits = mark[0] == 'Q' ? mark[1..] : mark;
        if (digits.IndexOfAnyInRange('0', '9') < 0 || mark[0] != 'Q' && !digits.Contains(':')) return 0;
        foreach (var c in digits)
            if (!char.IsAsciiDigit(c) && c is not (':' or '.')) return 0;
        while (end < words.Length && (char.IsWhiteSpace(words[end]) || words[end] == '*')) end++;
        return end;
    }

    private static bool TryName(ReadOnlySpan<char> words, out SpeakerLabel label)
    {
        label = default;
        if (words.Length < 2 || !char.IsUpper(words[0])) return false;
        if (words[0] == 'Q' && TryQuestion(words, out label)) return true;
        if (words[0] == 'A' && TryAnswer(words, out label)) return true;
        if (TryHearing(words, out label) || TryDash(words, out label)) return true;
        if (words.StartsWith("Question from ") && words[..Math.Min(words.Length, Longest)].IndexOf(": ") is > 0 and var asked)
        {
            label = new SpeakerLabel("Question", asked + 2, LabelForm.Certain);
            return true;
        }

        var colon = OutsideBrackets(words[..Math.Min(words.Length, Longest)], ':');
        if (colon < 1 || colon + 1 < words.Length && !char.IsWhiteSpace(words[colon + 1]) && words[colon + 1] is not ('*' or '_')) return false;
        var name = words[..colon].TrimEnd();
        if (LabelShape.FormOf(name) is not { } form) return false;
        var length = colon + 1;
        while (length < words.Length && (char.IsWhiteSpace(words[length]) || words[length] is '*' or '_')) length++;
        label = new SpeakerLabel(Folded(name), length, form);
        return true;
    }

    /// <summary>The first of such a character that stands in no brackets ("Jane Roe [00:12]: …"); -1 where there is none.</summary>
    private static int OutsideBrackets(ReadOnlySpan<char> words, char sign)
    {
        var depth = 0;
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i] is '(' or '[') depth++;
            else if (words[i] is ')' or ']') depth--;
            else if (words[i] == sign && depth <= 0) return i;
        }

        return -1;
    }

    /// <summary>"MINISTER JANE ROE – There is a paper.": words in capitals before a dash between spaces; a place in front of news stands so too.</summary>
    private static bool TryDash(ReadOnlySpan<char> words, out SpeakerLabel label)
    {
        label = default;
        var dash = words[..Math.Min(words.Length, Longest)].IndexOfAny('–', '—');
        if (dash >= 0 && OutsideBrackets(words[..dash], ':') >= 0) return false;
        if (dash < 4 || words[dash - 1] != ' ' || dash + 2 >= words.Length || words[dash + 1] != ' ') return false;
        var name = words[..(dash - 1)].TrimEnd().TrimEnd('.');
        if (name.IsEmpty || LabelShape.FormOf(name) is not { } form || form is not (LabelForm.Certain or LabelForm.UpperCase) && (form != LabelForm.Named || !name.Contains(' '))) return false;
        var length = dash + 1;
        while (length < words.Length && char.IsWhiteSpace(words[length])) length++;
        label = new SpeakerLabel(Folded(name), length, form == LabelForm.Named ? LabelForm.Named : LabelForm.UpperCase);
        return true;
    }

    /// <summary>"A. I saw it.": a full stop, which an initial has too, so that only questions beside it make it a label.</summary>
    private static bool TryAnswer(ReadOnlySpan<char> words, out SpeakerLabel label)
    {
        label = default;
        var at = 1 + Digits(words[1..]);
        if (words.Length < at + 3 || words[at] != '.' && (at == 1 || words[at] != ':') || words[at + 1] != ' ' || !char.IsUpper(words[at + 2]) && words[at + 2] is not ('(' or '“' or '"' or '[')) return false;
        label = new SpeakerLabel("A", at + 2, LabelForm.Question);
        return true;
    }

    private static int Digits(ReadOnlySpan<char> words)
    {
        var count = 0;
        while (count < words.Length && count < 3 && char.IsAsciiDigit(words[count])) count++;
        return count;
    }

    private static bool TryQuestion(ReadOnlySpan<char> words, out SpeakerLabel label)
    {
        label = default;
        var at = 1 + Digits(words[1..]);
        if (at >= words.Length || at > 1 && words[at] is not (':' or '.')) return false;
        if (words[at] is ':' or '.') at++;
        var marked = at > 1;
        var gap = at;
        while (at < words.Length && char.IsWhiteSpace(words[at])) at++;
        if (at == gap)
        {
            // "QWhat did you see?": the space was lost; a label only beside others that have theirs.
            if (marked || words.Length < 4 || !char.IsUpper(words[1]) || !char.IsLower(words[2])) return false;
            label = new SpeakerLabel("Q", 1, LabelForm.Question);
            return true;
        }

        var wide = at - gap > 1 || words[gap] is '\t' or '\u00A0';
        if (!marked && !wide && at < words.Length && !char.IsUpper(words[at]) && words[at] is not ('(' or '“' or '"' or '[' or '—' or '–')) return false;
        label = new SpeakerLabel("Q", at, marked || wide ? LabelForm.Certain : LabelForm.Question);
        return true;
    }

    /// <summary>"Captain ROE. Thank you.", "The CHAIRMAN. Order.": a title and a surname in capitals before a full stop, as hearings print it.</summary>
    private static bool TryHearing(ReadOnlySpan<char> words, out SpeakerLabel label)
    {
        label = default;
        var gap = words.IndexOf(' ');
        if (gap < 2 || gap > 14 || !char.IsLower(words[gap - 1]) && words[gap - 1] != '.') return false;
        var stop = words[(gap + 1)..Math.Min(words.Length, Longest)].IndexOf('.');
        if (stop < 3) return false;
        stop += gap + 1;
        var title = words[..gap].TrimEnd('.');
        var name = words[(gap + 1)..stop];
        if (!char.IsUpper(name[0]) || !char.IsUpper(name[1]) || !LabelShape.IsSurname(name) || stop + 2 >= words.Length || !char.IsWhiteSpace(words[stop + 1]) || !char.IsUpper(words[stop + 2]) && words[stop + 2] is not ('“' or '"' or '[' or '(')) return false;
        if (!(title is "The" ? LabelWords.Certain.Contains(name) || LabelWords.Parts.Contains(name) : LabelWords.Certain.Contains(title) || LabelWords.Parts.Contains(title))) return false;
        var length = stop + 1;
        while (length < words.Length && char.IsWhiteSpace(words[length])) length++;
        label = new SpeakerLabel(Folded(words[..stop]), length, LabelForm.Certain);
        return true;
    }

    /// <summary>Whether a label is certain and its first word is a form of address, so that no word of the text stands before it.</summary>
    public static bool BeginsWithTitle(SpeakerLabel label) =>
        label.Form == LabelForm.Certain && label.Name.AsSpan() is var name && name.IndexOf(' ') is > 0 and var end && LabelWords.Certain.Contains(name[..end].TrimEnd('.'));

    /// <summary>Whether a label in upper case has a word for a part or office.</summary>
    public static bool IsRole(string label)
    {
        foreach (var range in label.AsSpan().SplitAny(' ', '.', ','))
            if (LabelWords.Parts.Contains(label.AsSpan(range))) return true;
        return false;
    }

    private static string Folded(ReadOnlySpan<char> name) =>
        string.Join(' ', name.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
