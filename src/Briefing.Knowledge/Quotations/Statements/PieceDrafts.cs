using System.Collections.Immutable;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Quotations.Attributions;
using Briefing.Knowledge.Quotations.Names;
using Briefing.Knowledge.Quotations.Tokens;

namespace Briefing.Knowledge.Quotations.Statements;

/// <summary>Makes the drafts of the pieces that the sentences of a block are cut into.</summary>
internal sealed class PieceDrafts(BlockText text, List<Mention> mentions)
{
    /// <summary>A piece that whoever speaks the block says.</summary>
    internal Draft Spoken(Stretch piece, Passage passage, Entity voice, Resolution by, SaidDate? on) =>
        new(piece, [piece], passage, passage, voice, SpeechMode.Direct, Modality.Said, About(piece, voice)) { Resolution = by, SaidOn = on };

    /// <summary>A piece that is the author's own.</summary>
    internal Draft Narrated(Stretch piece, Passage passage) =>
        new(piece, [piece], passage, passage, null, SpeechMode.Narration, Modality.Said, About(piece, null));

    /// <summary>The part of a piece that quotations give to a speaker, or in marks to somebody not named; null where none of it is left.</summary>
    internal Draft? Said(Stretch piece, Passage passage, Attribution[] here, Entity? speaker)
    {
        var said = Within(piece, here.SelectMany(attribution => attribution.Content));
        if (QuotationPassages.Cut(text, said) is not { } content) return null;
        if (speaker is not null) speaker.IsQuoted = true;
        return new Draft(piece, said, passage, content, speaker, QuotationPassages.ModeOf(text, said), Modality.Said, About(piece, speaker))
        {
            Resolution = speaker is null ? null : Resolutions.Of(here[0], mentions, speaker),
            SaidOn = speaker is null ? null : here.FirstOrDefault(attribution => attribution.Said is not null)?.Said,

            // What is in part affirmed is not all denied.
            Polarity = Array.TrueForAll(here, attribution => attribution.Polarity == here[0].Polarity) ? here[0].Polarity : Polarity.Affirmed,
        };
    }

    /// <summary>The author's sentence on what somebody implied, is expected to say, did not say, and so on.</summary>
    internal Draft Ascribed(Stretch piece, Passage passage, Attribution attribution)
    {
        var part = Within(piece, attribution.Content);
        var to = attribution.Source.Speakers is [var only] ? only : null;
        var about = About(piece, null);
        return new Draft(
            piece, part.IsEmpty ? [piece] : part, passage, QuotationPassages.Cut(text, part) ?? passage, null, SpeechMode.Narration,
            attribution.Modality, to is null || about.Contains(to) ? about : about.Add(to))
        {
            Polarity = attribution.Polarity,
            AscribedTo = to,
        };
    }

    /// <summary>What of some contents stands in a piece. The comma that the piece was cut at is not shown, and so is nobody's words.</summary>
    private ImmutableArray<Stretch> Within(Stretch piece, IEnumerable<Stretch> contents)
    {
        var shown = ClauseCutter.WithoutBorder(text, piece);
        return Stretches.Union(contents.Select(content => new Stretch(Math.Max(content.From, shown.From), Math.Min(content.To, shown.To))));
    }

    /// <summary>What is shown of a piece: the whole sentence where it is one; null where it holds nothing.</summary>
    internal Passage? Slice(Stretch piece) => WholeSentence(piece) ?? QuotationPassages.Cut(text, [ClauseCutter.WithoutBorder(text, piece)]);

    private Passage? WholeSentence(Stretch piece)
    {
        var sentence = text.SentenceOf[piece.From];
        return text.Sentences[sentence] == (piece.From, piece.To) ? text.Block.Sentences[sentence].Passage : null;
    }

    /// <summary>Who is named in a piece, but for its speaker.</summary>
    internal ImmutableArray<Entity> About(Stretch piece, Entity? speaker)
    {
        var about = ImmutableArray.CreateBuilder<Entity>();
        for (var m = MentionOrder.FirstEndingAfter(mentions, piece.From); m < mentions.Count && mentions[m].Start < piece.To; m++)
            if (mentions[m].Entity is { } entity && entity != speaker && !about.Contains(entity)) about.Add(entity);
        return about.ToImmutable();
    }
}
