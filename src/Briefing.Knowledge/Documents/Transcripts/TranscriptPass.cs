using Briefing.Knowledge.Documents.Drafts;
using Briefing.Knowledge.Documents.PlainText;

namespace Briefing.Knowledge.Documents.Transcripts;

/// <summary>
/// Makes turns of the paragraphs of a transcript: each gets the label of its speaker, which stays until the next label. A
/// text is a transcript when labels say so beyond doubt, or when names before colons come again and again.
/// </summary>
internal sealed class TranscriptPass
{
    /// <summary>The least share of paragraphs that names must begin to make a transcript by themselves.</summary>
    private const double SmallestShare = 0.3;

    /// <summary>The share that makes labels of names that do not come again.</summary>
    private const double LargeShare = 0.6;
    private const int FewestLabels = 3;

    /// <summary>The most paragraphs that may introduce a transcript.</summary>
    private const int LongestPreface = 2;

    private readonly string _text;
    private IReadOnlyList<Draft> _drafts;
    private LabelCandidate?[] _candidates;
    private readonly HashSet<string> _speakers = new(StringComparer.Ordinal);

    private TranscriptPass(string text, IReadOnlyList<Draft> drafts)
    {
        _text = text;
        _drafts = drafts;
        _candidates = LabelCandidate.In(text, drafts);
    }

    /// <summary>Classes the drafts; false where the text is no transcript and none was changed but quoted labels.</summary>
    /// <param name="text">The document's text.</param>
    /// <param name="drafts">Its drafts; more of them afterwards where a speaker cuts in within a paragraph.</param>
    public static bool Run(string text, ref IReadOnlyList<Draft> drafts)
    {
        drafts = LineTurns.Divide(text, drafts);
        var pass = new TranscriptPass(text, drafts);
        var transcript = pass.Decide();
        if (transcript) pass.Divide();
        else if (NamedLines.Find(text, drafts) is { } lines)
        {
            (transcript, pass._candidates) = (true, lines);
            pass._speakers.UnionWith(lines.OfType<LabelCandidate>().Select(line => line.Label.Base));
        }

        if (transcript) pass.MakeTurns();
        else transcript = QuestionLines.Make(text, drafts);

        drafts = pass._drafts;
        QuotedTurns.Make(text, drafts, pass._candidates, pass._speakers);
        return transcript;
    }

    private void Divide()
    {
        var divided = RunOnTurns.Divide(_text, _drafts, _speakers);
        if (ReferenceEquals(divided, _drafts)) return;
        _drafts = divided;
        _candidates = LabelCandidate.In(_text, divided);
        foreach (var candidate in _candidates)
            if (candidate is { Label.Form: LabelForm.Certain } one) _speakers.Add(one.Label.Base);
    }

    /// <summary>Whether this is a transcript; fills the speakers.</summary>
    private bool Decide()
    {
        var found = _candidates.OfType<LabelCandidate>().ToList();
        var counts = found.GroupBy(one => one.Label.Base, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        foreach (var one in found)
            if (one.Label.Form == LabelForm.Certain && !(one.Label.Name.Length == 1 && counts[one.Label.Base] < 2)) _speakers.Add(one.Label.Base);
        var certain = _speakers.Count > 0;

        // Names that come again: at least two that do, so that it is a conversation. A name is no word of the text's own.
        var others = found.Where(one => one.Label.Form is LabelForm.UpperCase or LabelForm.Named or LabelForm.Described && one is { QuoteFollows: false, HeadsItem: false }).ToList();
        var words = others.Count == 0 ? [] : LabelNames.LowerCaseWords(_text, _drafts);
        var names = others.Where(one => LabelNames.IsNameLike(one.Label.Base, words) || (certain || counts[one.Label.Base] > 1) && SpeakerLabel.IsPart(one.Label) || counts[one.Label.Base] > 1 && LabelNames.IsTheOffice(one.Label.Name)).Select(one => one.Label.Base).ToHashSet(StringComparer.Ordinal);
        var repeated = names.Where(name => counts[name] > 1 && (certain || !SpeakerLabel.IsRole(name) || name.Length < 9 || !name.Contains(' ', StringComparison.Ordinal) && !Wording.IsUpperCase(name) || LabelNames.OfficeLength(name) > 0 || LabelNames.HasTitle(name))).ToList();
        var paragraphs = _drafts.Count(draft => draft.Kind is BlockKind.Paragraph or BlockKind.Heading);
        if (certain || repeated.Count > 1 && others.Count(one => counts[one.Label.Base] > 1) >= paragraphs * SmallestShare)
            foreach (var name in certain && others.Count < _drafts.Count / 2 ? names.Where(name => counts[name] > 1 || Wording.IsUpperCase(name) || LabelNames.HasTitle(name)) : repeated)
                _speakers.Add(name);
        // "Q Is it safe?" and "ROE: It is.", again and again.
        if (_speakers.Count == 0 && found.Count(one => one.Label is { Name: "Q" }) is > 1 and var asked && repeated.Count > 0 && (asked + others.Count(one => repeated.Contains(one.Label.Base))) >= paragraphs * LargeShare) _speakers.UnionWith(repeated);
        AddLikeThem(found, others, names, paragraphs);
        if (_speakers.Count > 0 && found.Exists(one => one.Label is { Name: "Q" })) _speakers.Add("Q");
        if (_speakers.Contains("Q") && found.Exists(one => one.Label is { Name: "A", Form: LabelForm.Question })) _speakers.Add("A");
        return _speakers.Count > 0;
    }

    /// <summary>Names that come once, where what stands around them makes them labels all the same.</summary>
    private void AddLikeThem(List<LabelCandidate> found, List<LabelCandidate> others, HashSet<string> names, int paragraphs)
    {
        // Where speakers are set in bold, a name in bold is one too; and where most paragraphs begin with names, all are.
        var labels = others.Where(one => names.Contains(one.Label.Base) && LabelNames.MayBeName(one.Label.Base)).ToList();
        if (found.Exists(one => one.IsBold && _speakers.Contains(one.Label.Base)) || labels.Count >= FewestLabels && labels.TrueForAll(one => one.IsBold) && labels.Count >= paragraphs * SmallestShare)
            _speakers.UnionWith(others.Where(one => one.IsBold && names.Contains(one.Label.Base)).Select(one => one.Label.Base));
        if (labels.Count >= FewestLabels && labels.Count >= paragraphs * LargeShare && labels.Select(one => one.Label.Base).Distinct(StringComparer.Ordinal).Count() is > 1 and var distinct && distinct < labels.Count)
            _speakers.UnionWith(labels.Select(one => one.Label.Base));

        // Where labels begin nearly all paragraphs, one who comes in once has one too: "Fire Chief Jane Roe:".
        if (found.Count(one => _speakers.Contains(one.Label.Base)) >= paragraphs * LargeShare)
            _speakers.UnionWith(others.Where(one => names.Contains(one.Label.Base) && one.Label.Base.Contains(' ', StringComparison.Ordinal) && (LabelNames.MayBeName(one.Label.Base) || LabelNames.IsOutlet(one.Label.Base))).Select(one => one.Label.Base));

        // "Ilse Vandam:" once, and "IV:" from there on.
        if (_speakers.Count > 0)
            _speakers.UnionWith(labels.Select(one => one.Label.Base).Where(name => _speakers.Contains(LabelNames.Initials(name))).ToList());
        if (_speakers.Count > 0)
            _speakers.UnionWith(others.Where(one => SpeakerLabel.IsPart(one.Label)).Select(one => one.Label.Base));
    }

    private void MakeTurns()
    {
        string? speaker = null;
        var begun = false;
        var first = Array.FindIndex(_candidates, candidate => candidate is { } one && _speakers.Contains(one.Label.Base));
        // A conversation inside an article: what follows it without a label is the article again.
        var carries = Enumerable.Range(0, Math.Max(0, first)).Count(IsNarration) <= LongestPreface;
        // Where questions alone are marked, what stands behind one is somebody's answer, and nobody's question.
        carries &= _speakers.Any(label => label != "Q");
        var end = Closing.Start(_text, _drafts, index => _candidates[index] is { } one && _speakers.Contains(one.Label.Base));
        for (var i = 0; i < _drafts.Count; i++)
        {
            var draft = _drafts[i];
            if (i == end) speaker = null;
            if (_candidates[i] is { } candidate && _speakers.Contains(candidate.Label.Base))
            {
                begun = true;
                speaker = carries ? candidate.Label.Name : null;
                candidate.MakeTurn(draft);
                // "MR. REED: (Nods.)": nobody says what is done.
                if (draft.Spans.Count > 0 && StageLines.Is(Opening(draft))) (draft.Kind, draft.Label) = (BlockKind.Apparatus, null);
            }
            else if (draft.Kind == BlockKind.Heading && !IsSpoken(draft, speaker)) speaker = null;
            else if (draft.Kind is BlockKind.Paragraph or BlockKind.ListItem or BlockKind.Heading)
            {
                if (draft.Spans.Count == 0) continue;
                var words = Opening(draft);
                if (StageLines.IsEnd(words)) speaker = null;
                if (StageLines.Is(words)) draft.Kind = BlockKind.Apparatus;
                else if (speaker is not null) (draft.Kind, draft.Label) = (BlockKind.Turn, speaker);
                else if (!begun && IsPlace(words)) draft.Kind = BlockKind.Apparatus;
                else begun |= !begun && EndsSentence(draft);
            }
        }
    }

    private bool IsNarration(int index) =>
        _drafts[index] is { Kind: BlockKind.Paragraph, Spans.Count: > 0 } draft && EndsSentence(draft) && Opening(draft) is var words && !IsPlace(words) && !StageLines.Is(words);

    /// <summary>The words of a draft, or as many of them as show that it is too long for a place or a stage direction.</summary>
    private string Opening(Draft draft) =>
        draft.Spans[0].Length > 400 ? _text.Substring(draft.Start, 400) : draft.Shown(_text);

    private bool EndsSentence(Draft draft) => Wording.EndsSentence(_text.AsSpan(draft.Spans[^1].Start, draft.Spans[^1].Length));

    /// <summary>Where and how it was said, before the first label: no sentence, or a few words that end like "D.C.".</summary>
    private static bool IsPlace(string words) =>
        words.AsSpan().IndexOfAny('“', '"', '\'') < 0 && (words.Length < 120 && !Wording.EndsSentence(words) || Wording.Count(words) <= 5 && words.EndsWith("C.", StringComparison.Ordinal));

    /// <summary>What looks like a heading only because it is short: a question within a turn.</summary>
    private bool IsSpoken(Draft draft, string? speaker) =>
        speaker is not null && draft.Level == 0 && draft.Spans.Count > 0 && _text[draft.Spans[^1].End - 1] is '?' or '—' or '!';
}
