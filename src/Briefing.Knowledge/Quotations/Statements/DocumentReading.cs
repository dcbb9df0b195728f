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
    private readonly BlockStatements _statements;

    internal DocumentReading(ReadDocument document, SpeechLexicon lexicon, NameLexicon names)
    {
        (_document, _lexicon) = (document, lexicon);
        _finder = new NameFinder(names);
        _homeState = lexicon.People.HomeState(document.Metadata.Url);
        People = new DocumentPeople(names, document.Metadata.Day);
        _offices = new OfficeResolver(People, _homeState);
        _statements = new BlockStatements(new SaidDays(document.Metadata));
    }

    internal DocumentPeople People { get; }

    internal ImmutableArray<Quotation> Quotations => _statements.Quotations;

    internal List<(Block Block, string? Heading, List<Draft> Drafts)> Blocks { get; } = [];

    internal void Read()
    {
        var tokenizer = new Tokenizer();
        var texts = _document.Blocks.Select((block, i) => BlockText.Of(block, tokenizer, GoesOn(i))).ToArray();
        var common = WordCase.Common(texts, _finder);
        var parts = texts.Select(text => Names(text, common)).ToArray();
        var title = tokenizer.Cut(_document.Metadata.Title?.Replace('\u00A0', ' ') ?? "");
        var titleParts = new List<NamePart>();
        _finder.Find(title, 0, title.Length, common, listedOnly: false, titleParts);
        EnterNames(title, titleParts, texts, parts, tokenizer);
        var titled = titleParts.Where(part => part.Name.Length > 0).Select(part => People.Find(part, title)).OfType<Entity>().Where(entity => entity.MayBePerson).Distinct().ToArray();
        var inTitle = titled.Where(entity => entity.IsPerson).ToArray();
        var labels = new SpeakerLabels(People, _offices, _finder, inTitle, _homeState) { Interviewee = With(title, titleParts) ?? (titled.Length == 1 ? titled[0] : Introduced(texts, parts)) };
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

        new BlockQuotes(readings, leads, new AnnouncedWords(_lexicon.Cues), new NameLines(labels, _lexicon.People)).Add();
        foreach (var reading in readings) Blocks.Add((reading.Text.Block, reading.Heading, _statements.Of(reading)));
    }

    /// <summary>Enters everybody whom the title, the text or a label names.</summary>
    private void EnterNames(Token[] title, List<NamePart> titleParts, BlockText[] texts, List<NamePart>[] parts, Tokenizer tokenizer)
    {
        foreach (var part in titleParts)
            if (part.Listed is not null || (part.HasTitle && part.Name.Contains(' ', StringComparison.Ordinal))) People.Enter(part, title);
        for (var i = 0; i < texts.Length; i++)
            foreach (var part in parts[i]) People.Enter(part, texts[i].Tokens);
        foreach (var label in _document.Blocks.Select(block => block.SpeakerLabel).OfType<string>().Distinct(StringComparer.Ordinal))
            LabelledNames.Enter(label, People, _finder, tokenizer);
        People.Settle();
    }

    /// <summary>"A talk with Jane Roe, mayor of Port Ann": the name behind "with".</summary>
    private Entity? With(Token[] title, List<NamePart> titleParts)
    {
        foreach (var part in titleParts)
            if (part.Start > 0 && title[part.Start - 1].Is("with") && part.Name.Contains(' ', StringComparison.Ordinal) && People.Find(part, title) is { MayBePerson: true } person) return person;
        return null;
    }

    /// <summary>Whom the lines before the first turn of an interview name, but for the one who asks; null for nobody or several.</summary>
    private Entity? Introduced(BlockText[] texts, List<NamePart>[] parts)
    {
        if (!Array.Exists(texts, text => text.Block.Kind == BlockKind.Turn)) return null;
        var named = new List<(int Block, Entity Person)>();
        for (var i = 0; i < texts.Length && texts[i].Block.Kind != BlockKind.Turn; i++)
        {
            foreach (var part in parts[i])
            {
                if (part.Start > 0 && texts[i].Tokens[part.Start - 1].Lower is var before && (before is "the" or "editor" or "reporter" or "correspondent" or "interviewer" || Vocabulary.Prepositions.Contains(before)) || !part.Name.Contains(' ', StringComparison.Ordinal)) continue;
                if (People.Find(part, texts[i].Tokens) is not { MayBePerson: true } person) continue;
                // "We asked Jane Roe": whoever else is named, she answers, or it is open.
                if (part.Start > 0 && texts[i].Tokens[part.Start - 1].Lower is "asked" or "interviewed" or "met" or "invited") named.Add((-1, person));
                named.Add((i, person));
            }
        }

        return OnlyOrFirst(named);
    }

    /// <summary>The only person named, or the one whom the headline alone names and with whom the lead begins; null where it may be another.</summary>
    private static Entity? OnlyOrFirst(List<(int Block, Entity Person)> named)
    {
        if (named.Count == 0) return null;
        var (headline, first) = named[0];
        if (named.TrueForAll(other => other.Person == first)) return first;
        if (headline != 0 || named.Exists(other => other.Block <= 0 && other.Person != first)) return null;
        return named.Find(other => other.Block > 0) is { Person: { } next } && next == first ? first : null;
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
        if (labelled is null ? text.Block.Kind == BlockKind.Heading || text.IsTitleCase : labels.IsQuestioner(labelled) || !Array.Exists(text.Partner, partner => partner >= 0))
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

    private List<NamePart> Names(BlockText text, HashSet<string> common)
    {
        var parts = new List<NamePart>();
        var listedOnly = text.IsTitleCase;
        foreach (var (from, to) in text.Sentences) _finder.Find(text.Tokens, from, to, common, listedOnly, parts);
        return parts;
    }
}
