using System.Globalization;
using System.Text;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Quotations;

namespace Briefing.Evaluation.Quotations.Gold;

/// <summary>One quotation of the gold set and what became of it.</summary>
/// <param name="Gold">The quotation.</param>
/// <param name="IsFound">Whether at least half of its words were given to its speaker.</param>
/// <param name="Best">What fits it best of what was found; null where it was not.</param>
internal sealed record JudgedQuotation(GoldQuotation Gold, bool IsFound, GivenWords? Best);

/// <summary>
/// Compares an analysis with one text of the gold set, word by word. Statements are judged, because answers are cut from them;
/// what is not firmly said, and what somebody in the text tells of another, is looked for among the quotations too. A
/// statement's speaker is right where at least half of its words are that speaker's by the gold set; a quotation is found where
/// at least half of its words were given to its speaker; a trap is sprung where a statement by that speaker shares half the
/// words of the shorter of the two.
/// </summary>
internal sealed class GoldJudgement
{
    private readonly TextWords _words;
    private readonly List<GivenWords> _statements;
    private readonly List<GivenWords> _quotations;
    private readonly List<(GoldQuotation Gold, SortedSet<int> Words)> _says;
    private readonly List<(GoldTrap Trap, SortedSet<int> Words)> _never;

    private GoldJudgement(GoldText gold, TextWords words, DocumentAnalysis analysis)
    {
        _words = words;
        _statements = GivenWords.Statements(analysis, words);
        _quotations = GivenWords.Quotations(analysis, words);
        var places = new GoldPlaces(words);
        _says = [.. gold.Says.Select(one => (one, places.Of(one.Place, one.Words)))];
        _never = [.. gold.Never.Select(one => (one, places.Of(one.Place, one.Words)))];
    }

    internal SpanTally Speakers { get; private set; }

    internal SpanTally AllWords { get; private set; }

    internal SpanTally FoundWords { get; private set; }

    internal List<JudgedQuotation> Quotations { get; } = [];

    internal List<(GoldTrap Trap, bool IsSprung)> Traps { get; } = [];

    /// <summary>What went wrong: its kind, and a line that shows it.</summary>
    internal List<(string Kind, string Line)> Faults { get; } = [];

    /// <summary>Reads a text as the product reads a Markdown file.</summary>
    internal static ReadDocument Read(GoldText gold) =>
        DocumentReader.Read(Capture.Of("gold.md", Encoding.UTF8.GetBytes(gold.ToMarkdown())), SourcesFile.None);

    /// <summary>Reads a text, analyses and judges it.</summary>
    internal static GoldJudgement Of(GoldText gold, DocumentAnalyser analyser)
    {
        var document = Read(gold);
        var judged = new GoldJudgement(gold, TextWords.Of(document.Text.Value), analyser.Analyse(document));
        var rightOnes = judged.JudgeStatements(gold);
        judged.JudgeQuotations();
        judged.JudgeTraps();
        judged.CountWords(rightOnes);
        return judged;
    }

    private List<GivenWords> JudgeStatements(GoldText gold)
    {
        var right = new List<GivenWords>();
        foreach (var statement in _statements.Where(one => one.Speaker is not null && one.Words.Count > 0))
        {
            var own = statement.Words.Count(word => _says.Any(one => IsBy(one.Gold, statement) && one.Words.Contains(word)));
            if (own * 2 >= statement.Words.Count) right.Add(statement);
            else Fault(statement.Words.Count(word => _says.Any(one => one.Words.Contains(word))) * 2 >= statement.Words.Count ? "words of somebody else" : "words of nobody",
                gold.Place, $"{statement.Speaker} ({statement.Mode})", statement.Words);
            Speakers += new SpanTally(own * 2 >= statement.Words.Count ? 1 : 0, 1, 0);
        }

        return right;
    }

    private void JudgeQuotations()
    {
        foreach (var (gold, words) in _says.Where(one => !one.Gold.IsEitherWay))
        {
            var units = (gold.IsFirm ? _statements : _quotations.Concat(_statements)).Where(one => IsBy(gold, one)).ToList();
            var given = words.Count(word => units.Any(unit => unit.Words.Contains(word)));
            var isFound = given * 2 >= words.Count;
            var best = Best(_quotations.Where(one => IsBy(gold, one)), words) ?? Best(units, words);
            Quotations.Add(new JudgedQuotation(gold, isFound, isFound ? best : null));
            if (!isFound && !gold.Speakers.IsEmpty) Fault(WhyMissed(gold, words), gold.Place, $"{Name(gold.Speakers)} ({gold.Mode}, {gold.Form})", words);
            else if (isFound && best is not null) Compare(gold, words, best);
        }
    }

    private void Compare(GoldQuotation gold, SortedSet<int> words, GivenWords best)
    {
        var name = Name(gold.Speakers);
        if (best.Mode != gold.Mode) Fault("mode", gold.Place, $"{name} is {gold.Mode}, found {best.Mode}", words);
        if (best.Speaker is { } shown && !gold.Speakers.Contains(shown, StringComparer.OrdinalIgnoreCase)) Fault("name", gold.Place, $"{name} is called {shown}", words);
        if (best.Modality != gold.Modality) Fault("modality", gold.Place, $"{name} is {gold.Modality}, found {best.Modality}", words);
        if (best.IsDenied != gold.IsDenied) Fault("polarity", gold.Place, $"{name} {(gold.IsDenied ? "denies" : "does not deny")}", words);
        if (gold.Through is { } through && (best.Through is null || !GoldName.Is(best.Through, through))) Fault("hearsay", gold.Place, $"{name} through {through}, found {best.Through ?? "nobody"}", words);
        if (SpanTally.Of(best.Words, words) is { F1: < 0.8 } overlap) Fault("content", gold.Place,
            string.Create(CultureInfo.InvariantCulture, $"{name} ({gold.Form}, F1 {overlap.F1:0.00}), found: {_words.Show(best.Words)}\n   wanted"), words);
    }

    private string WhyMissed(GoldQuotation gold, SortedSet<int> words)
    {
        if (_statements.Any(one => one.Speaker is not null && !IsBy(gold, one) && Shares(one, words))) return "missed, given to another";
        if (_statements.Any(one => one.Speaker is null && Shares(one, words))) return "missed, left open";
        return _quotations.Any(one => Shares(one, words)) ? "missed, seen as no speech" : "missed";
    }

    private void JudgeTraps()
    {
        foreach (var (trap, words) in _never)
        {
            var sprung = _statements.FirstOrDefault(one => one.Speaker is { } name && (trap.Speakers.IsEmpty || GoldName.IsAny(name, trap.Speakers)) && Shares(one, words));
            Traps.Add((trap, sprung is not null));
            if (sprung is not null) Fault("trap", trap.Place, $"{sprung.Speaker} ({trap.Kind})", sprung.Words);
        }
    }

    private void CountWords(List<GivenWords> right)
    {
        var count = new SpokenWords(_says);
        AllWords = count.Of(_statements, _says.Where(one => one.Gold.IsFirm));
        var found = Quotations.Where(one => one.IsFound).Select(one => one.Gold).ToHashSet();
        FoundWords = count.Of(right, _says.Where(one => one.Gold.IsFirm && found.Contains(one.Gold)));
    }

    private static GivenWords? Best(IEnumerable<GivenWords> units, SortedSet<int> words) =>
        units.Where(unit => unit.Words.Overlaps(words)).MaxBy(unit => SpanTally.Of(unit.Words, words).F1);

    private static bool Shares(GivenWords unit, SortedSet<int> words) =>
        unit.Words.Count(words.Contains) is > 0 and var shared && shared * 2 >= Math.Min(unit.Words.Count, words.Count);

    private static bool IsBy(GoldQuotation gold, GivenWords unit) => unit.Speaker is null ? gold.Speakers.IsEmpty : GoldName.IsAny(unit.Speaker, gold.Speakers);

    private static string Name(IReadOnlyList<string> names) => names.Count == 0 ? "?" : names[0];

    private void Fault(string kind, string place, string what, SortedSet<int> words) => Faults.Add((kind, $"{place}: {what}: {_words.Show(words)}"));
}
