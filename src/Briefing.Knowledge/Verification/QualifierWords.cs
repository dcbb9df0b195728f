using System.Collections.Frozen;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Quotations.Lexicon;
using Briefing.Knowledge.Search;

namespace Briefing.Knowledge.Verification;

/// <summary>What a cut or a change may take from a wording.</summary>
public enum Qualifier
{
    /// <summary>A word that denies: "not", "never", "no".</summary>
    Negation,

    /// <summary>What it holds under: "if", "unless", "as long as".</summary>
    Condition,

    /// <summary>What it is held back by: "but", "although", "except".</summary>
    Reservation,
}

/// <summary>Words that turn or limit the sense of what stands beside them, from <c>dialogs/verification.yaml</c>.</summary>
public sealed class QualifierWords
{
    private const string FileName = "verification.yaml";

    /// <summary>A condition or reservation must begin within so many words of the cut to belong to what was left.</summary>
    private const int Near = 3;

    private readonly FrozenDictionary<string, Qualifier> _words;

    private QualifierWords(FrozenDictionary<string, Qualifier> words) => _words = words;

    /// <summary>Reads the file of a dialogs folder.</summary>
    /// <exception cref="LexiconException">The file is missing or has a fault; the message names file and line.</exception>
    public static QualifierWords Load(string dialogsFolder) => Read(YamlFile.Load(dialogsFolder, FileName));

    /// <summary>Reads the text of such a file; <paramref name="path"/> is only named in faults.</summary>
    /// <exception cref="LexiconException">The text has a fault.</exception>
    public static QualifierWords Parse(string path, string text) => Read(YamlFile.Parse(path, text));

    /// <summary>What the words before a cut take from those behind it: a denial in the same clause, a condition right before; null for nothing.</summary>
    public Qualifier? LostBefore(string before)
    {
        ArgumentNullException.ThrowIfNull(before);
        var clauses = before.Split([',', ';', ':', '—', '–'], StringSplitOptions.TrimEntries);
        if (Has(clauses[^1], Qualifier.Negation)) return Qualifier.Negation;
        var last = Array.FindLast(clauses, clause => clause.Length > 0);
        return last is not null && Begins(last, Qualifier.Condition, Near) ? Qualifier.Condition : null;
    }

    /// <summary>What the words behind a cut add to those before it: a condition or a reservation with which the sentence goes on; null for nothing.</summary>
    public Qualifier? LostAfter(string after)
    {
        ArgumentNullException.ThrowIfNull(after);
        var rest = after.TrimStart(',', ';', ':', ' ', '—', '–', '-');
        return Begins(rest, Qualifier.Condition, Near) ? Qualifier.Condition : Begins(rest, Qualifier.Reservation, 1) ? Qualifier.Reservation : null;
    }

    /// <summary>Whether words that were left out or put in deny.</summary>
    public bool Denies(string words) => Has(words, Qualifier.Negation);

    private bool Has(string words, Qualifier qualifier) => WordsOf(words).Any(word => _words.TryGetValue(word, out var known) && known == qualifier);

    private bool Begins(string words, Qualifier qualifier, int within)
    {
        var first = WordsOf(words).Take(within + 2).ToArray();
        for (var at = 0; at < Math.Min(within, first.Length); at++)
            for (var length = 1; at + length <= first.Length; length++)
                if (_words.TryGetValue(string.Join(' ', first[at..(at + length)]), out var known) && known == qualifier) return true;
        return false;
    }

    private static IEnumerable<string> WordsOf(string words) => TextAnalyzer.Analyze(words).Where(token => !token.IsWhole).Select(token => token.Word);

    private static QualifierWords Read(YamlFile file)
    {
        file.Allow("negations", "conditions", "reservations");
        var words = new Dictionary<string, Qualifier>(StringComparer.Ordinal);
        foreach (var (list, qualifier) in new[] { ("negations", Qualifier.Negation), ("conditions", Qualifier.Condition), ("reservations", Qualifier.Reservation) })
            foreach (var form in file.Words(list)) words.TryAdd(string.Join(' ', WordsOf(form)), qualifier);
        return new QualifierWords(words.ToFrozenDictionary(StringComparer.Ordinal));
    }
}
