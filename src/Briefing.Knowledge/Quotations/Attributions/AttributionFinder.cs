using System.Runtime.CompilerServices;
using Briefing.Knowledge.Quotations.Lexicon;
using Briefing.Knowledge.Quotations.Names;
using Briefing.Knowledge.Quotations.Tokens;

namespace Briefing.Knowledge.Quotations.Attributions;

/// <summary>Finds the quotations of one block: a cue, the source that is its subject, and what it takes as content.</summary>
internal sealed class AttributionFinder
{
    private const int LongestSentence = 500;

    /// <summary>No sentence has more quotations; a text in which each part goes on with the one before is no sentence.</summary>
    private const int MostCarriedOn = 60;

    private readonly BlockQuotations _block;
    private readonly ActiveCues _active;
    private readonly ParticipialCues _participial;
    private readonly PassiveCues _passive;
    private readonly SourcePhraseCues _phrases;
    private readonly OwnedNouns _nouns;
    private readonly Hearsay _hearsay;
    private readonly Qualifications _qualifications;
    private readonly ContentBorders _borders;

    internal AttributionFinder(BlockText text, SourceReader sources, CueLexicon cues)
    {
        _block = new BlockQuotations(text, sources, cues);
        _hearsay = new Hearsay(_block);
        _qualifications = new Qualifications(_block);
        _borders = new ContentBorders(_block);
        var modality = new ModalityReader(_block);
        var subjects = new SharedSubjects(_block);
        _active = new ActiveCues(_block, subjects, new FrontedQuotations(_block, modality), modality);
        _participial = new ParticipialCues(_block, subjects, modality);
        _passive = new PassiveCues(_block, modality);
        _nouns = new OwnedNouns(_block);
        _phrases = new SourcePhraseCues(_block, _nouns);
    }

    private Token[] Tokens => _block.Tokens;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal List<Attribution> Find()
    {
        foreach (var (from, to) in Windows())
        {
            // A part of a sentence that was cut ("and stressed that …") goes on with the subject before.
            _block.First = from > 0 && Tokens[from] is { IsWord: true, IsCapital: false }
                ? Math.Max(_block.First, _block.Found.Count - MostCarriedOn) : _block.Found.Count;
            for (var at = from; at < to; at++)
            {
                if (_block.Text.Quoted[at] || !Tokens[at].IsWord) continue;
                if (!Verb(from, to, at) && !_phrases.Read(from, to, at)) _nouns.Read(from, to, at);
            }

            _borders.Settle(_block.First);
            _qualifications.Apply(from, to);
            _hearsay.Settle();
        }

        new LooseQuotations(_block.Text, _block.Sources, _block.Found).Add();
        return _block.Found;
    }

    /// <summary>The sentences; one that is longer than any real one in pieces, so that the time taken stays linear.</summary>
    private IEnumerable<(int From, int To)> Windows()
    {
        foreach (var (from, to) in _block.Text.Sentences)
            for (var start = from; start < to; start += LongestSentence)
                yield return (start, Math.Min(to, start + LongestSentence));
    }

    private bool Verb(int from, int to, int at)
    {
        if (!_block.Cues.Verbs.TryGetValue(Tokens[at].Lower, out var readings) && !_block.Cues.Adjectives.TryGetValue(Tokens[at].Lower, out readings)) return false;
        if (Tokens[at].IsCapital && at > from && Tokens[at - 1].IsWord) return false; // "the United States"
        if (_block.Sources.MentionAt(at) is { } mention && (mention.NameStart <= at || mention.Kind == MentionKind.Office)) return false;
        foreach (var reading in readings)
        {
            if (IsPluralNoun(reading, from, at)) continue;
            if (VerbGroup.Read(Tokens, from, to, at, reading, _block.Cues) is not { } group) continue;
            var attribution = group.Form switch
            {
                VerbGroup.Voice.Passive => _passive.Read(group, from, to),
                VerbGroup.Voice.Participial => _participial.Read(group, from, to),
                _ => _active.Read(group, from, to),
            };
            if (attribution is null || IsAction(attribution, reading.Verb) || HoldsNothing(attribution)) continue;
            if (attribution.IsSpoken)
                foreach (var firm in attribution.Source.Speakers.Where(speaker => speaker.Kind == EntityKind.Thing)) firm.Kind = EntityKind.Institution;
            _block.Found.Add(attribution);
            return true;
        }

        return false;
    }

    /// <summary>"looks ahead to contests", "the claims": behind a preposition or article a form in -s is a noun.</summary>
    private bool IsPluralNoun(CueForm reading, int from, int at) =>
        at > from && reading.Forms == VerbForms.Third && Tokens[at - 1].IsWord && (Vocabulary.Prepositions.Contains(Tokens[at - 1].Lower) && Tokens[at - 1].Lower is not ("on" or "in" or "off" or "up" or "out" or "down" or "about") || Tokens[at - 1].Lower is "the" or "a" or "these" or "those");

    /// <summary>"The ministry will encourage trade", "we can show": what bodies will do is no speech that is still to come.</summary>
    private static bool IsAction(Attribution attribution, CueVerb verb) =>
        !verb.IsSpeech && attribution.Modality is Modality.Predicted or Modality.Hypothetical && !attribution.Source.Speakers.Any(speaker => speaker.MayBePerson);

    /// <summary>"disputes this", "denied it": what was said stands elsewhere.</summary>
    private bool HoldsNothing(Attribution attribution) =>
        attribution.Content is [var only] && only.To == only.From + 1 && Tokens[only.From].Lower is "it" or "this" or "that" or "them" or "him" or "her" or "these" or "those" or "so";
}
