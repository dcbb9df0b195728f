using System.Collections.Frozen;

namespace Briefing.Knowledge.Documents.Sentences;

/// <summary>What a full stop after a word may mean besides the end of a sentence. Words stand without their stop.</summary>
internal static class Abbreviations
{
    /// <summary>Before a name: never the end.</summary>
    private static readonly Words BeforeNames = new(
        "Mr Mrs Ms Mx Dr MR MRS MS DR SEN REP GOV GEN Prof Gen Sen Rep Reps Sens Gov Govs St Ste Mt Ft Lt Col Sgt Capt Cpt Cmdr Cdr Maj Adm Amb Rev Hon Pres Sec "
        + "Supt Insp Fr Sr Br Pvt Cpl Brig Messrs Mme Mlle Msgr Atty Dep Asst Del Comm Min Dir Rt Ald Sra Hr Frau Ing Dipl");

    /// <summary>In the middle of a sentence: never the end.</summary>
    private static readonly Words Inside = new("e.g i.e eg ie vs v cf viz approx ca c.f resp incl esp al op cit ibid q.v w.r.t aka a.k.a");

    /// <summary>Before a number or a roman numeral: not the end when one follows.</summary>
    private static readonly Words BeforeNumbers = new(
        "No Nos no nos Nr Approx Approximately Art Arts Fig Figs Sec Secs Ch Vol Vols vol p pp P para paras Para cl Res Doc Eq Ref Rev Ed Ser Pub Ex "
        + "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Op Pt Tab Nos");

    /// <summary>At the end of a name or a list: the end only where a new sentence plainly begins.</summary>
    private static readonly Words AfterNames = new("Inc Ltd Co Corp Jr Sr Bros LLC Plc PLC Esq Ave Blvd Rd Assn Dept Univ Ph.D M.D Ph.D.s B.A M.A Intl");

    private static readonly Words Starts = new(
        "The A An This That These Those It Its He His She Her They Their We Our I My You Your In On At By For From With Without To As If "
        + "When While Where Whether Although Though Because Since After Before During But And Or So Yet Nor However Moreover Meanwhile "
        + "Furthermore Additionally Therefore Thus Still Also Then There Here What Who Why How Which Some Many Most Few All Both Each "
        + "Every Any No Not Only Even Such Other Another Under Over According Asked Speaking Following Despite Instead Indeed Once Until "
        + "Unlike Through Between Among Against Let Now Today Yesterday Later Earlier Finally First Second Third Last Next Perhaps Maybe "
        + "Yes Is Are Was Were Do Does Did Has Have Had Will Would Can Could Should May Might Must Our Nothing Nobody Everyone Everything "
        + "Critics Officials Analysts Reports Experts Sources One Two Three Several Nearly About More Less Given Faced Asked");

    private static readonly Words Institutions = new(
        "President Presidents Vice Secretary Deputy Assistant Under Attorney Special Senior Senate Senator Senators Congress Congressman "
        + "Congresswoman House Representative Representatives Supreme Court Courts Constitution Capitol Department Departments Treasury "
        + "Defense Defence State Commerce Homeland Trade Army Navy Air Marine Marines Coast Space Cyber Strategic Central European "
        + "African Indo Pacific Northern Southern Forces Force Troops Embassy Ambassador Ambassadors Consulate Mission Envoy Agency "
        + "Bureau Federal Fed Government Administration National Geological Postal Customs Border Immigration Chamber Steel Dollar "
        + "Treasuries Bank Export Institute Code District Circuit General Gen Major Lieutenant Colonel Admiral Adm Sen Rep Reps Sens "
        + "Gov Military Naval Marshal Marshals Surgeon Citizenship Census Environmental Food Conference Olympic Open Soccer Virgin "
        + "Security Council Human High Charter Commission Commissioner Assembly Children Refugee Population Development World Food "
        + "Prime Minister Foreign Chancellor Labour Parliament Home Met Americans American Climate Energy Agriculture Health Education "
        + "Labor Transportation Interior Justice Veterans Housing Small Business Securities International Africa Asia Central Naval Grand Fish Forest");

    private static readonly Words Clock = new(
        "Monday Tuesday Wednesday Thursday Friday Saturday Sunday Eastern Central Pacific Mountain Greenwich local January February March "
        + "April May June July August September October November December EST EDT ET CST CDT CT PST PDT PT MST MDT GMT UTC CET CEST BST Moscow Kyiv");

    public static bool IsBeforeName(ReadOnlySpan<char> word) => BeforeNames.Contains(word);

    public static bool IsInside(ReadOnlySpan<char> word) => Inside.Contains(word);

    public static bool IsBeforeNumber(ReadOnlySpan<char> word) => BeforeNumbers.Contains(word);

    public static bool IsAfterName(ReadOnlySpan<char> word) => AfterNames.Contains(word);

    /// <summary>Whether a capitalised word often begins a sentence and hardly ever continues a name.</summary>
    public static bool StartsSentence(ReadOnlySpan<char> word) => Starts.Contains(word);

    /// <summary>Whether a capitalised word goes on after "U.S.", "U.N." or "U.K.".</summary>
    public static bool IsInstitution(ReadOnlySpan<char> word) => Institutions.Contains(word);

    /// <summary>Whether a word goes on after "a.m." or "p.m.".</summary>
    public static bool IsClock(ReadOnlySpan<char> word) => Clock.Contains(word);

    private readonly struct Words(string words)
    {
        private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _lookup =
            words.Split(' ').ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

        public bool Contains(ReadOnlySpan<char> word) => _lookup.Contains(word);
    }
}
