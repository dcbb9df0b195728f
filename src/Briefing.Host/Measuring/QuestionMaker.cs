using Briefing.Knowledge.Storage;

namespace Briefing.Host.Measuring;

/// <summary>Makes questions out of what a store holds, the same ones for the same store.</summary>
internal static class QuestionMaker
{
    private const int Seed = 20250212;
    private const int ShortestTopicWord = 5;

    private static readonly string[] ForSpeakers = ["What did {0} say about {1}?", "What has {0} said on {1}?", "{0} about {1}"];

    private static readonly string[] ForAnybody =
    [
        "Who said something about {1}?", "What do the sources say about {1}?", "When was {1}?", "How many {1}?", "Why {1}?", "Who is {0}?",
    ];

    /// <summary>At most <paramref name="count"/> different questions; a store without statements gives one that has no answer.</summary>
    internal static IReadOnlyList<string> Make(StoreSnapshot snapshot, int count)
    {
        var random = new Random(Seed);
        var names = snapshot.People.Where(person => person.IsQuoted).Select(person => person.Reference.Name).DefaultIfEmpty("the minister").ToList();
        var questions = new HashSet<string>(StringComparer.Ordinal);
        if (snapshot.Statements.IsEmpty) return ["What did the minister say about the budget?"];
        for (var attempt = 0; attempt < count * 4 && questions.Count < count; attempt++)
        {
            var statement = snapshot.Statements[random.Next(snapshot.Statements.Length)];
            var topic = Topic(statement.Content.Text, random);
            if (topic.Length == 0) continue;
            var (pattern, name) = statement.Speaker is { } speaker
                ? (ForSpeakers[random.Next(ForSpeakers.Length)], speaker.Name)
                : (ForAnybody[random.Next(ForAnybody.Length)], names[random.Next(names.Count)]);
            questions.Add(string.Format(System.Globalization.CultureInfo.InvariantCulture, pattern, name, topic));
        }

        return [.. questions.Order(StringComparer.Ordinal).OrderBy(_ => random.Next())];
    }

    /// <summary>One to three neighbouring words of the text that are long enough to mean something.</summary>
    private static string Topic(string text, Random random)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(word => word.Trim('.', ',', ';', ':', '"', '“', '”', '(', ')', '?', '!', '’'))
            .Where(word => word.Length >= ShortestTopicWord && word.All(char.IsLetter)).ToList();
        if (words.Count == 0) return "";
        var first = random.Next(words.Count);
        return string.Join(' ', words.Skip(first).Take(1 + random.Next(3)));
    }
}
