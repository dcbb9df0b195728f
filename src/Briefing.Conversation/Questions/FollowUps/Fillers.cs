namespace Briefing.Conversation.Questions.FollowUps;

/// <summary>Words that name nothing themselves, so that what they mean was named before.</summary>
internal static class Fillers
{
    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        "it", "that", "this", "them", "those", "these", "so", "there", "then", "else", "exactly", "is", "was", "were", "are", "did", "do", "does", "has", "have", "had", "the",
        "about", "on", "of", "to", "in", "at", "by", "for", "when", "where", "why", "how", "who", "what", "which", "much", "many", "long", "happen", "happened", "he", "she", "they", "him", "her",
        "say", "said", "saying", "one", "ones", "thing", "things", "topic", "subject", "matter", "issue", "same", "question", "come", "now", "ever", "all", "again", "only", "please", "specifically",
        "since", "until", "till", "often", "ago", "from", "and", "or", "but", "with", "s", "point", "part",
        "something", "anything",
    };

    private static readonly HashSet<string> Leads = new(StringComparer.OrdinalIgnoreCase) { "on", "about", "for", "from", "by", "of", "to", "with", "regarding" };
    private static readonly HashSet<string> Pointers = new(StringComparer.OrdinalIgnoreCase) { "it", "this", "that", "these", "those", "him", "her", "them" };

    /// <summary>Whether two words only point at what went before: "on this", "from him".</summary>
    internal static bool IsPointing(string lead, string word) => Leads.Contains(lead) && Pointers.Contains(word);

    /// <summary>A topic without such words at its end: "minerals from him".</summary>
    internal static string WithoutPointing(string topic) =>
        topic.Split(' ') is [.. { Length: > 0 } rest, var lead, var word] && IsPointing(lead, word) ? string.Join(' ', rest) : topic;

    /// <summary>Whether a topic is empty, or of nothing but such words.</summary>
    internal static bool IsBare(string topic) => topic.Length == 0 || topic.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(Words.Contains);
}
