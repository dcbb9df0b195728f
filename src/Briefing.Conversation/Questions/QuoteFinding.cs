using System.Collections.Immutable;
using Briefing.Conversation.Digests.Content.Matching;
using Briefing.Conversation.Questions.Evidence;
using Briefing.Conversation.Replies;
using Briefing.Conversation.Turns;
using Briefing.Conversation.Understanding;
using Briefing.Conversation.Understanding.Entities;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Search;
using Briefing.Knowledge.Storage;

namespace Briefing.Conversation.Questions;

/// <summary>
/// Finds quotes for whoever writes to others: by the evidence that a question of the same words is answered with, page by page. A few
/// words are as good as a question there, and a name alone asks for that person's words.
/// </summary>
internal sealed class QuoteFinding(StoreView view, QuestionAnswering answering, Recognizer recognizer, QuoteSealing sealing, Wording wording, IFactStore store, DateOnly today)
{
    internal FoundQuotes Search(string words, QuoteSearch search)
    {
        var (skip, count) = (Math.Clamp(search.Skip, 0, QuoteSearch.MostSkipped), Math.Clamp(search.Count, 1, QuoteSearch.MostAtOnce));
        if (Bounded(Read(words), search) is not { } question) return new FoundQuotes([], wording.Say("SearchNothing", words));
        var quotes = sealing.Seal(Evidence(question), skip + count, view);
        return quotes.IsEmpty ? new FoundQuotes([], words.Length > 0 ? wording.Say("SearchNothing", words) : wording.Say("SearchEmpty")) : new FoundQuotes([.. quotes.Skip(skip)], "");
    }

    internal Quote? Find(QuotePlace place)
    {
        if (view.TitleOf(place.DocumentId) is null || !Passage.TryParseLocator(place.Locator, out _)) return null;
        if (store.Find(place.DocumentId, place.Hash) is not { } document) return null;
        var statements = document.IsActive ? view.StatementsOf(place.DocumentId) : store.Statements(place.DocumentId, document.Sha256, document.TextSha256);
        // Of a sentence with two speakers an address says no more than where it stands; what a curator says of it goes first.
        var there = statements.Where(known => known.Passage.ToLocator() == place.Locator)
            .OrderByDescending(known => place.Speaker is { } key && known.Speaker?.Key == key).ThenByDescending(known => known.Claim is not null).ThenByDescending(known => known.Speaker is not null);
        if (there.FirstOrDefault() is not { } statement) return null;
        return document.IsActive ? sealing.Seal([new Candidate(statement, view.Source(place.DocumentId), 1, 1)], 1, view) is [var quote] ? quote : null
            : sealing.Seal(statement, document, view);
    }

    private Question Read(string words)
    {
        if (words.Length == 0) return new Question { Intent = Intents.WhatIsNew, Text = "" };
        var result = recognizer.RecognizeQuestion(words, view.Lexicon, today, isGoingOn: false);
        var question = new QuestionReader(view.Lexicon).Read(result);
        // A name alone asks for a person's words; of an institution or a state it asks for what is said of it.
        if (result.Mentions is [{ Kind: MentionKind.Speaker } name] && name.From == 0 && name.To == result.Utterance.Tokens.Length)
            return IsPerson(name) ? question with { Intent = Intents.WhatSaid, Topic = "", About = [], Speakers = [new Named(name.Keys, name.Name)] }
                : question with { Intent = Intents.Topic, Topic = words, Speakers = [] };
        // Whatever else the words may be for in a conversation, here they say what the quotes are to be about.
        return Intents.IsApart(question.Intent) || Intents.IsRefused(question.Intent) || question.Intent is Intents.Greeting or Intents.Thanks or Intents.Help
            ? question with { Intent = Intents.Topic, Topic = words } : question;
    }

    private bool IsPerson(Mention mention) => mention.Keys.Any(key => view.Lexicon.People.Find(key) is { Kind: EntityKind.Person or EntityKind.Office or EntityKind.Unknown });

    /// <summary>The question within the bounds; null where nothing can meet them.</summary>
    private Question? Bounded(Question question, QuoteSearch search)
    {
        if (search.Speaker.Trim() is { Length: > 0 } speaker)
        {
            var keys = view.Lexicon.People.Named(PeopleIndex.Normalise(speaker));
            if (keys.IsEmpty) return null;
            question = question with { Intent = Intents.WhatSaid, Speakers = [new Named(keys, speaker)] };
        }

        if (search.Source.Trim() is not { Length: > 0 } source) return question;
        ImmutableArray<string> documents = [.. FollowedSources.Named(source, view)];
        return documents.IsEmpty ? null : question with { Sources = [new Named(documents, source)] };
    }

    private ImmutableArray<Candidate> Evidence(Question question)
    {
        if (question.UnknownSpeaker is not null) return [];
        var found = answering.Evidence(question);
        return found.IsEmpty && PlainReading.Of(question, recognizer.SayingWords) is { } plain ? answering.Evidence(plain) : found;
    }
}
