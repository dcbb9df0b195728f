using System.Collections.Frozen;

namespace Briefing.Knowledge.Documents.Transcripts;

/// <summary>The words that tell whether what stands before a colon is a speaker; upper and lower case count alike.</summary>
internal static class LabelWords
{
    /// <summary>Words that make a label in upper case certain.</summary>
    internal static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Certain = Lookup(
        "MR MS MRS MISS MX DR PROF PROFESSOR SIR DAME LADY PRESIDENT SECRETARY SENATOR SEN REP REPRESENTATIVE CONGRESSMAN CONGRESSWOMAN "
        + "GOVERNOR GOV MAYOR AMBASSADOR ADMIRAL COLONEL SERGEANT CHANCELLOR MODERATOR OPERATOR INTERVIEWER REPORTER QUESTION QUESTIONER "
        + "PARTICIPANT SPOKESPERSON SPOKESMAN SPOKESWOMAN OFFICIAL ADMINISTRATOR COMMISSIONER TRANSLATOR INTERPRETER ANNOUNCER "
        + "UNDERSECRETARY Q PASTOR BISHOP RABBI REVEREND TAOISEACH NARRATOR MINISTER JOURNALIST CORRESPONDENT INTERVIEWEE PANELIST PANELLIST");

    /// <summary>Words for parts and offices that also begin headings; they count where other labels make a transcript of the text.</summary>
    internal static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Parts = Lookup(
        "GENERAL GEN CAPTAIN MAJOR KING QUEEN PRINCE PRINCESS POPE CHAIRMAN CHAIRWOMAN CHAIR SPEAKER HOST ANSWER AUDIENCE MEMBER AIDE "
        + "DIRECTOR JUSTICE JUDGE STAFF PRESS CROWD CHIEF ATTORNEY SURGEON DEPUTY A SHERIFF COACH VOICE STUDENT WITNESS CROWN LEADER LORD "
        + "PRESENTER ANCHOR CALLER LISTENER GUEST COUNCILLOR CLLR COMMODORE CLERK TREASURER PREMIER DEAN CANON VICAR COUNSEL PROSECUTOR CORONER MAGISTRATE CURATOR CONSTABLE INSPECTOR SUPERINTENDENT COMMANDER MARSHAL");

    /// <summary>Last words of the names of papers and stations.</summary>
    internal static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Outlets = Lookup(
        "RADIO TV TELEVISION TIMES POST NEWS ECHO GAZETTE HERALD COURIER TRIBUNE JOURNAL MAIL PRESS AGENCY WEEKLY MAGAZINE CHRONICLE OBSERVER STAR DAILY MIRROR GUARDIAN BROADCASTING PODCAST REVIEW BULLETIN ARGUS EXAMINER PACKET FM");

    /// <summary>Words that begin lines with a colon and are nobody.</summary>
    internal static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NoSpeakers = Lookup(
        "NOTE NOTES UPDATE UPDATED BACKGROUND SOURCE SOURCES CONTACT SUBJECT RE CC TO FROM DATE WHAT WHEN WHERE WHO WHY HOW FACT FACTS "
        + "SUMMARY CONCLUSION CONCLUSIONS EXAMPLE PHOTO IMAGE VIDEO READ WATCH LISTEN ALSO SEE MORE RELATED TOPICS TAGS EDITOR EDITORS CORRECTION "
        + "CLARIFICATION WARNING IMPORTANT LOCATION TIME VENUE AGENDA TITLE AUTHOR AUTHORS PUBLISHED ISSN ABSTRACT KEYWORDS INTRODUCTION "
        + "BREAKING LATEST OPINION ANALYSIS EXCLUSIVE FIRST SECOND THIRD HOWEVER CLICK REMARKS TRANSCRIPT STATEMENT RELEASE EMBARGO "
        + "ALL HTTP HTTPS ON IN AT BY FOR AND BUT SO IF LEARN IS ARE WAS WERE HAS HAVE WILL");

    /// <summary>The small words inside names and offices.</summary>
    internal static readonly string[] Particles = ["of", "the", "de", "van", "von", "der", "la", "al", "bin", "and", "for", "di", "da"];

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup(string words) =>
        words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
