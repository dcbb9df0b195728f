using System.Collections.Immutable;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Quotations.Attributions;
using Briefing.Knowledge.Quotations.Names;
using Briefing.Knowledge.Quotations.Tokens;

namespace Briefing.Knowledge.Quotations.Statements;

/// <summary>One reading of one document: first the full names of all of it, then block by block who says what.</summary>
internal sealed class DocumentReading
{
    private readonly ReadDocument _document;
    private readonly SpeechLexicon _lexicon;
    private readonly NameFinder _finder;
    private readonly OfficeResolver _offices;
    private readonly string? _homeState;
    private Entity? _listSpeaker;
    private readonly ImmutableArray<Quotation>.Builder _quotations = ImmutableArray.CreateBuilder<Quotation>();

    internal DocumentReading(ReadDocument document, SpeechLexicon lexicon, NameLexicon names)
    {
        (_document, _lexicon) = (document, lexicon);
        _finder = new NameFinder(names);
        _homeState = lexicon.People.HomeState(document.Metadata.Url);
        People = new DocumentPeople(names, document.Metadata.Day);
        _offices = new OfficeResolver(People, _homeState);
    }

    internal DocumentPeople People { get; }

    internal ImmutableArray<Quotation> Quotations => _quotations.ToImmutable();

    internal List<(Block Block, string? Heading, List<Draft> Drafts)> Blocks { get; } = [];

    internal void Read()
    {
        var tokenizer = new Tokenizer();
        var texts = _document.Blocks.Select(block => BlockText.Of(block, tokenizer)).ToArray();
        var common = CommonWords(texts);
        var parts = texts.Select(text => Names(text, common)).ToArray();
        var title = tokenizer.Cut(_document.Metadata.Title?.Replace('\u00A0', ' ') ?? "");
        var titleParts = new List<NamePart>();
        _finder.Find(title, 0, title.Length, common, listedOnly: false, titleParts);
        foreach (var part in titleParts)
            if (part.Listed is not null || (part.HasTitle && part.Name.Contains(' ', StringComparison.Ordinal))) People.Enter(part, title);
        for (var i = 0; i < texts.Length; i++)
            foreach (var part in parts[i]) People.Enter(part, texts[i].Tokens);
        People.Settle();
        var inTitle = titleParts.Where(part => part.Name.Length > 0).Select(part => People.Find(part, title))
            .OfType<Entity>().Where(entity => entity.IsPerson).Distinct().ToArray();
        var hasTurns = _document.Blocks.Any(block => block.Kind == BlockKind.Turn);
        var voice = hasTurns ? null : DocumentVoice.Of(title, titleParts, People, _offices, _homeState);
        var labels = new SpeakerLabels(People, _offices, _finder, inTitle, _homeState);
        var mentions = new MentionReader(People, _offices, _lexicon.Cues);
        string? heading = null;
        for (var i = 0; i < texts.Length; i++)
        {
            if (_document.Blocks[i].Kind == BlockKind.Apparatus) continue;
            if (_document.Blocks[i].Kind == BlockKind.Heading) heading = _document.Blocks[i].Flow.Text;
            Blocks.Add((_document.Blocks[i], heading, Drafts(texts[i], mentions.Read(texts[i], parts[i]), labels, voice)));
        }
    }

    private List<Draft> Drafts(BlockText text, List<Mention> mentions, SpeakerLabels labels, Entity? voice)
    {
        if (text.Block is { Kind: BlockKind.Turn, SpeakerLabel: { } label } && labels.Resolve(label, text.Tokens is [{ Kind: TokenKind.OpenQuote }, ..]) is { } labelled)
        {
            if (text.Tokens.Length > 0) _quotations.Add(new Quotation(null, null, text.Block.Flow.Whole(), labelled.Reference, SpeechMode.Direct) { Resolution = Resolutions.Label });
            return new StatementBuilder(text, mentions, []).SpokenBy(labelled, Resolutions.Label);
        }

        // A heading only announces; its author speaks.
        if (text.Block.Kind == BlockKind.Heading || IsTitleCase(text))
        {
            _listSpeaker = ListSpeaker(text, mentions, []);
            return new StatementBuilder(text, mentions, []).Told();
        }

        var sources = new SourceReader(text, mentions, _lexicon.Cues, _lexicon.People);
        var attributions = new AttributionFinder(text, sources, _lexicon.Cues).Find();
        if (voice is not null && DocumentVoice.Speaks(voice, text, mentions, attributions))
        {
            voice.IsQuoted = true;
            if (text.Tokens.Length > 0) _quotations.Add(new Quotation(null, null, text.Block.Flow.Whole(), voice.Reference, SpeechMode.Direct) { Resolution = Resolutions.Document });
            return new StatementBuilder(text, mentions, attributions).SpokenBy(voice, Resolutions.Document);
        }

        _listSpeaker = text.Block.Kind == BlockKind.ListItem ? _listSpeaker : ListSpeaker(text, mentions, attributions);
        if (_listSpeaker is not null && text.Block.Kind == BlockKind.ListItem) new LooseQuotations(text, sources, attributions).AddLedBy(_listSpeaker);
        foreach (var attribution in attributions.OrderBy(attribution => attribution.Cue.From))
        {
            foreach (var speaker in attribution.Source.Speakers)
            {
                if (attribution.IsSpoken) speaker.IsQuoted = true;
                _quotations.Add(QuotationPassages.Of(text, attribution, speaker) with { Resolution = Resolutions.Of(attribution, mentions, speaker) });
            }

            if (attribution.Source.Speakers.IsEmpty) _quotations.Add(QuotationPassages.Of(text, attribution, null));
        }

        return new StatementBuilder(text, mentions, attributions).Told();
    }

    /// <summary>The person whom a line without a verb names first, for the quotations listed under it ("Minister Jane Roe on the radio").</summary>
    private static Entity? ListSpeaker(BlockText text, List<Mention> mentions, List<Attribution> attributions)
    {
        if (text.Tokens.Length > 1 && text.Tokens[^1].Kind == TokenKind.Colon && Introduced(text, mentions, attributions) is { } introduced) return introduced;
        if (attributions.Count > 0 || text.Tokens.Length is 0 or > 16 || text.Tokens[^1].Kind == TokenKind.Stop || mentions.Count == 0) return null;
        var first = mentions.FirstOrDefault(mention => mention.Entity is { MayBePerson: true });
        if (first is not { Kind: MentionKind.Name, Start: < 6, Entity: { } person }) return null;
        foreach (var token in text.Tokens.AsSpan(0, first.Start))
            if (!token.IsCapital && token.Lower is not ("of" or "the" or "for" or "and")) return null;
        foreach (var token in text.Tokens)
            if (token.IsWord && Vocabulary.Auxiliaries.Contains(token.Lower)) return null;
        return first.End == text.Tokens.Length || text.Tokens[first.End].Lower is "on" or "in" or "at" or "to" || text.Tokens[first.End].Kind is TokenKind.Comma or TokenKind.Colon or TokenKind.OpenBracket ? person : null;
    }

    /// <summary>"Highlights from Minister Jane Roe's speech:".</summary>
    private static Entity? Introduced(BlockText text, List<Mention> mentions, List<Attribution> attributions)
    {
        if (attributions.Count > 0 || mentions.Count == 0) return null;
        var last = mentions[^1];
        return last is { Kind: MentionKind.Name, Entity: { MayBePerson: true } person } && last.End + 1 < text.Tokens.Length && text.Tokens.Length - last.End < 5
            && text.Tokens[last.End].Kind == TokenKind.Possessive
            && text.Tokens[^2].Lower is "speech" or "remarks" or "address" or "statement" or "words" or "interview" or "testimony" or "comments" or "letter" ? person : null;
    }

    private List<NamePart> Names(BlockText text, HashSet<string> common)
    {
        var parts = new List<NamePart>();
        var listedOnly = IsTitleCase(text);
        foreach (var (from, to) in text.Sentences) _finder.Find(text.Tokens, from, to, common, listedOnly, parts);
        return parts;
    }

    /// <summary>Words that the document writes without a capital too: at the start of a sentence they are no names.</summary>
    private HashSet<string> CommonWords(BlockText[] texts)
    {
        var common = new HashSet<string>(StringComparer.Ordinal);
        foreach (var text in texts)
        {
            var titleCase = IsTitleCase(text);
            for (var i = 0; i < text.Tokens.Length; i++)
            {
                var token = text.Tokens[i];
                if (!token.IsWord) continue;
                if (!token.IsCapital) common.Add(token.Lower);
                else if (!titleCase && i > 0 && text.Tokens[i - 1] is { IsWord: true, IsCapital: false }) _finder.KnowCapital(token.Text);
            }
        }

        return common;
    }

    /// <summary>Whether most longer words have a capital, as in headings: then a capital tells nothing.</summary>
    private static bool IsTitleCase(BlockText text)
    {
        var words = 0;
        var capitals = 0;
        foreach (var token in text.Tokens)
        {
            if (!token.IsWord || token.Text.Length < 4) continue;
            words++;
            if (token.IsCapital) capitals++;
        }

        return words > 2 && capitals * 10 > words * 7 && text.Tokens[^1].Text != ".";
    }
}
