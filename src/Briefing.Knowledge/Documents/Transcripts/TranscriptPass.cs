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

    /// <summary>The most paragraphs that may introduce a transcript.</summary>
    private const int LongestPreface = 2;

    private readonly string _text;
    private readonly IReadOnlyList<Draft> _drafts;
    private readonly Candidate?[] _candidates;
    private readonly HashSet<string> _speakers = new(StringComparer.Ordinal);

    private TranscriptPass(string text, IReadOnlyList<Draft> drafts)
    {
        _text = text;
        _drafts = drafts;
        _candidates = new Candidate?[drafts.Count];
    }

    /// <summary>A label; the place of the first character after it, or -1; and whether it belongs to a list rather than to a speaker.</summary>
    private readonly record struct Candidate(SpeakerLabel Label, int After, bool QuoteFollows, bool IsBold, bool HeadsItem);

    /// <summary>Classes the drafts; false where the text is no transcript and none was changed but quoted labels.</summary>
    public static bool Run(string text, IReadOnlyList<Draft> drafts)
    {
        var pass = new TranscriptPass(text, drafts);
        pass.Collect();
        var transcript = pass.Decide();
        if (transcript) pass.MakeTurns();
        pass.MakeQuotedTurns();
        return transcript;
    }

    private void Collect()
    {
        Span<int> origin = stackalloc int[DraftHead.Room];
        for (var i = 0; i < _drafts.Count; i++)
        {
            var draft = _drafts[i];
            if (draft.Spans.Count == 0 || draft.Kind is BlockKind.Note or BlockKind.Apparatus) continue;
            var head = DraftHead.Of(_text, draft, origin);
            if (!TryLabel(head, out var label)) continue;
            if (draft.Kind == BlockKind.Heading && draft.Level > 0 && label.Length < head.Length && label.Form != LabelForm.Certain) continue;
            var after = label.Length < head.Length ? origin[label.Length] : -1;
            var bold = draft.Lead.Length > 0 && (label.Length >= head.Length || draft.Lead.End <= origin[label.Length]);
            var quote = label.Length < head.Length && head[label.Length] is '“' or '"' or '«';
            _candidates[i] = new Candidate(label, after, quote, bold, draft.Kind == BlockKind.ListItem || after < 0 && IsItem(i + 1));
        }
    }

    /// <summary>Reads a label; a quotation mark may stand before one that is certain.</summary>
    private static bool TryLabel(string head, out SpeakerLabel label)
    {
        if (SpeakerLabel.TryParse(head, out label)) return true;
        if (head[0] is not ('“' or '"') || !SpeakerLabel.TryParse(head.AsSpan(1), out label) || label.Form is not (LabelForm.Certain or LabelForm.UpperCase)) return false;
        label = label with { Length = label.Length + 1 };
        return true;
    }

    private bool IsItem(int index) => index < _drafts.Count && _drafts[index].Kind == BlockKind.ListItem;

    /// <summary>Whether this is a transcript; fills the speakers.</summary>
    private bool Decide()
    {
        var found = _candidates.OfType<Candidate>().ToList();
        var counts = found.GroupBy(one => one.Label.Name, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        foreach (var one in found)
            if (one.Label.Form == LabelForm.Certain && !(one.Label.Name.Length == 1 && counts[one.Label.Name] < 2)) _speakers.Add(one.Label.Name);
        var certain = _speakers.Count > 0;

        // Names that come again: at least two that do, so that it is a conversation. A name is no word of the text's own.
        var others = found.Where(one => one.Label.Form is LabelForm.UpperCase or LabelForm.Named && one is { QuoteFollows: false, HeadsItem: false }).ToList();
        var words = others.Count == 0 ? [] : LowerCaseWords();
        var names = others.Where(one => IsNameLike(one.Label.Name, words)).Select(one => one.Label.Name).Distinct(StringComparer.Ordinal).ToList();
        var repeated = names.Where(name => counts[name] > 1 && (certain || !SpeakerLabel.IsRole(name) || name.Length < 9)).ToList();
        var paragraphs = _drafts.Count(draft => draft.Kind is BlockKind.Paragraph or BlockKind.Heading);
        if (certain || repeated.Count > 1 && others.Count(one => counts[one.Label.Name] > 1) >= paragraphs * SmallestShare)
            foreach (var name in certain && others.Count < _drafts.Count / 2 ? names.Where(name => counts[name] > 1 || Wording.IsUpperCase(name) || HasTitle(name)) : repeated)
                _speakers.Add(name);
        if (_speakers.Count > 0 && found.Exists(one => one.Label.Form == LabelForm.Question)) _speakers.Add("Q");
        return _speakers.Count > 0;
    }

    private void MakeTurns()
    {
        string? speaker = null;
        var begun = false;
        var first = Array.FindIndex(_candidates, candidate => candidate is { } one && _speakers.Contains(one.Label.Name));
        // A conversation inside an article: what follows it without a label is the article again.
        var carries = Enumerable.Range(0, Math.Max(0, first)).Count(IsNarration) <= LongestPreface;
        for (var i = 0; i < _drafts.Count; i++)
        {
            var draft = _drafts[i];
            if (_candidates[i] is { } candidate && _speakers.Contains(candidate.Label.Name))
            {
                begun = true;
                speaker = carries ? candidate.Label.Name : null;
                Turn(draft, candidate);
            }
            else if (draft.Kind == BlockKind.Heading && !IsSpoken(draft, speaker)) speaker = null;
            else if (draft.Kind is BlockKind.Paragraph or BlockKind.ListItem or BlockKind.Heading)
            {
                var words = draft.Shown(_text);
                if (StageLines.IsEnd(words)) speaker = null;
                if (StageLines.Is(words)) draft.Kind = BlockKind.Apparatus;
                else if (speaker is not null) (draft.Kind, draft.Label) = (BlockKind.Turn, speaker);
                else if (!begun && IsPlace(words)) draft.Kind = BlockKind.Apparatus;
                else begun |= !begun && Wording.EndsSentence(words);
            }
        }
    }

    private bool IsNarration(int index) =>
        _drafts[index] is { Kind: BlockKind.Paragraph, Spans.Count: > 0 } draft && draft.Shown(_text) is var words && Wording.EndsSentence(words) && !IsPlace(words) && !StageLines.Is(words);

    /// <summary>Where and how it was said, before the first label: no sentence, or a few words that end like "D.C.".</summary>
    private static bool IsPlace(string words) =>
        words.AsSpan().IndexOfAny('“', '"', '\'') < 0 && (words.Length < 120 && !Wording.EndsSentence(words) || Wording.Count(words) <= 5 && words.EndsWith("C.", StringComparison.Ordinal));

    /// <summary>What looks like a heading only because it is short: a question within a turn.</summary>
    private bool IsSpoken(Draft draft, string? speaker) =>
        speaker is not null && draft.Level == 0 && draft.Spans.Count > 0 && _text[draft.Spans[^1].End - 1] is '?' or '—' or '!';

    /// <summary>"Jane Doe: “…”" where texts string together what people say: a turn as far as the quotation goes.</summary>
    private void MakeQuotedTurns()
    {
        var quoted = Enumerable.Range(0, _drafts.Count).Where(IsQuotedTurn).ToList();
        foreach (var i in quoted)
        {
            if (!_candidates[i]!.Value.IsBold && quoted.Count < 2) continue;
            var name = _candidates[i]!.Value.Label.Name;
            Turn(_drafts[i], _candidates[i]!.Value);
            for (var next = i + 1; next < _drafts.Count && IsOpenQuote(_drafts[next - 1]) && _drafts[next].Kind == BlockKind.Paragraph; next++)
                if (_text[_drafts[next].Start] is '“' or '"') (_drafts[next].Kind, _drafts[next].Label) = (BlockKind.Turn, name);
                else break;
        }
    }

    private bool IsQuotedTurn(int index) =>
        _candidates[index] is { QuoteFollows: true } candidate && (_drafts[index].Kind is BlockKind.Paragraph or BlockKind.ListItem || _drafts[index].Kind == BlockKind.Turn && !_speakers.Contains(candidate.Label.Name))
        && candidate.Label.Form is LabelForm.Named or LabelForm.Certain or LabelForm.Described && candidate.Label.Name.Contains(' ');

    private bool IsOpenQuote(Draft draft)
    {
        var words = draft.Shown(_text);
        return words.Count(c => c == '“') > words.Count(c => c == '”') || words.Count(c => c == '"') % 2 == 1;
    }

    private void Turn(Draft draft, Candidate candidate)
    {
        // A label on a line of its own is the label of what follows, and holds nothing itself.
        if (candidate.After < 0) draft.Spans.Clear();
        else draft.CutBefore(candidate.After);
        (draft.Kind, draft.Label) = (BlockKind.Turn, candidate.Label.Name);
    }

    private static bool HasTitle(string name) =>
        name.StartsWith("Mr", StringComparison.Ordinal) || name.StartsWith("Ms", StringComparison.Ordinal) || name.StartsWith("Dr", StringComparison.Ordinal)
        || name.StartsWith("The ", StringComparison.Ordinal);

    /// <summary>Whether the words of a label are names: with a title, or never written in lower case in the text.</summary>
    private static bool IsNameLike(string label, HashSet<string> lowerCaseWords)
    {
        if (HasTitle(label) || Wording.IsUpperCase(label) && SpeakerLabel.IsRole(label)) return true;
        foreach (var word in label.Split(' ', '.', ',', '(', ')', '&'))
            if (word.Length > 1 && !lowerCaseWords.Contains(word.ToLowerInvariant())) continue;
            else if (word.Length > 1) return false;
        return true;
    }

    private HashSet<string> LowerCaseWords()
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        var lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var draft in _drafts)
            foreach (var span in draft.Spans)
                for (var at = span.Start; at < span.End; at++)
                {
                    var start = at;
                    while (at < span.End && char.IsLetter(_text[at])) at++;
                    if (at > start && char.IsLower(_text[start])) lookup.Add(_text.AsSpan(start, at - start));
                }

        return words;
    }
}
