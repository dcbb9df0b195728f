namespace Briefing.Knowledge.Topics.Terms;

/// <summary>The keys of phrases: their lemmas with hyphens between them, articles aside.</summary>
internal static class TopicKey
{
    /// <summary>The key of a phrase; empty where it holds no word.</summary>
    internal static string Of(string phrase) =>
        string.Join('-', WordsOf(phrase).Where(word => word.Role != FunctionRole.Determiner).Select(word => word.Lemma));

    /// <summary>The words of a phrase, hyphenated ones whole.</summary>
    internal static IEnumerable<WordEntry> WordsOf(string phrase)
    {
        var units = new List<Unit>();
        new UnitReader(new WordTable()).Read(phrase, units);
        return units.Select(unit => unit.Word);
    }
}
