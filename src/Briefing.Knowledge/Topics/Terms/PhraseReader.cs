namespace Briefing.Knowledge.Topics.Terms;

/// <summary>Finds the noun phrases of a sentence: names, and runs of modifiers and nouns that end in a noun; also two that "of" joins.</summary>
/// <param name="classes">What each word can be.</param>
/// <param name="topics">Words that name no topic, and phrases that hold together.</param>
internal sealed class PhraseReader(WordClasses classes, TopicWords topics)
{
    private const int MostWords = 4;
    private readonly List<(int Start, int Length)> _phrases = [];
    private WordClass[] _class = [];

    /// <summary>
    /// The phrases of a sentence, each as its first unit and its number of units; every part of a longer one that can stand
    /// for itself is one too. Valid until the next call.
    /// </summary>
    internal IReadOnlyList<(int Start, int Length)> Read(ReadOnlySpan<Unit> sentence)
    {
        _phrases.Clear();
        if (_class.Length < sentence.Length) _class = new WordClass[Math.Max(sentence.Length, 2 * _class.Length)];
        for (var i = 0; i < sentence.Length; i++) _class[i] = classes.Of(sentence[i]);
        for (var at = 0; at < sentence.Length;)
        {
            var end = RunEnd(sentence, at);
            if (end > at && !IsOffice(sentence, at, end)) Parts(sentence, at, end);
            at = Math.Max(end, at + 1);
        }

        return _phrases;
    }

    /// <summary>Whether the head of a phrase is one that only its coming again behind articles proves.</summary>
    internal static bool IsDoubtful(Unit head, WordClasses classes) => classes.Of(head) == WordClass.Doubtful;

    /// <summary>Whether a phrase of the sentence read last stands alone: neither side goes on.</summary>
    internal bool IsWhole(ReadOnlySpan<Unit> sentence, int start, int length)
    {
        var opens = start == 0 || sentence[start].Is(UnitTraits.AfterBreak) || sentence[start - 1].Is(UnitTraits.Owner) || _class[start - 1] is WordClass.Outside or WordClass.Doubtful;
        var end = start + length;
        return opens && (end == sentence.Length || sentence[end].Is(UnitTraits.AfterBreak) || sentence[end - 1].Is(UnitTraits.Owner) || _class[end] is WordClass.Outside or WordClass.Doubtful);
    }

    /// <summary>Where the run of words that can make one phrase ends.</summary>
    private int RunEnd(ReadOnlySpan<Unit> sentence, int at)
    {
        if (_class[at] == WordClass.Outside) return at;
        if (_class[at] == WordClass.Doubtful) return at;
        var end = at + 1;
        while (end < sentence.Length && _class[end - 1] != WordClass.Doubtful && !sentence[end].Is(UnitTraits.AfterBreak) && !sentence[end - 1].Is(UnitTraits.Owner)
            && (_class[end] != WordClass.Outside || IsNumberOfName(sentence, end))) end++;
        return end;
    }

    /// <summary>"Article 5", "Minsk II": a number that belongs to the name before it.</summary>
    private bool IsNumberOfName(ReadOnlySpan<Unit> sentence, int at)
    {
        if (!sentence[at].Word.IsNumber || _class[at - 1] != WordClass.Name || sentence[at].Word.Word.Length > 3) return false;
        if (!char.IsAsciiDigit(sentence[at].Word.Word[0])) return false;
        _class[at] = WordClass.Name;
        return true;
    }

    /// <summary>"Harbour Minister" right before a person: an office, not a topic.</summary>
    private bool IsOffice(ReadOnlySpan<Unit> sentence, int start, int end) =>
        end < sentence.Length && sentence[end].Is(UnitTraits.Person) && !sentence[end].Is(UnitTraits.AfterBreak) && !sentence[end - 1].Is(UnitTraits.Owner)
        && (sentence[end - 1].Is(UnitTraits.Capital) || topics.IsOffice(sentence[end - 1].Word));

    private void Parts(ReadOnlySpan<Unit> sentence, int start, int end)
    {
        for (var from = start; from < end; from++)
        {
            if (!CanBegin(sentence, start, from)) continue;
            for (var to = from + 1; to <= end && to - from <= MostWords; to++)
                if (CanEnd(sentence, to, end) && !SaysNothing(sentence[from..to])) _phrases.Add((from, to - from));
        }

        if (OfPhrase(sentence, start, end) is { } joined) _phrases.Add(joined);
    }

    private bool CanBegin(ReadOnlySpan<Unit> sentence, int start, int at)
    {
        if (sentence[at].Is(UnitTraits.Held) || sentence[at].Word.IsNumber || topics.IsWeak(sentence[at].Word)) return false;

        // The words of one name are not parted.
        return at == start || !IsOneName(sentence, at);
    }

    private bool CanEnd(ReadOnlySpan<Unit> sentence, int to, int end)
    {
        if (to < end && (sentence[to].Is(UnitTraits.Held) || IsOneName(sentence, to))) return false;
        return _class[to - 1] is WordClass.Noun or WordClass.Name or WordClass.Doubtful && !topics.IsEmpty(sentence[to - 1].Word) && !topics.IsWeak(sentence[to - 1].Word);
    }

    private bool IsOneName(ReadOnlySpan<Unit> sentence, int at) =>
        _class[at] == WordClass.Name && (_class[at - 1] == WordClass.Name || sentence[at - 1].IsNamed);

    /// <summary>"defence secretary": who somebody is. "European unity", "the key issue": a head that says nothing, and nothing before it that does.</summary>
    private bool SaysNothing(ReadOnlySpan<Unit> phrase)
    {
        if (topics.IsOffice(phrase[^1].Word)) return true;
        if (!IsEmpty(phrase[^1])) return false;
        foreach (var unit in phrase[..^1])
            if (!IsEmpty(unit) && !topics.IsWeak(unit.Word) && !classes.IsAdjective(unit.Word)) return false;
        return true;
    }

    private bool IsEmpty(Unit unit) => topics.IsEmpty(unit.Word) || topics.IsVague(unit.Word) || topics.IsOffice(unit.Word);

    /// <summary>"rule of law", "Strait of the Two Lights": the last word of one run, or its whole name, "of", and the next run.</summary>
    private (int Start, int Length)? OfPhrase(ReadOnlySpan<Unit> sentence, int start, int end)
    {
        if (end + 1 >= sentence.Length || sentence[end].Word.Role != FunctionRole.Of || sentence[end].Is(UnitTraits.AfterBreak) || sentence[end - 1].Is(UnitTraits.Owner)) return null;
        if (_class[end - 1] is not (WordClass.Noun or WordClass.Name) || IsEmpty(sentence[end - 1])) return null;
        var from = end - 1;
        if (_class[from] == WordClass.Name)
            while (from > start && _class[from - 1] == WordClass.Name) from--;
        var next = end + 1;
        if (sentence[next].Word.Word == "the" && next + 1 < sentence.Length && !sentence[next].Is(UnitTraits.AfterBreak)) next++;
        if (sentence[next].Is(UnitTraits.AfterBreak) || _class[next] == WordClass.Outside || topics.IsWeak(sentence[next].Word)) return null;

        // A name goes on with a name, and a noun with nouns: "the mayor of Oslo" is no term.
        var to = next + 1;
        var isName = _class[from] == WordClass.Name;
        if (isName != (_class[next] == WordClass.Name)) return null;
        while (to < sentence.Length && to - next < 2 && !sentence[to].Is(UnitTraits.AfterBreak) && !sentence[to - 1].Is(UnitTraits.Owner) && _class[to] != WordClass.Outside && (_class[to] == WordClass.Name) == isName) to++;
        if (to < sentence.Length && !sentence[to].Is(UnitTraits.AfterBreak) && !sentence[to - 1].Is(UnitTraits.Owner) && _class[to] != WordClass.Outside) return null;
        return _class[to - 1] is WordClass.Noun or WordClass.Name && !SaysNothing(sentence[next..to]) ? (from, to - from) : null;
    }
}
