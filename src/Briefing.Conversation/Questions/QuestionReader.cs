using System.Collections.Immutable;
using Briefing.Conversation.Questions.FollowUps;
using Briefing.Conversation.Understanding;
using Briefing.Conversation.Understanding.Entities;
using Briefing.Conversation.Understanding.Patterns;
using Briefing.Knowledge.Search;

namespace Briefing.Conversation.Questions;

/// <summary>Makes a question of what the recognizer found: who, about what, in which sources, when.</summary>
internal sealed class QuestionReader(StoreLexicon lexicon)
{
    private static readonly string[] Leading = ["and", "about", "on", "of", "that", "the", "regarding", "concerning", "to", "for", "in", "with"];

    /// <summary>How many statements are looked at for the given name of a surname.</summary>
    private const int MostLookedAt = 50;

    /// <summary>What a source may be called by its form.</summary>
    private static readonly HashSet<string> KindsOfText = new(StringComparer.Ordinal)
    {
        "paper", "report", "article", "analysis", "brief", "briefing", "commentary", "document", "piece", "story", "study", "text", "transcript", "note", "page", "post", "publication", "release",
    };

    /// <summary>Verbs of saying that tell nothing of the topic.</summary>
    private static readonly HashSet<string> PlainCues = new(StringComparer.OrdinalIgnoreCase) { "", "say", "said", "says", "tell", "told", "think", "state", "stated", "report", "see" };

    internal Question Read(RecognizerResult result)
    {
        var utterance = result.Utterance;
        // What begins with "who" or "why" asks for somebody or a reason, however much its other words are those of a question of a topic.
        var intent = (result.Top.Name, utterance.Tokens is [var first, ..] ? first.Folded : "") switch
        {
            (Intents.Topic, "who" or "whom") => Intents.WhoIs,
            (Intents.Topic, "why") => Intents.Reason,
            // "Which islands took part?": no part of anything is asked for.
            (Intents.HowMuch, "which") when utterance.Tokens is [_, var noun, ..] && !noun.IsCapitalised && noun.Folded.EndsWith('s') && !noun.Folded.EndsWith("ss", StringComparison.Ordinal) => Intents.Topic,
            // "Which minister resigned?" asks who did it and not who that is.
            (Intents.WhoIs, "which") when utterance.Tokens.Length > 1 && !utterance.Tokens.Any(token => token.Folded is "is" or "was" or "are" or "were") => Intents.Topic,
            (Intents.Meaning, "what") when AsksForSeveral(utterance) => Intents.Topic,
            (Intents.WhoSaid, "which" or "what") when result.Best?.Slots.Any(slot => slot.Entity is "cue" or "cued") != true => Intents.Topic,
            var (name, _) => name,
        };
        // Whoever is named in "Which minister resigned under Falk?" belongs to what is asked about.
        ImmutableArray<SlotValue> slots = (intent, result.Top.Name) == (Intents.Topic, Intents.WhoIs) ? [new("topic", 1, utterance.Tokens.Length, null)] : result.Best?.Slots ?? [];
        var taken = new bool[utterance.Tokens.Length];
        var speakers = ImmutableArray.CreateBuilder<Named>();
        var sources = ImmutableArray.CreateBuilder<Named>();
        string? unknown = null;
        foreach (var slot in slots.Where(slot => slot.Entity is "speaker" or "person"))
        {
            if (Intents.AreOfSpeech(intent) && IsWithoutWords(slot.Mention) && Holder(utterance, slot) is { } holder) speakers.Add(holder);
            else if (slot.Mention is { Kind: MentionKind.Speaker } mention)
            {
                // Whom nobody quotes and who wrote a document is asked as its author.
                if (Intents.AreOfSpeech(intent) && !mention.Keys.Any(key => lexicon.People.Find(key) is { IsQuoted: true }) && AuthorOf(result, mention) is { } author)
                    sources.Add(new Named(author.Keys, author.Name));
                else speakers.Add(new Named(mention.Keys, mention.Name));
            }
            else if (slot.Mention is null)
            {
                // A group without a name ("European leaders") is part of the topic; a name nobody has is not found.
                if (!IsUnknownName(utterance, slot))
                {
                    // Somebody whom the sources name in passing, as "Ada Falk", and never quote: a person, and no topic.
                    if (!Intents.AreOfSpeech(intent) || NamedInPassing(utterance, slot) is not { } passing) continue;
                    unknown = passing;
                    Take(taken, slot.From, slot.To);
                    continue;
                }

                // Whom the sources name, if only in passing, may still be described ("Who is Ada Falk?").
                if (intent == Intents.WhoIs && lexicon.Holds(utterance.Slice(slot.From, slot.To))) continue;
                unknown = utterance.Slice(slot.From, slot.To);
            }

            Take(taken, slot.From, slot.To);
        }

        foreach (var mention in result.Mentions.Where(mention => mention.Kind == MentionKind.Source && !taken[mention.From]))
        {
            if (!IsAsked(result, mention, out var from)) continue;
            sources.Add(new Named(mention.Keys, mention.Name));
            Take(taken, from, AfterItsKind(utterance, mention.To));
        }

        var quoted = NamedBeside.In(result, lexicon, taken);
        if (quoted is not null) speakers.Add(quoted);
        var dates = result.Mentions.Where(mention => mention.Kind == MentionKind.Date && !(intent == Intents.When && mention.From == 0) && !utterance.Tokens[mention.To - 1].IsPossessive).ToArray();
        foreach (var date in dates) Take(taken, DateStart(utterance, date), date.To);
        var isTopical = (Intents.AreOfSpeech(intent) || Intents.AreOfTopic(intent)) && quoted is null && speakers.Count == 0 && unknown is null && !HasPronoun(slots);
        var topic = (intent == Intents.Reports || Intents.AreOfViews(intent)) && !slots.Any(slot => slot.Entity is "topic" or "speaker") ? ""
            : Topic(utterance, slots, taken, TopicWords.OfNoSlot(utterance, slots, taken, intent));
        var cue = string.Join(' ', slots.Where(slot => slot.Entity is "cue" or "cued" or "stance").Select(slot => utterance.Slice(slot.From, slot.To)));
        // "Whom did Falk thank?" asks for the deed as much as for the words.
        if ((isTopical || utterance.Tokens is [{ Folded: "whom" }, ..]) && !PlainCues.Contains(cue)) topic = $"{topic} {cue}".Trim();
        var about = result.Mentions
            .Where(mention => mention.Kind == MentionKind.Speaker && !mention.IsDoubtful && !taken.AsSpan(mention.From, mention.Length).Contains(true))
            .Where(mention => !IsInsideName(utterance, mention, result.Mentions))
            .Select(mention => new Named(mention.Keys, mention.Name));
        // Nobody's words are asked for where nobody is named.
        if (isTopical && !Intents.AreOfTopic(intent) && utterance.Tokens is [{ Folded: "why" }, ..]) intent = Intents.Reason;
        var kind = AnswerKinds.Of(utterance, intent);
        return new Question
        {
            Intent = isTopical && !Intents.AreOfTopic(intent) ? Intents.Topic : intent,
            Confidence = result.Top.Score,
            Text = utterance.Slice(0, utterance.Tokens.Length),
            IsLowerCase = utterance.IsLowerCase,
            Speakers = speakers.ToImmutable(),
            UnknownSpeaker = unknown,
            Topic = topic,
            About = [.. about],
            Sources = sources.ToImmutable(),
            Days = dates.Length > 0 ? dates[0].Days : default,
            DaysText = dates.Length > 0 ? dates[0].Name : null,
            Kind = kind,
            Measure = kind == AnswerKind.Quantity ? AnswerKinds.MeasureOf(utterance) : Measure.Any,
            Cue = cue,
            Grouping = string.Join(' ', slots.Where(slot => slot.Entity == "grouping").Select(slot => utterance.Slice(slot.From, slot.To).ToLowerInvariant())),
            Shown = intent == Intents.Reports ? ShownQuotes.NumberIn(slots.FirstOrDefault(slot => slot.Entity == "shown"), utterance) : 0,
        };
    }

    /// <summary>"What are the conditions of the loan?" asks which they are, and not what the word means.</summary>
    private static bool AsksForSeveral(Utterance utterance) =>
        utterance.Tokens is [_, { Folded: "are" or "were" }, var article, var noun, ..] && article.Folded is "the" or "his" or "her" or "their" or "its"
        && !noun.IsCapitalised;

    /// <summary>Whether the words are part of a longer name: "Trust" in "Cyber Trust Mark", "Biden" in "Biden Administration".</summary>
    private static bool IsInsideName(Utterance utterance, Mention mention, ImmutableArray<Mention> mentions)
    {
        return IsName(mention.From - 1) || IsName(mention.To);

        bool IsName(int at) => at > 0 && at < utterance.Tokens.Length && utterance.Tokens[at].IsCapitalised && !utterance.Tokens[Math.Min(at, mention.To - 1)].IsPossessive
            && !mentions.Any(other => other.Kind != MentionKind.Source && other.From <= at && at < other.To);
    }

    /// <summary>Whether nobody is named in a way that the store has words of.</summary>
    private bool IsWithoutWords(Mention? mention) =>
        mention is null || (mention.Kind == MentionKind.Speaker && !mention.Keys.Any(key => lexicon.People.Find(key) is { IsQuoted: true }));

    /// <summary>Who holds the office that stands in a slot; null where the sources call nobody so.</summary>
    private Named? Holder(Utterance utterance, SlotValue slot)
    {
        var called = utterance.Slice(slot.From, slot.To);
        var keys = OfficeHolders.Of(lexicon, called);
        return keys.IsEmpty ? null : new Named(keys, keys is [var one] && lexicon.People.Find(one) is { } known ? known.Reference.Name : called);
    }

    private Mention? AuthorOf(RecognizerResult result, Mention person) => result.Mentions.FirstOrDefault(mention =>
        mention.Kind == MentionKind.Source && mention.To == person.To && lexicon.Sources.IsAuthor(mention.Name));

    /// <summary>Whether a source is asked, and not only spoken of: any publisher or title; an author where "by", "from" or "according to" leads to the name.</summary>
    private bool IsAsked(RecognizerResult result, Mention mention, out int from)
    {
        var tokens = result.Utterance.Tokens;
        // "in his inaugural address", "according to the Courier": the article belongs to the name.
        var start = mention.From > 0 && tokens[mention.From - 1].Folded is "the" or "his" or "her" or "their" or "its" or "this" or "that" ? mention.From - 1 : mention.From;
        var lead = start > 0 ? tokens[start - 1].Folded : "";
        var isAccordingTo = lead == "to" && start > 1 && tokens[start - 2].Folded == "according";
        from = isAccordingTo ? start - 2 : lead is "by" or "from" or "in" or "at" or "during" ? start - 1 : start;
        return !lexicon.Sources.IsAuthor(mention.Name) || isAccordingTo || lead is "by" or "from"
            || result.Best?.Slots.Any(slot => slot.Entity == "source" && slot.From <= mention.From && mention.To <= slot.To) == true
            || result.Top.Name is Intents.Compare or Intents.Summary or Intents.FollowUp or Intents.Narrow or Intents.Correction;
    }

    /// <summary>"The Courier report": what kind of text it is belongs to the name of a source, and is no topic.</summary>
    private static int AfterItsKind(Utterance utterance, int at) =>
        at < utterance.Tokens.Length && KindsOfText.Contains(utterance.Tokens[at].Folded) ? at + 1 : at;

    private bool IsUnknownName(Utterance utterance, SlotValue slot)
    {
        var words = utterance.Tokens[slot.From..slot.To].Where(token => token.Folded is not ("the" or "of")).ToArray();
        // "Chapter 5" is nobody.
        if (words.Any(token => token.Folded.Any(char.IsDigit))) return false;
        if (words.Length == 0 || !(utterance.IsLowerCase || words.Any(token => token.IsCapitalised))) return false;
        if (words.Any(token => !lexicon.Words.Has(token.Folded))) return true;
        // "Ada Falk", where the store has an Ada and a Falk but never the two together.
        // So is one whom the store names and nobody quotes: a first word that is always written with a capital is a given name.
        return words.Length > 1 && words.All(token => token.IsCapitalised) && (!lexicon.Words.IsOrdinary(words[0].Folded) || !lexicon.Holds(utterance.Slice(slot.From, slot.To)));
    }

    /// <summary>The full name of whom a slot of one word names, where the sources write that word behind a given name; null where it is no surname.</summary>
    private string? NamedInPassing(Utterance utterance, SlotValue slot)
    {
        if (slot.To - slot.From != 1 || utterance.Tokens[slot.From] is not { IsCapitalised: true } word || lexicon.Words.IsOrdinary(word.Folded) || lexicon.Index is not { } index) return null;
        foreach (var place in index.Holding(word.Text).Take(MostLookedAt))
        {
            var tokens = Tokenizer.Split(lexicon.Snapshot.Statements.Read(place).Passage.Text).Tokens;
            for (var at = 1; at < tokens.Length; at++)
                if (tokens[at].Folded == word.Folded && tokens[at - 1].IsCapitalised && tokens[at].Start - tokens[at - 1].End == 1 && lexicon.People.IsGivenName(tokens[at - 1].Text))
                    return $"{tokens[at - 1].Text} {tokens[at].Text}";
        }

        return null;
    }

    private static string Topic(Utterance utterance, ImmutableArray<SlotValue> slots, bool[] taken, ImmutableArray<int> acts)
    {
        var words = new List<string>();
        var any = slots.Any(slot => slot.Entity is "topic" or "speaker" or "person" or "source");
        for (var at = 0; at < utterance.Tokens.Length; at++)
        {
            var inTopic = !any || acts.Contains(at) || slots.Any(slot => slot.Entity is "topic" or "speaker" && slot.From <= at && at < slot.To
                && (slot.Entity == "topic" || slot.Mention is null));
            if (!inTopic || taken[at]) continue;
            words.Add(utterance.Tokens[at].Text);
        }

        var skip = words.TakeWhile(word => Leading.Contains(word, StringComparer.OrdinalIgnoreCase)).Count();
        return string.Join(' ', words.Skip(skip));
    }

    /// <summary>Where the words for a date begin: with "on", or "the day of", which name nothing that could be asked about.</summary>
    private static int DateStart(Utterance utterance, Mention date)
    {
        var start = Behind(date.From, "in", "on", "of", "at", "during", "from");
        var unit = Behind(start, "day", "date", "week", "month", "year");
        return unit < start ? Behind(unit, "the", "that") : start;

        int Behind(int at, params ReadOnlySpan<string> words) => at > 0 && words.Contains(utterance.Tokens[at - 1].Folded) ? at - 1 : at;
    }

    private static bool HasPronoun(ImmutableArray<SlotValue> slots) => slots.Any(slot => slot.Mention is { Kind: MentionKind.Pronoun });

    private static void Take(bool[] taken, int from, int to) => taken.AsSpan(from, to - from).Fill(true);
}
