using Briefing.Knowledge.Recognizers.Words;

namespace Briefing.Knowledge.Recognizers.DateTimes;

/// <summary>A word that moves from now: "this" 0, "next" 1, "last" -1.</summary>
/// <param name="Steps">How many units, and where to.</param>
/// <param name="IsNearest">Whether the nearest is meant, and not that of the neighbouring week: "this coming Friday".</param>
internal readonly record struct Shift(int Steps, bool IsNearest)
{
    internal static Match<Shift>? Read(TimeText text, int at)
    {
        if (text[at].Is("this"))
        {
            if (text[at + 1].Is("coming", "upcoming")) return new Match<Shift>(new Shift(1, true), at + 2);
            if (text[at + 1].Is("past")) return new Match<Shift>(new Shift(-1, true), at + 2);
            return new Match<Shift>(new Shift(0, false), at + 1);
        }

        if (text[at].Is("current")) return new Match<Shift>(new Shift(0, false), at + 1);
        if (text[at].Is("next", "following")) return new Match<Shift>(new Shift(1, false), at + 1);
        if (text[at].Is("coming", "upcoming")) return new Match<Shift>(new Shift(1, true), at + 1);
        // "it will last three weeks".
        if (text[at].Is("last") && at > 0 && (text[at - 1].Is("will", "would") || text[at - 1].Is("to", "could") || text[at - 1].Is("can", "may"))) return null;
        return text[at].Is("last", "previous") || text[at].Is("past", "prior") ? new Match<Shift>(new Shift(-1, false), at + 1) : null;
    }
}
