namespace Briefing.Knowledge.Quotations.Names;

/// <summary>
/// Tells whom a transcript's label means: "MS. ROE" the one of that name, "THE PRESIDENT" the president whom the title
/// names, or who held the office on the day; "Q" a reporter whom nobody names.
/// </summary>
internal sealed class SpeakerLabels(
    DocumentPeople people, OfficeResolver offices, NameFinder finder, IReadOnlyList<Entity> inTitle, string? homeState)
{
    /// <summary>Labels behind which brackets tell for whom somebody asks: "Journalist (Harbour Radio)".</summary>
    private static readonly HashSet<string> AskersByTrade = new(StringComparer.OrdinalIgnoreCase) { "journalist", "reporter", "correspondent", "question" };

    private readonly Dictionary<string, Entity?> _known = new(StringComparer.Ordinal);
    private readonly LabelBearers _bearers = new(people, offices, new LabelOffices(people, offices, inTitle, homeState), finder, inTitle);
    private Entity? _questioner;

    /// <summary>Who "A" is in an interview: the only person whom the title names; null where it names none or several.</summary>
    internal Entity? Interviewee { get; init; }

    /// <summary>Whether this is the reporter whom nobody names, who only asks.</summary>
    internal bool IsQuestioner(Entity speaker) => speaker == _questioner;

    /// <summary>Who speaks a turn. A name that is made of words of any text is nobody's, unless a quotation follows it.</summary>
    internal Entity? OfTurn(string label, bool isQuoted) => Resolve(label, isQuoted, isTurn: true);

    /// <summary>Who a label means; null for words before a colon that name nobody ("PROMISES KEPT").</summary>
    /// <param name="label">The label as printed.</param>
    /// <param name="isQuoted">Whether what follows it stands between quotation marks, so that any name can be a speaker's.</param>
    internal Entity? Resolve(string label, bool isQuoted) => Resolve(label, isQuoted, isTurn: false);

    private Entity? Resolve(string label, bool isQuoted, bool isTurn)
    {
        var bracket = label.IndexOf('(', StringComparison.Ordinal);
        var clean = (bracket > 2 ? label[..bracket] : label).Trim().TrimEnd(':').Trim();
        var close = bracket > 2 ? label.IndexOf(')', bracket) : -1;
        var named = close > 0 ? label[(bracket + 1)..close] : "";
        if (_known.TryGetValue(named.Length > 0 ? label : clean, out var entity)) return entity;
        isQuoted |= isTurn && (!clean.Contains(' ', StringComparison.Ordinal) || LabelledNames.MayBeName(label.Split(' ')) || clean.Split(' ')[^1] is var last && people.IsBodyWord(last));
        if (named.Length > 0) return _known[label] = InBrackets(clean, named) ?? Resolve(clean, isQuoted);
        entity = BeforeComma(clean) ?? Find(clean, isQuoted);
        if (entity is not null) entity.IsQuoted = true;
        return _known[clean] = entity;
    }

    /// <summary>"The Minister for Harbours (Jane Roe)": the name in brackets behind an office.</summary>
    private Entity? InBrackets(string office, string name)
    {
        if (!office.Split(' ').Any(IsOfficeWord) || AskersByTrade.Contains(office) || name.Split(' ') is not { Length: 2 or 3 or 4 } words || !Array.TrueForAll(words, word => word.Length > 0 && char.IsUpper(word[0]))
            || people.IsPlaceOrBody(name) || words.Any(people.IsBodyWord) || people.Lexicon.People.Titles.ContainsKey(words[0].ToLowerInvariant().TrimEnd('.')) && words.Length == 2 && Find(name, isQuoted: false) is null) return null;
        if (!(HasPerson(office) || office.StartsWith("The ", StringComparison.Ordinal))) return null;
        var entity = Find(name, isQuoted: true);
        if (entity is not null) entity.IsQuoted = true;
        return entity;
    }

    private bool HasPerson(string office) => IsOfficeWord(office.Split(' ')[^1]);

    /// <summary>"Jane Roe, president of the Guild": the person of the name before the comma, and not what she presides.</summary>
    private Entity? BeforeComma(string label)
    {
        var end = label.IndexOf(',', StringComparison.Ordinal);
        if (end < 3 || !label.AsSpan(0, end).Trim().Contains(' ') || !label.Any(char.IsLower)) return null;
        var name = label[..end].Trim();
        return name.Split(' ') is { Length: < 5 } words && Array.TrueForAll(words, word => char.IsUpper(word[0]) && !IsOfficeWord(word)) && !people.IsNoPerson(words[^1]) ? Find(name, isQuoted: true) : null;
    }

    private Entity? Find(string label, bool isQuoted)
    {
        if (label.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '#').TrimEnd() is { Length: > 1 } unnumbered && unnumbered.Length < label.Length && AskersByTrade.Contains(unnumbered)) label = "Q";
        if (label.Trim('.') is "Q" or "QUESTION" or "Question" or "REPORTER" or "Reporter" or "JOURNALIST" or "Journalist" or "PRESS" or "Q2" or "Q1" || label.Length == 0)
            return _questioner = people.Keyed("reporter-q", "Reporter (question)");
        if (label.Trim('.') is "A" or "ANSWER" or "Answer") return Interviewee is null ? null : LabelBearers.AsPerson(Interviewee);
        return label.Length is 2 or 3 && label.All(char.IsUpper) ? _bearers.OfInitials(label) : _bearers.Find(label, isQuoted);
    }

    private bool IsOfficeWord(string word) => people.Lexicon.People.Roles.Contains(word.ToLowerInvariant());
}
