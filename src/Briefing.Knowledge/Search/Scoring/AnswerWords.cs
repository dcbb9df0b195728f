using System.Collections.Frozen;

namespace Briefing.Knowledge.Search.Scoring;

/// <summary>The words by which <see cref="AnswerShape"/> knows an answer: general English, no names.</summary>
internal static class AnswerWords
{
    /// <summary>Words of days and times, in a wide sense.</summary>
    internal static readonly FrozenSet<string> Calendar = Set(
        """
        january february march april june july august september october november december monday tuesday wednesday thursday
        friday saturday sunday today yesterday tomorrow century centuries decade year years month months week weeks day days night morning
        evening spring summer autumn fall winter ago since until before after during annually yearly bc ad bce ce
        """);

    /// <summary>Months and days of the week.</summary>
    internal static readonly FrozenSet<string> Months = Set(
        "january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday");

    /// <summary>Words that give a reason.</summary>
    internal static readonly FrozenSet<string> Reasons = Set(
        "because due since reason reasons cause caused causes therefore thus hence owing result resulted resulting so order why attributed motivated lest thanks purpose aim aimed explain explained");

    /// <summary>Words that give a way.</summary>
    internal static readonly FrozenSet<string> Ways = Set("by through via using means way ways manner method methods process means how thereby allowing enabling");

    /// <summary>Prepositions before a place.</summary>
    internal static readonly FrozenSet<string> PlacePrepositions = Set("in at near from on to outside inside of between around across throughout within");

    /// <summary>What people are.</summary>
    internal static readonly FrozenSet<string> Offices = Set(
        """
        president minister secretary chancellor premier chief director envoy ambassador senator congressman general commander leader
        head chairman chairwoman chair spokesman spokeswoman spokesperson adviser advisor analyst professor scholar fellow
        governor mayor king queen prince princess pope founder author singer actor director engineer officer official officials born
        """);

    /// <summary>What time is counted in.</summary>
    internal static readonly FrozenSet<string> TimeUnits = Set(
        "second seconds minute minutes hour hours day days week weeks month months year years decade decades century centuries aged old");

    /// <summary>What money is counted in.</summary>
    internal static readonly FrozenSet<string> MoneyUnits = Set(
        """
        dollar dollars euro euros pound pounds sterling cents yen yuan renminbi rouble roubles ruble rubles hryvnia hryvnias zloty zlotys
        crown crowns krona kronor krone kroner koruna korunas franc francs lira lire rupee rupees peso pesos reais rand shekel shekels
        dirham dirhams riyal riyals rial rials dinar dinars forint forints lei leva baht rupiah naira million billion trillion
        """);

    /// <summary>Shares.</summary>
    internal static readonly FrozenSet<string> Fractions = Set("percent percentage half halves third thirds quarter quarters fifth fifths sixth tenth tenths");

    /// <summary>What distance is counted in.</summary>
    internal static readonly FrozenSet<string> DistanceUnits = Set(
        "meter meters metre metres kilometer kilometers kilometre kilometres km mile miles foot feet ft inch inches yard yards m cm mm");

    /// <summary>Words between a thing and what it is.</summary>
    internal static readonly FrozenSet<string> Copulas = Set("is are was were means refers mean refer describes denotes called known defined became become");

    private static FrozenSet<string> Set(string words) =>
        FrozenSet.ToFrozenSet(words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);
}
