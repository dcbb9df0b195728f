using System.Text.RegularExpressions;

namespace Briefing.Conversation.Questions.Kinds;

/// <summary>Whether a sentence says who somebody is: an apposition, an office in front of the name, or "is a".</summary>
internal static partial class Description
{
    private const int LongestText = 2000;

    /// <summary>How well it does, 0 to 1.</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="surname">The last word of the name, as written.</param>
    internal static double Fit(string text, string surname)
    {
        if (text.Length > LongestText) return 0;
        var best = 0.0;
        for (var at = text.IndexOf(surname, StringComparison.Ordinal); at >= 0; at = text.IndexOf(surname, at + 1, StringComparison.Ordinal))
        {
            var end = at + surname.Length;
            if ((at > 0 && char.IsLetter(text[at - 1])) || (end < text.Length && char.IsLetter(text[end]))) continue;
            best = Math.Max(best, After().IsMatch(text[end..]) ? 1 : Predicate().IsMatch(text[end..]) ? 1 : Before().IsMatch(text[..at]) ? 0.9 : Relative().IsMatch(text[end..]) ? 0.8 : 0);
        }

        return best;
    }

    /// <summary>", a director at …", ", the president's envoy", ", special envoy for …", " (the head of …)"; not ", who said".</summary>
    [GeneratedRegex(@"^(?:,| \(| –| —)\s*(?:(?:a|an|the|his|her|its|our|one of)\b|(?:former|acting|current|deputy|special|senior|chief|head|director|minister|president|secretary|leader|founder|professor|spokes\w+|ambassador|envoy|chair\w*|member|inaugural|U\.S\.|[A-Z]\w+'s|[A-Z][\w-]+ (?:[A-Z][\w-]+ )*(?:Director|Minister|President|Secretary|Envoy|Adviser|Advisor|Officer|Ambassador|Leader|Chief|Governor|Senator)|(?:Chief|Director|Secretary|President|Minister|Head|Deputy|Senior|Executive|Chair\w*|Professor|CEO|Co-?[Ff]ounder|Founder|Governor|Mayor|General)\b))", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex After();

    /// <summary>", who led the office from 1995"; not ", who said", which tells what somebody said and not who that is.</summary>
    [GeneratedRegex(@"^, (?:who|whose) (?!(?:has |had |have |also |later |then |once |recently |earlier )*(?:said|says|say|told|tells|added|adds|asked|asks|spoke|speaks|called|calls|wrote|writes|argued|argues|noted|notes|warned|warns|believes?|thinks?)\b)", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Relative();

    [GeneratedRegex(@"^,? (?:is|was|has been|served as|serves as|became|becomes|will be|will serve as|as)\s+(?:a|an|the|one|our|my|[A-Z])", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Predicate();

    /// <summary>"CIA Director John ", "the leader of Hamas, Yahya ", "American citizen Edan ".</summary>
    [GeneratedRegex(@"(?:\b(?:President|Minister|Secretary|Director|Chancellor|Ambassador|Envoy|Adviser|Advisor|Chief|Leader|Governor|Senator|Congress\w+|Representative|General|Admiral|King|Queen|Prince|Pope|Mayor|Economist|Officer|Professor|Chair\w*|CEO|Commissioner|Judge|Justice|Attorney|Agent|Administrator|Spokes\w+|Secretary-General|Nominee|official|employee|executive|veteran|lawmaker|prisoner|hostage|activist|soldier|captain|doctor|nurse|teacher|student|lawyer|judge|businessman|businesswoman|entrepreneur|physicist|scientist|engineer|writer|artist|athlete|nominee|candidate|negotiator|diplomat|billionaire|owner|manager|partner|wife|husband|son|daughter|brother|sister|mother|father|senator|governor|mayor|king|queen|prince|pope|general|admiral|president|minister|secretary|director|chancellor|ambassador|envoy|adviser|advisor|chief|leader|citizen|economist|analyst|expert|journalist|author|actor|singer|founder|spokes\w+|commander|professor|chair\w*|officer|agent|leader of \w+,)(?: \(?[A-Z]\w*\)?)*|,)\s+(?:[A-Z][\w.-]*\s+){0,3}$", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Before();
}
