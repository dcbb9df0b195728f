using System.Collections.Frozen;

namespace Briefing.Knowledge.Documents.Transcripts;

/// <summary>How sure the form of a label alone makes it that somebody speaks.</summary>
internal enum LabelForm
{
    /// <summary>Upper case with a word for an office or a part: "MS. DOE", "THE PRESIDENT", "Q" set off by more than a space.</summary>
    Certain,

    /// <summary>Upper case, otherwise: "JANE DOE", and headings too.</summary>
    UpperCase,

    /// <summary>Capitalised words: "Jane Doe", "Mr. Roe", and much else.</summary>
    Named,

    /// <summary>A name with a description after a comma: "Jane Doe, head of the office". Only before a quotation.</summary>
    Described,

    /// <summary>"Q" before one space: only where other labels make a transcript of the text.</summary>
    Question,
}

/// <summary>What may be the label of a speaker at the beginning of a paragraph.</summary>
/// <param name="Name">The label without its colon.</param>
/// <param name="Length">The number of characters up to the words spoken.</param>
/// <param name="Form">How sure its form is.</param>
internal readonly record struct SpeakerLabel(string Name, int Length, LabelForm Form)
{
    private const int Longest = 90;
    private const int MostWords = 10;

    /// <summary>Words that make a label in upper case certain.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> SpeakerWords = Lookup(
        "MR MS MRS MISS MX DR PROF PROFESSOR SIR DAME LADY PRESIDENT SECRETARY SENATOR SEN REP REPRESENTATIVE CONGRESSMAN CONGRESSWOMAN "
        + "GOVERNOR GOV MAYOR AMBASSADOR ADMIRAL COLONEL SERGEANT CHANCELLOR MODERATOR OPERATOR INTERVIEWER REPORTER QUESTION QUESTIONER "
        + "PARTICIPANT SPOKESPERSON SPOKESMAN SPOKESWOMAN OFFICIAL ADMINISTRATOR COMMISSIONER TRANSLATOR INTERPRETER ANNOUNCER "
        + "UNDERSECRETARY Q PASTOR BISHOP RABBI REVEREND TAOISEACH NARRATOR MINISTER JOURNALIST CORRESPONDENT INTERVIEWEE PANELIST PANELLIST");

    /// <summary>Words for parts and offices that also begin headings; they count where other labels make a transcript of the text.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> RoleWords = Lookup(
        "GENERAL GEN CAPTAIN MAJOR KING QUEEN PRINCE PRINCESS POPE CHAIRMAN CHAIRWOMAN CHAIR SPEAKER HOST ANSWER AUDIENCE MEMBER AIDE "
        + "DIRECTOR JUSTICE JUDGE STAFF PRESS CROWD CHIEF ATTORNEY SURGEON DEPUTY A SHERIFF COACH VOICE STUDENT WITNESS CROWN LEADER LORD");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NoSpeakers = Lookup(
        "NOTE NOTES UPDATE UPDATED BACKGROUND SOURCE SOURCES CONTACT SUBJECT RE CC TO FROM DATE WHAT WHEN WHERE WHO WHY HOW FACT FACTS "
        + "SUMMARY CONCLUSION CONCLUSIONS EXAMPLE PHOTO IMAGE VIDEO READ WATCH LISTEN ALSO SEE MORE RELATED TOPICS TAGS EDITOR EDITORS CORRECTION "
        + "CLARIFICATION WARNING IMPORTANT LOCATION TIME VENUE AGENDA TITLE AUTHOR AUTHORS PUBLISHED ISSN ABSTRACT KEYWORDS INTRODUCTION "
        + "BREAKING LATEST OPINION ANALYSIS EXCLUSIVE FIRST SECOND THIRD HOWEVER CLICK REMARKS TRANSCRIPT STATEMENT RELEASE EMBARGO "
        + "ALL HTTP HTTPS ON IN AT BY FOR AND BUT SO IF LEARN IS ARE WAS WERE HAS HAVE WILL");

    private static readonly string[] Particles = ["of", "the", "de", "van", "von", "der", "la", "al", "bin", "and", "for", "di", "da"];

    /// <summary>Whether a line begins with a label that is certain, so that it begins a paragraph.</summary>
    public static bool OpensLine(ReadOnlySpan<char> line) =>
        line.Length > 1 && char.IsUpper(line[0]) && TryParse(line, out var label) && label.Form == LabelForm.Certain;

    /// <summary>The label without what stands in brackets behind the name: "Jane Roe" for "Jane Roe (laughs)".</summary>
    public string Base => Name.AsSpan().IndexOfAny('(', '[') is > 1 and var bracket ? Name[..bracket].TrimEnd() : Name;

    /// <summary>Whether a mixed-case label is a word for a part in a talk: "Reporter", "Chair", "Audience member".</summary>
    public static bool IsPart(SpeakerLabel label)
    {
        foreach (var range in label.Base.AsSpan().Split(' '))
            if (label.Base.AsSpan(range) is var word && !SpeakerWords.Contains(word) && !RoleWords.Contains(word)) return false;
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
        if (TryHearing(words, out label)) return true;
        var colon = words[..Math.Min(words.Length, Longest)].IndexOf(':');
        if (colon < 1 || colon + 1 < words.Length && !char.IsWhiteSpace(words[colon + 1]) && words[colon + 1] is not ('*' or '_')) return false;
        var name = words[..colon].TrimEnd();
        if (FormOf(name) is not { } form) return false;
        var length = colon + 1;
        while (length < words.Length && (char.IsWhiteSpace(words[length]) || words[length] is '*' or '_')) length++;
        label = new SpeakerLabel(Folded(name), length, form);
        return true;
    }

    private static bool TryQuestion(ReadOnlySpan<char> words, out SpeakerLabel label)
    {
        label = default;
        var at = 1;
        if (words[at] is ':' or '.') at++;
        var marked = at > 1;
        var gap = at;
        while (at < words.Length && char.IsWhiteSpace(words[at])) at++;
        if (at == gap) return false;
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
        if (!char.IsUpper(name[0]) || !char.IsUpper(name[1]) || !IsSurname(name) || stop + 2 >= words.Length || !char.IsWhiteSpace(words[stop + 1]) || !char.IsUpper(words[stop + 2]) && words[stop + 2] is not ('“' or '"' or '[' or '(')) return false;
        if (!(title is "The" ? SpeakerWords.Contains(name) || RoleWords.Contains(name) : SpeakerWords.Contains(title) || RoleWords.Contains(title))) return false;
        var length = stop + 1;
        while (length < words.Length && char.IsWhiteSpace(words[length])) length++;
        label = new SpeakerLabel(Folded(words[..stop]), length, LabelForm.Certain);
        return true;
    }

    private static bool IsSurname(ReadOnlySpan<char> name)
    {
        foreach (var c in name)
            if (!char.IsUpper(c) && c is not (' ' or '-' or '’' or '\'')) return false;
        return name.Length < 40;
    }

    private static LabelForm? FormOf(ReadOnlySpan<char> name)
    {
        int count = 0, depth = 0;
        bool upper = true, speaker = false, described = false;
        foreach (var range in name.Split(' '))
        {
            var word = name[range];
            if (word.IsEmpty) continue;
            if (word[0] is '(' or '[') depth++;
            var inside = depth > 0;
            if (word.TrimEnd(",.") is [.., ')' or ']']) depth--;
            if (inside || described)
            {
                described |= count > 1 && word[^1] == ',';
                continue;
            }

            if (++count > MostWords) return null;
            var bare = word.Trim(".,’'\"");
            if (bare.IsEmpty || NoSpeakers.Contains(bare) && !(count > 1 && bare is "for" or "and") || IsPossessive(word)) return null;
            speaker |= SpeakerWords.Contains(bare);
            if (!IsName(word, bare, ref upper)) return null;
            described = count > 1 && word[^1] == ',' && !upper;
        }

        if (count == 0 || depth != 0) return null;
        if (described) return LabelForm.Described;
        if (upper) return speaker ? LabelForm.Certain : LabelForm.UpperCase;
        return LabelForm.Named;
    }

    private static bool IsPossessive(ReadOnlySpan<char> word) =>
        word.Length > 2 && word[^1] is 's' or 'S' && word.Length > 2 && word[^2] is '’' or '\'';

    private static bool IsName(ReadOnlySpan<char> word, ReadOnlySpan<char> bare, ref bool upper)
    {
        if (word[0] == '#' || char.IsAsciiDigit(word[0])) return word.Length <= 3;
        foreach (var c in word)
            if (!char.IsLetter(c) && c is not ('.' or ',' or '’' or '\'' or '-' or '"' or '&' or '“' or '”')) return false;
        if (bare.StartsWith("Mc") || bare.StartsWith("Mac") && bare.Length > 4 && char.IsUpper(bare[3]))
            upper &= bare[2..].IndexOfAnyInRange('a', 'z') < 0 || bare.StartsWith("Mac") && bare[3..].IndexOfAnyInRange('a', 'z') < 0;
        else upper &= PlainText.Wording.IsUpperCase(bare);
        if (char.IsUpper(bare[0])) return true;
        foreach (var particle in Particles)
            if (bare.SequenceEqual(particle)) return true;
        return false;
    }

    /// <summary>Whether a label is certain and its first word is a form of address, so that no word of the text stands before it.</summary>
    public static bool BeginsWithTitle(SpeakerLabel label) =>
        label.Form == LabelForm.Certain && label.Name.AsSpan() is var name && name.IndexOf(' ') is > 0 and var end && SpeakerWords.Contains(name[..end].TrimEnd('.'));

    /// <summary>Whether a label in upper case has a word for a part or office.</summary>
    public static bool IsRole(string label)
    {
        foreach (var range in label.AsSpan().SplitAny(' ', '.', ','))
            if (RoleWords.Contains(label.AsSpan(range))) return true;
        return false;
    }

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup(string words) =>
        words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static string Folded(ReadOnlySpan<char> name) =>
        string.Join(' ', name.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
