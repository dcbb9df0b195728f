using System.Collections.Immutable;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Quotations.Attributions;
using Briefing.Knowledge.Quotations.Days;
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
    private readonly SaidDays _days;
    private readonly ImmutableArray<Quotation>.Builder _quotations = ImmutableArray.CreateBuilder<Quotation>();

    internal DocumentReading(ReadDocument document, SpeechLexicon lexicon, NameLexicon names)
    {
        (_document, _lexicon) = (document, lexicon);
        _finder = new NameFinder(names);
        _homeState = lexicon.People.HomeState(document.Metadata.Url);
        People = new DocumentPeople(names, document.Metadata.Day);
        _offices = new OfficeResolver(People, _homeState);
        _days = new SaidDays(document.Metadata);
    }

    internal DocumentPeople People { get; }

    internal ImmutableArray<Quotation> Quotations => _quotations.ToImmutable();

    internal List<(Block Block, string? Heading, List<Draft> Drafts)> Blocks { get; } = [];

    internal void Read()
    {
        var tokenizer = new Tokenizer();
        var texts = _document.Blocks.Select((block, i) => BlockText.Of(block, tokenizer, GoesOn(i))).ToArray();
        var common = CommonWords(texts);
        var parts = texts.Select(text => Names(text, common)).ToArray();
        var title = tokenizer.Cut(_document.Metadata.Title?.Replace('\u00A0', ' ') ?? "");
        var titleParts = new List<NamePart>();
        _finder.Find(title, 0, title.Length, common, listedOnly: false, titleParts);
        foreach (var part in titleParts)
            if (part.Listed is not null || (part.HasTitle && part.Name.Contains(' ', StringComparison.Ordinal))) People.Enter(part, title);
        for (var i = 0; i < texts.Length; i++)
            foreach (var part in parts[i]) People.Enter(part, texts[i].Tokens);
        foreach (var label in _document.Blocks.Select(block => block.SpeakerLabel).OfType<string>().Distinct(StringComparer.Ordinal))
            SpeakerLabels.EnterFullName(label, People, _finder, tokenizer);
        People.Settle();
        var titled = titleParts.Where(part => part.Name.Length > 0).Select(part => People.Find(part, title)).OfType<Entity>().Where(entity => entity.MayBePerson).Distinct().ToArray();
        var inTitle = titled.Where(entity => entity.IsPerson).ToArray();
        var labels = new SpeakerLabels(People, _offices, _finder, inTitle, _homeState) { Interviewee = With(title, titleParts) ?? (titled.Length == 1 ? titled[0] : null) };
        var voice = FindVoice(title, titleParts, texts);
        var mentions = new MentionReader(People, _offices, _lexicon.Cues);
        var leads = new ColonLeads(labels, _lexicon.Cues, _lexicon.People, common);
        var lists = new ListLeads();
        var readings = new List<BlockReading>(texts.Length);
        string? heading = null;
        for (var i = 0; i < texts.Length; i++)
        {
            if (_document.Blocks[i].Kind == BlockKind.Apparatus) continue;
            if (_document.Blocks[i].Kind == BlockKind.Heading) heading = _document.Blocks[i].Flow.Text;
            var reading = ReadBlock(texts[i], mentions.Read(texts[i], parts[i]), heading, labels);
            readings.Add(reading);
            lists.Next(reading);
            if (!reading.IsTold) continue;
            leads.AddTo(reading);
            if (voice.Speaks(i, reading)) (reading.Voices, reading.VoicesBy) = (voice.Speakers, Resolutions.Document);
        }

        new BlockQuotes(readings, leads, new NameLines(labels, _lexicon.People)).Add();
        foreach (var reading in readings) Blocks.Add((reading.Text.Block, reading.Heading, Drafts(reading)));
    }

    /// <summary>"A talk with Jane Roe, mayor of Port Ann": the name behind "with".</summary>
    private Entity? With(Token[] title, List<NamePart> titleParts)
    {
        foreach (var part in titleParts)
            if (part.Start > 0 && title[part.Start - 1].Is("with") && part.Name.Contains(' ', StringComparison.Ordinal) && People.Find(part, title) is { MayBePerson: true } person) return person;
        return null;
    }

    /// <summary>Whether the block behind this one begins with a quotation mark.</summary>
    private bool GoesOn(int index)
    {
        var next = index + 1;
        while (next < _document.Blocks.Length && _document.Blocks[next].Kind == BlockKind.Apparatus) next++;
        return next < _document.Blocks.Length && _document.Blocks[next].Flow.Text is ['“' or '"' or '«' or '„', ..];
    }

    /// <summary>Whose words the document is: a transcript has its turns, else the title tells, or the text itself.</summary>
    private Voice FindVoice(Token[] title, List<NamePart> titleParts, BlockText[] texts)
    {
        if (_document.Blocks.Any(block => block.Kind == BlockKind.Turn)) return Voice.None;
        var titled = new DocumentVoice(title, titleParts, People, _offices, _homeState).Find();
        return titled.IsEmpty ? new FirstPerson(texts, People, _offices, _homeState).Find() : new Voice(titled, 0, texts.Length);
    }

    private BlockReading ReadBlock(BlockText text, List<Mention> mentions, string? heading, SpeakerLabels labels)
    {
        var labelled = text.Block is { Kind: BlockKind.Turn, SpeakerLabel: { } label } ? labels.OfTurn(label, text.Tokens is [{ Kind: TokenKind.OpenQuote }, ..]) : null;

        // A heading only announces; its author speaks. A turn is read for the words of others that are quoted in it, but what a
        // question puts between marks nobody vouches for.
        if (labelled is null ? text.Block.Kind == BlockKind.Heading || IsTitleCase(text) : labels.IsQuestioner(labelled) || !Array.Exists(text.Partner, partner => partner >= 0))
            return new BlockReading(text, mentions, heading) { Voices = labelled is null ? [] : [labelled], VoicesBy = Resolutions.Label };
        var sources = new SourceReader(text, mentions, _lexicon.Cues, _lexicon.People);
        return new BlockReading(text, mentions, heading)
        {
            Sources = sources,
            Attributions = new AttributionFinder(text, sources, _lexicon.Cues).Find(),
            Voices = labelled is null ? [] : [labelled],
            VoicesBy = Resolutions.Label,
        };
    }

    private List<Draft> Drafts(BlockReading reading)
    {
        var (text, mentions) = (reading.Text, reading.Mentions);
        _days.Date(text, reading.Attributions, isSpoken: !reading.Voices.IsEmpty);
        var builder = new StatementBuilder(text, mentions, reading.Attributions);
        if (!reading.Voices.IsEmpty)
        {
            var nested = new NestedQuotations(text, mentions).In(reading.Attributions, reading.Voices, text.Block.Kind == BlockKind.Turn);
            var isAnothers = nested.Exists(inner => inner.Content[0].From == 0 && inner.Content[^1].To >= text.Tokens.Length - 1);
            foreach (var voice in reading.Voices)
            {
                voice.IsQuoted = true;
                if (text.Tokens.Length > 0 && !isAnothers) _quotations.Add(new Quotation(null, null, text.Block.Flow.Whole(), voice.Reference, SpeechMode.Direct) { Resolution = reading.VoicesBy });
            }

            foreach (var inner in nested)
                foreach (var speaker in inner.Source.Speakers)
                {
                    speaker.IsQuoted = true;
                    _quotations.Add(QuotationPassages.Of(text, inner, speaker) with { Resolution = Resolutions.Of(inner, mentions, speaker), Through = reading.Voices[0].Reference });
                }

            return builder.SpokenBy(reading.Voices, reading.VoicesBy, nested, _days.Spoken);
        }

        foreach (var attribution in reading.Attributions.OrderBy(attribution => attribution.Cue.From))
        {
            foreach (var speaker in attribution.Source.Speakers)
            {
                if (attribution.IsSpoken) speaker.IsQuoted = true;
                _quotations.Add(QuotationPassages.Of(text, attribution, speaker) with { Resolution = Resolutions.Of(attribution, mentions, speaker) });
            }

            if (attribution.Source.Speakers.IsEmpty) _quotations.Add(QuotationPassages.Of(text, attribution, null));
        }

        return builder.Told();
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

        return words > 2 && capitals * 10 > words * 7 && text.Tokens[^1].Text is not ("." or "!" or "?");
    }
}
