using System.Collections.Immutable;
using Briefing.Conversation.Digests.Content.Matching;
using Briefing.Conversation.Questions.FollowUps;
using Briefing.Conversation.Understanding.Entities;
using Briefing.Conversation.Understanding.Lu;
using Briefing.Conversation.Understanding.Patterns;

namespace Briefing.Conversation.Understanding.Requests;

/// <summary>
/// Recognizes what is asked of digests, before the intents of questions are looked at. When, how many and the like is read first and
/// taken out; what is left must fit a pattern of <c>digests.lu</c>. An utterance that asks for something to be sent again and again
/// is a wish to subscribe even where no pattern fits.
/// </summary>
internal sealed class DigestRecognizer
{
    private const string Recurring = ".Recurring", GoingOn = ".GoingOn";
    private const double WithoutPattern = 0.6, LeastScore = 0.3;
    private const int LongestDeed = 16, LatestDeed = 3;

    private readonly ImmutableArray<LuIntent> _intents;
    private readonly IReadOnlyDictionary<string, ImmutableArray<ImmutableArray<string>>> _lists;
    private readonly RequestWords _words;
    private readonly Lazy<TimesReader> _times;
    private readonly HashSet<string> _signs;
    private readonly IReadOnlySet<string> _questionWords;

    /// <param name="file">The .lu files.</param>
    /// <param name="vocabularies">Their words.</param>
    /// <param name="zones">Names of time zones; read when the first is needed.</param>
    /// <param name="kinds">Kinds of sources.</param>
    internal DigestRecognizer(LuFile file, Vocabularies vocabularies, Func<ZoneNames> zones, SourceKinds kinds)
    {
        _intents = [.. file.Intents.Where(intent => Intents.AreOfDigests(Intents.Bare(intent.Name)))];
        _lists = vocabularies.Lists;
        _questionWords = vocabularies.Questions;
        _words = new RequestWords(file, kinds);
        _times = new Lazy<TimesReader>(() => new TimesReader(zones(), _words.IsSent));
        _signs = Signs(file);
    }

    /// <summary>Words of requests that are mended where they are misspelt: long ones, which no number or time is near.</summary>
    internal static IReadOnlySet<string> Mendable { get; } = new HashSet<string>(
        Enum.GetNames<DayOfWeek>().Select(day => day.ToLowerInvariant()).Concat(Enum.GetNames<DayOfWeek>().Select(day => day.ToLowerInvariant() + "s"))
            .Concat(["digest", "digests", "subscribe", "unsubscribe", "subscription", "subscriptions", "briefing", "briefings", "newsletter", "weekday", "weekdays", "weekend", "weekends",
                "daily", "weekly", "every", "morning", "mornings", "evening", "evenings", "afternoon", "preview", "pause", "resume", "acknowledge", "quotes", "except", "everyday", "cancel"]),
        StringComparer.Ordinal);

    /// <summary>What is asked of digests; null where nothing is.</summary>
    /// <param name="utterances">The utterance, and without the courtesies around it.</param>
    /// <param name="lexicon">What the store makes known.</param>
    /// <param name="today">What days are counted from.</param>
    /// <param name="context">What it may lean on.</param>
    internal DigestRequest? Recognize(ReadOnlySpan<Utterance> utterances, StoreLexicon lexicon, DateOnly today, RequestContext context)
    {
        DigestRequest? best = null;
        foreach (var utterance in utterances)
        {
            if (context == RequestContext.None && !utterance.Tokens.Any(token => _signs.Contains(token.Folded))) continue;
            if (Of(utterance, lexicon, today, context) is { } request && request.Score > (best?.Score ?? 0)) best = request;
        }

        return best;
    }

    private DigestRequest? Of(Utterance utterance, StoreLexicon lexicon, DateOnly today, RequestContext context)
    {
        var taken = new bool[utterance.Tokens.Length];
        var options = _words.Options.Read(utterance, taken);
        var times = _times.Value.Read(utterance, today.ToDateTime(TimeOnly.MinValue), taken, context != RequestContext.None);
        var rest = Without(utterance, taken);
        var asks = rest.Tokens.Length > 0 && _words.BeginsQuestion(rest.Tokens[0].Folded);
        var match = Best(rest, times.IsRecurring && !asks, context, options);
        if (match is null)
        {
            if (asks || rest.Tokens.Length == 0) return rest.Tokens.Length == 0 ? Bare(utterance, times, options, context) : null;
            // "digest nato plz 8am daily": whatever the order of the words, something is to be sent again and again.
            if (Deed(utterance, rest, times, options, lexicon, today) is { } deed) return deed;
            var isWish = times is { IsRecurring: true, Time: not null } || (times.IsRecurring && rest.Tokens.Any(token => _signs.Contains(token.Folded) && _words.IsDelivering(token.Folded)));
            if (!isWish) return null;
            var from = Math.Max(0, rest.Tokens.Select((token, at) => _words.IsDelivering(token.Folded) ? at + 1 : 0).Where(at => at < rest.Tokens.Length).DefaultIfEmpty(0).Max());
            return Made(Intents.Subscribe, WithoutPattern, utterance, rest, [new SlotValue("topic", from, rest.Tokens.Length, null)], times, options, lexicon, today);
        }

        return match.Score < LeastScore && context == RequestContext.None && !times.IsRecurring ? null
            : Made(Intents.Bare(match.Intent), Math.Min(1, match.Score + 0.3), utterance, rest, match.Slots, times, options, lexicon, today);
    }

    /// <summary>The utterance without the words that were taken, a comma in the place of those between others, so that no topic runs over them.</summary>
    private static Utterance Without(Utterance utterance, bool[] taken)
    {
        if (!taken.Contains(true)) return utterance;
        var text = new System.Text.StringBuilder();
        for (var (at, end) = (0, 0); at < taken.Length; at++)
        {
            var token = utterance.Tokens[at];
            if (taken[at] || token.Start == token.End) continue;
            if (text.Length > 0) text.Append(at > 0 && taken[at - 1] ? " , " : utterance.Text[end..token.Start]);
            text.Append(utterance.Text, token.Start, token.End - token.Start);
            end = token.End;
        }

        if (utterance.Text.Contains('?', StringComparison.Ordinal)) text.Append('?');
        return Tokenizer.Split(text.ToString());
    }

    /// <summary>
    /// What is done to a digest in words that no pattern has: one for a digest, and one for a deed. In front of a digest that is
    /// nobody's ("the press briefing was cancelled") the deed must begin the utterance.
    /// </summary>
    private DigestRequest? Deed(Utterance utterance, Utterance rest, AskedTimes times, AskedOptions options, StoreLexicon lexicon, DateOnly today)
    {
        if (rest.Tokens.Length > LongestDeed || _words.DeedIn(rest) is not { } deed) return null;
        var noun = rest.Tokens.Select((token, at) => (token.Folded, at)).Where(word => _words.IsDigest(word.Folded)).Select(word => (int?)word.at).FirstOrDefault();
        // "A digest of what she said" is a summary; "the digest" and "my digests" are what was subscribed to.
        var isOwn = rest.Tokens.Any(token => token.Folded is "my" or "our" or "digests" or "subscription" or "subscriptions")
            || (noun is > 0 and var at && rest.Tokens[at].Folded == "digest" && rest.Tokens[at - 1].Folded is not ("a" or "another" or "short" or "brief"));
        var isPlain = rest.Tokens.Any(token => token.Folded is "unsubscribe" or "unsubscribed" or "subscriptions" or "subscription");
        if (!isPlain && (noun is null || (!isOwn && deed.To > LatestDeed))) return null;
        if (!isOwn && deed.Intent is (Intents.ListSubscriptions or Intents.Subscribe or Intents.PreviewDigest or Intents.ChangeSubscription)) return null;
        return Made(deed.Intent, WithoutPattern, utterance, rest, About(rest, deed.To), times, options, lexicon, today);
    }

    /// <summary>What stands behind the deed, but for the digest itself, is what that one is about.</summary>
    private ImmutableArray<SlotValue> About(Utterance rest, int from)
    {
        var slots = new List<SlotValue>();
        for (var at = from; at < rest.Tokens.Length && slots.Count < 2;)
        {
            var start = at;
            while (at < rest.Tokens.Length && !_words.IsDigest(rest.Tokens[at].Folded)) at++;
            if (at > start && rest.Tokens[start..at].Any(token => !_words.IsFiller(token.Folded))) slots.Add(new SlotValue("topic", start, at, null));
            at++;
        }

        // "I no longer need the digest on grain": behind "on" stands what it is about.
        var led = slots.FindIndex(slot => rest.Tokens[slot.From].Folded is "on" or "about" or "of" or "for" or "from");
        return slots.Count > 0 ? [slots[Math.Max(0, led)]] : [];
    }

    /// <summary>Nothing but a time or an option: a change of the digest that was spoken of, or a new one where it comes again.</summary>
    private static DigestRequest? Bare(Utterance utterance, AskedTimes times, AskedOptions options, RequestContext context)
    {
        if (context == RequestContext.None || (times.IsEmpty && options.IsEmpty)) return null;
        return new DigestRequest(options is { AtOnce: true } && times.IsEmpty ? Intents.SendDigestNow : Intents.ChangeSubscription, 1, times, options, AskedFilter.Nothing) { Utterance = utterance };
    }

    private PatternMatch? Best(Utterance rest, bool isRecurring, RequestContext context, AskedOptions options)
    {
        var matcher = new PatternMatcher(rest, [], _lists);
        PatternMatch? best = null;
        foreach (var intent in _intents)
        {
            if (intent.Name.EndsWith(Recurring, StringComparison.Ordinal) && !isRecurring) continue;
            // "And on China?" asks, also right after a digest was set up.
            var isQuestion = rest.Text.Contains('?', StringComparison.Ordinal) && Intents.Bare(intent.Name) == Intents.ChangeSubscription;
            if (intent.Name.EndsWith(GoingOn, StringComparison.Ordinal) && (context == RequestContext.None || isQuestion)) continue;
            // "My digest" alone is sent now, and shown otherwise.
            if (intent.Name == Intents.SendDigestNow && !options.AtOnce) continue;
            foreach (var pattern in intent.Utterances)
                if (matcher.Match(intent.Name, pattern) is { } match && match.Score > (best?.Score ?? 0)) best = match;
        }

        return best;
    }

    private DigestRequest Made(
        string intent, double score, Utterance utterance, Utterance rest, ImmutableArray<SlotValue> slots, AskedTimes times, AskedOptions options, StoreLexicon lexicon, DateOnly today)
    {
        var topics = slots.Where(slot => slot.Entity == "topic").ToArray();
        var mentions = topics.Length == 0 ? [] : new MentionFinder(lexicon, _questionWords).Find(rest, today);
        var reader = new FilterReader(lexicon, _words);
        // "Add Rubio to the China digest": what changes, and which one.
        var target = intent == Intents.ChangeSubscription && topics.Length == 2 ? rest.Slice(topics[1].From, topics[1].To) : null;
        if (target is not null) topics = topics[..1];
        var filter = topics.Aggregate(AskedFilter.Nothing, (filter, slot) => filter.With(reader.Read(rest, mentions, slot.From, slot.To)));
        var nth = slots.FirstOrDefault(slot => slot.Entity == "nth");
        return new DigestRequest(intent, score, times, options, filter)
        {
            Utterance = utterance,
            Lead = string.Join(' ', rest.Tokens.Where((_, at) => !slots.Any(slot => slot.Entity == "topic" && slot.From <= at && at < slot.To)).Select(token => token.Folded)),
            Words = string.Join(' ', topics.Select(slot => rest.Slice(slot.From, slot.To))),
            Target = target,
            Place = nth.Entity is null ? 0 : ShownQuotes.Named(nth, rest) ?? 0,
        };
    }

    /// <summary>The first words of patterns and the nouns: without one of them nothing is asked of a digest.</summary>
    private static HashSet<string> Signs(LuFile file)
    {
        HashSet<string> signs = ["once", "per", "every", "each", "daily", "weekly", "everyday", "weekday", "weekdays", "workdays", "monthly", "hourly", "nightly", "mornings", "evenings", "twice", "fortnight", "fortnightly", "mails", "emails", "take", "skip", "asking"];
        foreach (var list in new[] { "digest", "delivering" })
            foreach (var form in file.Lists.GetValueOrDefault(list, []))
                signs.UnionWith(Tokenizer.Split(form).Tokens.Select(token => token.Folded).Where(word => word.Length > 3 && word is not ("news" or "have" or "like" or "want" or "need" or "question" or "standing" or "show" or "give" or "note")));
        for (var day = 0; day < 7; day++) signs.UnionWith([((DayOfWeek)day).ToString().ToLowerInvariant(), ((DayOfWeek)day).ToString().ToLowerInvariant() + "s"]);
        signs.UnionWith(["subscribe", "subscribed", "unsubscribe", "stop", "cancel", "pause", "resume", "preview", "acknowledge", "acknowledged", "forget", "delete", "erase", "sign", "following", "standing", "remember", "let", "question", "keep", "opt", "wipe", "purge", "remove", "read", "seen", "email", "give", "register", "enrol", "remind", "messaging", "sending", "data", "signed", "unpause", "unmute", "start", "hold"]);
        return signs;
    }
}
