using System.Collections.Immutable;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Quotations.Attributions;
using Briefing.Knowledge.Quotations.Names;
using Briefing.Knowledge.Quotations.Tokens;

namespace Briefing.Knowledge.Quotations.Statements;

/// <summary>Makes the statements of a block: each sentence once for everybody whose words it gives, else once as narration.</summary>
internal sealed class StatementBuilder(BlockText text, List<Mention> mentions, List<Attribution> attributions)
{
    private const int LongestSentence = 500;
    private const int FewestQuoted = 6;
    private const int FewestDirect = 3;

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
        var others = nested.Where(IsAnothers).OrderBy(First).ToList();
        var next = 0;
        var open = new List<Attribution>();
        foreach (var (from, to) in text.Sentences)
        {
            open.RemoveAll(attribution => Last(attribution) <= from);
            while (next < others.Count && First(others[next]) < to) open.Add(others[next++]);
            var first = _drafts.Count;
            if (open.Count > 0) Sentence(from, to, open, isSpoken: true);
            else
                foreach (var piece in PiecesOf(from, to, []))
                    if (Slice(piece) is { } passage) _drafts.Add(new Draft(piece, [piece], passage, passage, null, SpeechMode.Direct, Modality.Said, []));
            for (var i = first; i < _drafts.Count; i++)
                if (_drafts[i] is { Speaker: null } own && !open.Exists(attribution => attribution.Source.Speakers.IsEmpty && Overlaps(attribution, own.Piece.From, own.Piece.To)))
                    _drafts[i] = new Draft(own.Piece, [own.Piece], own.Passage, own.Passage, voices[0], SpeechMode.Direct, Modality.Said, About(own.Piece, voices[0])) { Resolution = by, SaidOn = said };
        }

        var spoken = new FragmentJoiner(text, _drafts).Join();
        return voices.Length == 1 ? spoken : [.. spoken.SelectMany(draft => draft.Speaker != voices[0] ? [draft]
            : voices.Select(voice => draft with { Speaker = voice, About = About(draft.Piece, voice) }))];
    }

    /// <summary>Whether a quotation takes its sentence from whoever speaks the block: what is reported without marks, or at least half between them and no mere phrase.</summary>
    private bool IsAnothers(Attribution nested)
    {
        var mode = QuotationPassages.ModeOf(text, nested.Content);
        if (mode == SpeechMode.Indirect) return true;
        var (quoted, words) = (0, 0);
        foreach (var content in nested.Content)
            for (var i = content.From; i < content.To && i < text.Tokens.Length; i++)
            {
                if (!text.Tokens[i].IsWord) continue;
                words++;
                if (text.Quoted[i]) quoted++;
            }

        return quoted >= (mode == SpeechMode.Direct ? FewestDirect : FewestQuoted) && quoted * 2 >= words;
    }

    /// <summary>The quotations of others inside the words of whoever speaks the block.</summary>
    /// <param name="voices">Who speaks.</param>
    /// <param name="isTalk">Whether it is talk, in which only words between marks are somebody else's for certain: "he" may be anybody who was in the room.</param>
    internal List<Attribution> Nested(ImmutableArray<Entity> voices, bool isTalk) =>
        attributions.FindAll(attribution => attribution is { IsSpoken: true, Source.Kind: SourceKind.Named, Source.Speakers.IsEmpty: false }
            ? !attribution.Source.Speakers.Any(voices.Contains)
            && (QuotationPassages.ModeOf(text, attribution.Content) != SpeechMode.Indirect
                ? !isTalk || !attribution.Source.Speakers.Any(speaker => Resolutions.Of(attribution, mentions, speaker).Kind is ResolutionKind.Pronoun)
                : !isTalk && attribution.Source.Speakers.Any(other => other.IsPerson))
            : IsSomebodys(attribution));

    /// <summary>"I will never forget what he told us: “…”": words between marks of somebody who is not known, and no words of the speaker's own.</summary>
    private bool IsSomebodys(Attribution attribution) =>
        attribution is { IsSpoken: true, Source: { Kind: SourceKind.Named or SourceKind.Role, Speakers.IsEmpty: true } source } && source.To > source.From
        && text.Tokens[source.From].Lower is not ("i" or "we" or "you") && QuotationPassages.ModeOf(text, attribution.Content) == SpeechMode.Direct && IsAnothers(attribution);

    /// <summary>The statements of a block in which the author tells who said what.</summary>
    internal List<Draft> Told()
    {
        var next = 0;
        var ordered = attributions.OrderBy(First).ToArray();
        var open = new List<Attribution>();
        foreach (var (from, to) in text.Sentences)
        {
            // A sentence longer than any real one is taken in parts, so that the time stays linear.
            for (var start = from; start < to; start += LongestSentence)
            {
                var end = Math.Min(to, start + LongestSentence);
                open.RemoveAll(attribution => Last(attribution) <= start);
                while (next < ordered.Length && First(ordered[next]) < end) open.Add(ordered[next++]);
                Sentence(start, end, open);
            }
        }

        return new FragmentJoiner(text, _drafts).Join();
    }

    // These are asked of each attribution for each sentence, and so allocate nothing.
    private static int First(Attribution attribution)
    {
        var first = attribution.IsCoordinated ? attribution.Cue.From : Math.Min(attribution.Cue.From, attribution.Source.From);
        foreach (var content in attribution.Content) first = Math.Min(first, content.From);
        return first;
    }

    private static int Last(Attribution attribution)
    {
        var last = attribution.Cue.To;
        foreach (var content in attribution.Content) last = Math.Max(last, content.To);
        return last;
    }

    private static bool Overlaps(Attribution attribution, int from, int to)
    {
        foreach (var content in attribution.Content)
            if (content.From < to && content.To > from) return true;
        return false;
    }

    private void Sentence(int from, int to, List<Attribution> open, bool isSpoken = false)
    {
        var spoken = open.Where(attribution => attribution.IsSpoken && attribution.Source.Kind != SourceKind.OwnDocument
            && Overlaps(attribution, from, to) && !IsNested(attribution, open)).ToArray();
        var speakers = spoken.SelectMany(attribution => attribution.Source.Speakers).Distinct().Count()
            + (spoken.Any(attribution => attribution.Source.Speakers.IsEmpty) ? 1 : 0);
        var borders = speakers > 1 ? Borders(spoken, from, to) : [];
        foreach (var piece in PiecesOf(from, to, borders)) Piece(piece, spoken, open, isSpoken);
    }

    /// <summary>Whether a quotation stands inside the words of another speaker: those are the other's.</summary>
    private static bool IsNested(Attribution attribution, List<Attribution> open)
    {
        foreach (var other in open)
        {
            if (ReferenceEquals(other, attribution) || !other.IsSpoken || other.Source.Kind == SourceKind.OwnDocument) continue;
            foreach (var content in other.Content)
                if (content.From <= attribution.Cue.From && attribution.Cue.To <= content.To
                    && (attribution.Source.From >= content.From || attribution.IsCoordinated)
                    && !attribution.Content.Any(inner => inner.From < content.From)) return true;
        }

        return false;
    }

    /// <summary>Where clauses of other speakers begin: at their source, with "while" or "and" before it.</summary>
    private List<int> Borders(Attribution[] spoken, int from, int to)
    {
        var borders = new List<int>();
        Attribution? before = null;
        foreach (var attribution in spoken)
        {
            var start = attribution.IsCoordinated ? attribution.Cue.From : First(attribution);
            if (before is not null && start > from && start < to && !before.Source.Speakers.AsSpan().SequenceEqual(attribution.Source.Speakers.AsSpan()) && start >= Last(before))
            {
                while (start - 1 > Last(before) && text.Tokens[start - 1].IsWord
                    && (Vocabulary.Coordinators.Contains(text.Tokens[start - 1].Lower) || Vocabulary.Subordinators.Contains(text.Tokens[start - 1].Lower) || Vocabulary.IsAdverb(text.Tokens[start - 1].Lower) || text.Tokens[start - 1].Is("the"))) start--;
                if (text.Tokens[start - 1].Kind is not TokenKind.Word || text.Tokens[start].Lower is "and" or "but" or "while" or "whereas") borders.Add(start);
            }

            before = attribution;
        }

        borders.Sort();
        return borders;
    }

    private List<Stretch> PiecesOf(int from, int to, List<int> borders) =>
        to > from ? ClauseCutter.Pieces(text, from, to, borders) : [];

    private void Piece(Stretch piece, Attribution[] spoken, List<Attribution> open, bool isSpoken)
    {
        var passage = Slice(piece);
        if (passage is null) return;
        var here = spoken.Where(attribution => Overlaps(attribution, piece.From, piece.To)).ToArray();
        var speakers = here.SelectMany(attribution => attribution.Source.Speakers).Distinct().ToArray();
        foreach (var speaker in speakers) Add(piece, passage, [.. here.Where(attribution => attribution.Source.Speakers.Contains(speaker))], speaker);
        if (speakers.Length > 0)
        {
            // "Jane Roe said that …, and would not say when": both are told of her, and only one is hers.
            if (Firmest(piece, open) is { Source.Speakers.Length: 1 } beside && !IsNested(beside, open)) Ascribe(piece, passage, beside);
            return;
        }

        // Words of somebody whom the text does not name stay the author's sentence, unless they are quoted in marks.
        if (here.Length > 0 && here.Any(attribution => (attribution.Source.Kind == SourceKind.Role || isSpoken) && QuotationPassages.ModeOf(text, attribution.Content) != SpeechMode.Indirect))
        {
            Add(piece, passage, here, null);
            return;
        }

        if (Firmest(piece, open) is { } unsaid) Ascribe(piece, passage, unsaid);
        else _drafts.Add(new Draft(piece, [piece], passage, passage, null, SpeechMode.Narration, Modality.Said, About(piece, null)));
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

    /// <summary>Adds the author's sentence on what somebody implied, is expected to say, did not say, and so on.</summary>
    private void Ascribe(Stretch piece, Passage passage, Attribution attribution)
    {
        var shown = ClauseCutter.WithoutBorder(text, piece);
        var part = Stretches.Union(attribution.Content
            .Select(content => new Stretch(Math.Max(content.From, shown.From), Math.Min(content.To, shown.To))));
        var to = attribution.Source.Speakers is [var only] ? only : null;
        var about = About(piece, null);
        _drafts.Add(new Draft(
            piece, part.IsEmpty ? [piece] : part, passage, QuotationPassages.Cut(text, part) ?? passage, null, SpeechMode.Narration,
            attribution.Modality, to is null || about.Contains(to) ? about : about.Add(to))
        {
            Polarity = attribution.Polarity,
            AscribedTo = to,
        });
    }

    private void Add(Stretch piece, Passage passage, Attribution[] here, Entity? speaker)
    {
        // The comma that a piece was cut at is not shown, and so is nobody's words.
        var shown = ClauseCutter.WithoutBorder(text, piece);
        var said = Stretches.Union(here.SelectMany(attribution => attribution.Content)
            .Select(content => new Stretch(Math.Max(content.From, shown.From), Math.Min(content.To, shown.To))));
        if (QuotationPassages.Cut(text, said) is not { } content) return;
        _drafts.Add(new Draft(piece, said, passage, content, speaker, QuotationPassages.ModeOf(text, said), Modality.Said, About(piece, speaker))
        {
            Resolution = speaker is null ? null : Resolutions.Of(here[0], mentions, speaker),

            SaidOn = speaker is null ? null : here.FirstOrDefault(attribution => attribution.Said is not null)?.Said,

            // What is in part affirmed is not all denied.
            Polarity = Array.TrueForAll(here, attribution => attribution.Polarity == here[0].Polarity) ? here[0].Polarity : Polarity.Affirmed,
        });
        if (speaker is not null) speaker.IsQuoted = true;
    }

    private Passage? Slice(Stretch piece) => WholeSentence(piece) ?? QuotationPassages.Cut(text, [ClauseCutter.WithoutBorder(text, piece)]);

    private Passage? WholeSentence(Stretch piece)
    {
        var sentence = text.SentenceOf[piece.From];
        return text.Sentences[sentence] == (piece.From, piece.To) ? text.Block.Sentences[sentence].Passage : null;
    }

    private ImmutableArray<Entity> About(Stretch piece, Entity? speaker)
    {
        var about = ImmutableArray.CreateBuilder<Entity>();
        for (var m = LowerBound(piece.From); m < mentions.Count && mentions[m].Start < piece.To; m++)
            if (mentions[m].Entity is { } entity && entity != speaker && !about.Contains(entity)) about.Add(entity);
        return about.ToImmutable();
    }

    private int LowerBound(int token)
    {
        var (low, high) = (0, mentions.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (mentions[middle].End <= token) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
