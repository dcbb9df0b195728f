using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Briefing.Knowledge.Quotations.Lexicon;

/// <summary>The verbs, nouns and phrases of <c>cues.yaml</c>.</summary>
internal sealed class CueLexicon
{
    private static readonly FrozenDictionary<string, Complements> ComplementNames = new Dictionary<string, Complements>
    {
        ["that"] = Complements.That,
        ["clause"] = Complements.Bare,
        ["quotation"] = Complements.Quotation,
        ["noun"] = Complements.Noun,
        ["to"] = Complements.Infinitive,
        ["hearer"] = Complements.Hearer,
        ["hearer-to"] = Complements.HearerInfinitive,
        ["question"] = Complements.Question,
        ["as"] = Complements.As,
        ["name"] = Complements.Name,
        ["figure"] = Complements.Figure,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private CueLexicon(
        FrozenDictionary<string, ImmutableArray<CueForm>> all, FrozenDictionary<string, CueNoun> nouns, YamlFile file)
    {
        Adjectives = all.Where(pair => pair.Value.All(form => form.Verb.IsAdjective)).ToFrozenDictionary(StringComparer.Ordinal);
        var verbs = all.Where(pair => !Adjectives.ContainsKey(pair.Key)).ToFrozenDictionary(StringComparer.Ordinal);
        Verbs = verbs;
        Nouns = nouns;
        Finite = verbs.Where(pair => pair.Value.Any(form => (form.Forms & (VerbForms.Past | VerbForms.Third)) != 0)).Select(pair => pair.Key).ToFrozenSet(StringComparer.Ordinal);
        SourceFirst = Phrases(file, "source_after");
        ViewNouns = Set(file, "in_the_view");
        OwnDocument = Set(file, "own_document");
        Voiceless = Set(file, "voiceless");
        Modality = new ModalityLexicon(file);
        Relays = Set(file, "relays");
        Announced = Set(file, "announced");
    }

    /// <summary>Every form of every cue verb, by its first word in lower case.</summary>
    internal FrozenDictionary<string, ImmutableArray<CueForm>> Verbs { get; }

    /// <summary>What somebody is who holds something, by its first word: "adamant", "of the view".</summary>
    internal FrozenDictionary<string, ImmutableArray<CueForm>> Adjectives { get; }

    /// <summary>The forms of cue verbs that have a subject: "said", "says".</summary>
    internal FrozenSet<string> Finite { get; }

    /// <summary>Cue nouns, singular and plural.</summary>
    internal FrozenDictionary<string, CueNoun> Nouns { get; }

    /// <summary>Phrases that the source follows: "according to".</summary>
    internal ImmutableArray<ImmutableArray<string>> SourceFirst { get; }

    /// <summary>Nouns of "in Kallas's view".</summary>
    internal FrozenSet<string> ViewNouns { get; }

    /// <summary>Nouns by which a document names itself: "this report".</summary>
    internal FrozenSet<string> OwnDocument { get; }

    /// <summary>Nouns that show or suggest, but do not speak: "speech", "decision", "data".</summary>
    internal FrozenSet<string> Voiceless { get; }

    /// <summary>The words that tell whether it was said at all.</summary>
    internal ModalityLexicon Modality { get; }

    /// <summary>Verb forms whose subject gives somebody else's words behind a colon: "read from a letter".</summary>
    internal FrozenSet<string> Relays { get; }

    /// <summary>Nouns for words that a line with a colon hands over: "transcript", "remarks", "full text".</summary>
    internal FrozenSet<string> Announced { get; }

    internal static CueLexicon Read(YamlFile file)
    {
        file.Allow(["verbs", "nouns", "source_after", "in_the_view", "own_document", "voiceless", "relays", "announced", .. ModalityLexicon.Lists]);
        var verbs = new Dictionary<string, List<CueForm>>(StringComparer.Ordinal);
        foreach (var entry in file.Entries("verbs")) AddVerb(verbs, entry);
        if (verbs.Count == 0) throw new LexiconException(file.Path, 1, "\"verbs\" holds no verb; without cue verbs no quotation is found.");
        var nouns = new Dictionary<string, CueNoun>(StringComparer.Ordinal);
        foreach (var entry in file.Entries("nouns"))
        {
            entry.Allow("noun", "plural", "links", "topics", "speech");
            var noun = entry.Required("noun");
            var cue = new CueNoun(noun, [.. entry.Strings("links")], [.. entry.Strings("topics")], YesNo(entry, "speech"));
            nouns[noun] = cue;
            nouns[entry.Optional("plural") ?? Inflection.Plural(noun)] = cue;
        }

        return new CueLexicon(
            verbs.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToImmutableArray(), StringComparer.Ordinal),
            nouns.ToFrozenDictionary(StringComparer.Ordinal), file);
    }

    private static void AddVerb(Dictionary<string, List<CueForm>> verbs, YamlEntry entry)
    {
        entry.Allow("verb", "takes", "past", "participle", "third", "ing", "modality", "polarity", "lifts", "adjective", "speech", "thought", "finding");
        var words = entry.Required("verb").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var lemma = words[0];
        if (lemma.Any(char.IsUpper)) throw entry.Fault($"The verb \"{lemma}\" must be in lower case.");
        var takes = Complements.None;
        foreach (var name in entry.Strings("takes"))
        {
            if (!ComplementNames.TryGetValue(name, out var complement))
                throw entry.Fault($"\"{name}\" is not a kind of complement; known are: {string.Join(", ", ComplementNames.Keys.Order(StringComparer.Ordinal))}.");
            takes |= complement;
        }

        if (takes == Complements.None) throw entry.Fault($"\"takes\" must say what may follow \"{string.Join(' ', words)}\".");
        var verb = new CueVerb(lemma, [.. words[1..]], takes, YesNo(entry, "speech"), entry.Optional("thought") is not null && YesNo(entry, "thought"), entry.Optional("finding") is not null && YesNo(entry, "finding"))
        {
            Modality = entry.Optional("modality") is not { } modality ? Quotations.Modality.Said
                : SpeechNames.ModalityOf(modality) ?? throw entry.Fault($"\"modality: {modality}\" must be one of {Names<Modality>(SpeechNames.Of)}."),
            Polarity = entry.Optional("polarity") is not { } polarity ? Polarity.Affirmed
                : SpeechNames.PolarityOf(polarity) ?? throw entry.Fault($"\"polarity: {polarity}\" must be one of {Names<Polarity>(SpeechNames.Of)}."),
            Lifts = entry.Optional("lifts") is not null && YesNo(entry, "lifts"),
            IsAdjective = entry.Optional("adjective") is not null && YesNo(entry, "adjective"),
        };
        if (verb.IsAdjective)
        {
            Add(verbs, lemma, verb, VerbForms.Participle);
            return;
        }

        var past = entry.Optional("past") ?? Inflection.Past(lemma);
        Add(verbs, lemma, verb, VerbForms.Base);
        Add(verbs, entry.Optional("third") ?? Inflection.Third(lemma), verb, VerbForms.Third);
        Add(verbs, past, verb, VerbForms.Past);
        Add(verbs, entry.Optional("participle") ?? past, verb, VerbForms.Participle);
        Add(verbs, entry.Optional("ing") ?? Inflection.Ing(lemma), verb, VerbForms.Ing);
    }

    private static void Add(Dictionary<string, List<CueForm>> verbs, string form, CueVerb verb, VerbForms forms)
    {
        if (!verbs.TryGetValue(form, out var readings)) verbs[form] = readings = [];
        var at = readings.FindIndex(reading => ReferenceEquals(reading.Verb, verb));
        if (at >= 0) readings[at] = new CueForm(verb, readings[at].Forms | forms);
        else readings.Add(new CueForm(verb, forms));

        // The reading with the most particles is tried first, so that "called on" is not read as "called".
        readings.Sort((left, right) => right.Verb.Particles.Length.CompareTo(left.Verb.Particles.Length));
    }

    private static string Names<T>(Func<T, string> nameOf) where T : struct, Enum => string.Join(", ", Enum.GetValues<T>().Select(nameOf));

    private static bool YesNo(YamlEntry entry, string name) => entry.Optional(name) switch
    {
        null or "yes" or "true" => true,
        "no" or "false" => false,
        var other => throw entry.Fault($"\"{name}: {other}\" must be yes or no."),
    };

    private static FrozenSet<string> Set(YamlFile file, string name) => file.Words(name).ToFrozenSet(StringComparer.Ordinal);

    private static ImmutableArray<ImmutableArray<string>> Phrases(YamlFile file, string name) =>
        [.. file.Words(name).Select(phrase => phrase.Split(' ').ToImmutableArray())];
}
