using System.Collections.Immutable;
using Briefing.Knowledge.Quotations.Attributions;
using Briefing.Knowledge.Quotations.Names;
using Briefing.Knowledge.Quotations.Tokens;

namespace Briefing.Knowledge.Quotations.Statements;

/// <summary>Makes the statements of a block: each sentence once for everybody whose words it gives, else once as narration.</summary>
internal sealed class StatementBuilder(BlockText text, List<Mention> mentions, List<Attribution> attributions)
{
    private const int LongestSentence = 500;

    private readonly PieceDrafts _pieces = new(text, mentions);
    private readonly List<Draft> _drafts = [];

    /// <summary>
    /// The statements of a block that one speaker speaks, or several together: each sentence for each of them, but for those that
    /// hold the words of somebody else, which stay that person's.
    /// </summary>
    /// <param name="voices">Who speaks.</param>
    /// <param name="by">How that is known.</param>
    /// <param name="nested">The quotations inside their words.</param>
    /// <param name="said">When they speak; null where that is not known.</param>
    internal List<Draft> SpokenBy(ImmutableArray<Entity> voices, Resolution by, IReadOnlyList<Attribution> nested, SaidDate? said)
    {
        var others = nested.Where(inner => NestedQuotations.TakesSentence(text, inner)).OrderBy(inner => inner.First()).ToList();
        var next = 0;
        var open = new List<Attribution>();
        foreach (var (from, to) in text.Sentences)
        {
            open.RemoveAll(attribution => attribution.Last() <= from);
            while (next < others.Count && others[next].First() < to) open.Add(others[next++]);
            var first = _drafts.Count;
            if (open.Count > 0) Sentence(from, to, open, isSpoken: true);
            else
                foreach (var piece in PiecesOf(from, to, []))
                    if (_pieces.Slice(piece) is { } passage) _drafts.Add(new Draft(piece, [piece], passage, passage, null, SpeechMode.Direct, Modality.Said, []));
            for (var i = first; i < _drafts.Count; i++)
                if (_drafts[i] is { Speaker: null } own && !open.Exists(attribution => attribution.Source.Speakers.IsEmpty && attribution.Overlaps(own.Piece.From, own.Piece.To)))
                    _drafts[i] = _pieces.Spoken(own.Piece, own.Passage, voices[0], by, said);
        }

        var spoken = new FragmentJoiner(text, _drafts).Join();
        return voices.Length == 1 ? spoken : [.. spoken.SelectMany(draft => draft.Speaker != voices[0] ? [draft]
            : voices.Select(voice => draft with { Speaker = voice, About = _pieces.About(draft.Piece, voice) }))];
    }

    /// <summary>The statements of a block in which the author tells who said what.</summary>
    internal List<Draft> Told()
    {
        var next = 0;
        var ordered = attributions.OrderBy(attribution => attribution.First()).ToArray();
        var open = new List<Attribution>();
        foreach (var (from, to) in text.Sentences)
        {
            // A sentence longer than any real one is taken in parts, so that the time stays linear.
            for (var start = from; start < to; start += LongestSentence)
            {
                var end = Math.Min(to, start + LongestSentence);
                open.RemoveAll(attribution => attribution.Last() <= start);
                while (next < ordered.Length && ordered[next].First() < end) open.Add(ordered[next++]);
                Sentence(start, end, open);
            }
        }

        return new FragmentJoiner(text, _drafts).Join();
    }

    private void Sentence(int from, int to, List<Attribution> open, bool isSpoken = false)
    {
        var spoken = open.Where(attribution => attribution.IsSpoken && attribution.Source.Kind != SourceKind.OwnDocument
            && attribution.Overlaps(from, to) && !attribution.IsNested(open)).ToArray();
        var speakers = spoken.SelectMany(attribution => attribution.Source.Speakers).Distinct().Count()
            + (spoken.Any(attribution => attribution.Source.Speakers.IsEmpty) ? 1 : 0);
        var borders = speakers > 1 ? SpeakerBorders.Between(text, spoken, from, to) : [];
        foreach (var piece in PiecesOf(from, to, borders)) Piece(piece, spoken, open, isSpoken);
    }

    private List<Stretch> PiecesOf(int from, int to, List<int> borders) =>
        to > from ? ClauseCutter.Pieces(text, from, to, borders) : [];

    private void Piece(Stretch piece, Attribution[] spoken, List<Attribution> open, bool isSpoken)
    {
        if (_pieces.Slice(piece) is not { } passage) return;
        var here = spoken.Where(attribution => attribution.Overlaps(piece.From, piece.To)).ToArray();
        var speakers = here.SelectMany(attribution => attribution.Source.Speakers).Distinct().ToArray();
        foreach (var speaker in speakers) Add(_pieces.Said(piece, passage, [.. here.Where(attribution => attribution.Source.Speakers.Contains(speaker))], speaker));
        if (speakers.Length > 0)
        {
            // "Jane Roe said that …, and would not say when": both are told of her, and only one is hers.
            if (Firmest(piece, open) is { Source.Speakers.Length: 1 } beside && !beside.IsNested(open)) _drafts.Add(_pieces.Ascribed(piece, passage, beside));
            return;
        }

        // Words of somebody whom the text does not name stay the author's sentence, unless they are quoted in marks.
        if (here.Length > 0 && here.Any(attribution => (attribution.Source.Kind == SourceKind.Role || isSpoken) && QuotationPassages.ModeOf(text, attribution.Content) != SpeechMode.Indirect))
        {
            Add(_pieces.Said(piece, passage, here, null));
            return;
        }

        _drafts.Add(Firmest(piece, open) is { } unsaid ? _pieces.Ascribed(piece, passage, unsaid) : _pieces.Narrated(piece, passage));
    }

    /// <summary>What a piece tells of something not firmly said, the strongest of several; null where it tells no such thing.</summary>
    private static Attribution? Firmest(Stretch piece, List<Attribution> open)
    {
        Attribution? firmest = null;
        foreach (var attribution in open)
            if (attribution.Modality != Modality.Said && attribution.Cue.From >= piece.From && attribution.Cue.From < piece.To
                && (firmest is null || attribution.Modality > firmest.Modality)) firmest = attribution;
        return firmest;
    }

    private void Add(Draft? draft)
    {
        if (draft is not null) _drafts.Add(draft);
    }
}
