using System.Collections.Immutable;
using Briefing.Conversation.Digests.Content;
using Briefing.Conversation.Digests.Content.Matching;
using Briefing.Conversation.Digests.Content.News;
using Briefing.Conversation.Digests.Talk;
using Briefing.Conversation.Feedback;
using Briefing.Conversation.Help;
using Briefing.Conversation.Models;
using Briefing.Conversation.Questions;
using Briefing.Conversation.Questions.Checking;
using Briefing.Conversation.Questions.Evidence;
using Briefing.Conversation.Questions.FollowUps;
using Briefing.Conversation.Questions.Permalinks;
using Briefing.Conversation.Questions.Views;
using Briefing.Conversation.Replies;
using Briefing.Conversation.Scopes;
using Briefing.Conversation.Understanding;
using Briefing.Conversation.Understanding.Requests;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Search;
using Briefing.Knowledge.Storage;
using Briefing.Knowledge.Storage.Databases;
using Briefing.Knowledge.Verification;

namespace Briefing.Conversation.Turns;

/// <summary>
/// One question in one direction: the utterance is cleaned, recognized, filled in from the conversation, taken to the handler
/// of its intent, and answered with sealed quotes or an abstention. Safe for any number of conversations at once.
/// </summary>
public sealed class BriefingBot : IBot, IQuoteSearch
{
    private readonly IFactStore _store;
    private readonly BotOptions _options;
    private readonly TimeProvider _time;
    private readonly Recognizer _recognizer;
    private readonly Wording _wording;
    private readonly AnsweringWeights _weights;
    private readonly QualifierWords _qualifiers;
    private readonly Lazy<PersonNouns> _nouns;
    private readonly QuoteSealing _sealing;
    private readonly SourceKinds _kinds;
    private readonly ConversationMemory _memory;
    private readonly DigestTalk _digests;
    private readonly FeedbackTalk _feedback;
    private readonly InContext _context;
    private readonly ModelAid? _model;
    private readonly ScopedViews _views;
    private readonly ScopeTalk _scopes;

    private BriefingBot(KnowledgeBase knowledge, IFactStore store, BotDialogs dialogs, BotOptions options, TimeProvider time)
    {
        (_store, _options, _time) = (store, options, time);
        _recognizer = dialogs.Recognizer;
        _wording = new Wording(dialogs.Templates);
        _weights = dialogs.Weights;
        _qualifiers = dialogs.Qualifiers;
        _nouns = dialogs.Nouns;
        _model = options.Model is { } model ? new ModelAid(model, time, _wording, options.Report) : null;
        _sealing = new QuoteSealing(store, _wording, options);
        _kinds = dialogs.Kinds;
        _memory = new ConversationMemory(store, options.ConversationLifetime, options.Report);
        _digests = new DigestTalk(_wording, options.Digests, options.Forgets, options.Report);
        _feedback = new FeedbackTalk(_wording, options.Feedback);
        _views = new ScopedViews(knowledge, options.Scopes, _kinds);
        _scopes = new ScopeTalk(_wording, options.Scopes, _views, _kinds, time.GetUtcNow);
        _context = new InContext(store, _sealing, _wording);
    }

    /// <summary>Makes a bot that answers from a store.</summary>
    /// <param name="knowledge">The store's content and index; what it is replaced by is used from the next turn on.</param>
    /// <param name="store">Where quotes are checked again and conversations kept.</param>
    /// <param name="dialogsFolder">The folder of <c>*.lu</c>, <c>*.lg</c> and <c>answering.yaml</c>.</param>
    /// <param name="options">Where the bot can be reached, and limits.</param>
    /// <param name="time">The clock.</param>
    /// <exception cref="DialogFaultException">A file of the folder has a fault; the message names file and line.</exception>
    public static BriefingBot Create(KnowledgeBase knowledge, IFactStore store, string dialogsFolder, BotOptions options, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(options);
        return Create(knowledge, store, BotDialogs.Load(dialogsFolder, options.Choose), options, time);
    }

    /// <summary>The same with dialogs that were read before.</summary>
    public static BriefingBot Create(KnowledgeBase knowledge, IFactStore store, BotDialogs dialogs, BotOptions options, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(dialogs);
        ArgumentNullException.ThrowIfNull(options);
        return new BriefingBot(knowledge, store, dialogs, options, time);
    }

    /// <summary>What composes digests from the same store with the same parts.</summary>
    /// <param name="database">Where it is kept what was new when.</param>
    /// <exception cref="StoreException">The database is locked, damaged, out of reach, or newer than the program.</exception>
    public IDigestComposer Digests(IDatabase database)
    {
        ArgumentNullException.ThrowIfNull(database);
        var parts = new DigestParts(_views, _store, _recognizer, _weights, _wording, _sealing, _kinds, Answering);
        return new DigestComposer(parts, new NewsLog(database, _time));

        QuestionAnswering Answering(StoreView view, DateOnly today) => new(view, _weights, _wording, _sealing, _recognizer, _nouns, today) { SuggestsNext = false };
    }

    /// <summary>What the store holds as a place sees it.</summary>
    /// <param name="place">A place as <see cref="ScopePlaces"/> names it.</param>
    public KnowledgeView SeenFrom(string place) => _views.Of([place]).View.Knowledge;

    /// <inheritdoc/>
    public async Task<Reply> RespondAsync(Turn turn, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(turn);
        cancellation.ThrowIfCancellationRequested();
        using var span = TurnInstruments.Begin(turn);
        var since = _time.GetTimestamp();
        try
        {
            var response = Respond(turn);
            if (_model is not null && response.Next?.Last is { } asked) response = await _model.AidAsync(response, asked.Text, cancellation);
            if (response.ForgetsAsker) _memory.Forget(turn, _time.GetUtcNow());
            else if (response.Next is { } next) _memory.Keep(turn, next, response.Before, _time.GetUtcNow());
            TurnInstruments.Count(turn, response.Reply, since, _time, span);
            return response.Reply;
        }
        catch (Exception fault) when (fault is not OutOfMemoryException && !(fault is OperationCanceledException && cancellation.IsCancellationRequested))
        {
            TurnInstruments.CountFailed(turn, fault, span);

            // Whatever a stranger wrote must not stop the host; who runs it is told.
            _options.Report?.Invoke(new BotEvent(BotEventKind.TurnFailed, "a turn could not be answered", fault));
            return Reply.Other(Outcome.Clarify, Intents.None, 0, _wording.Say("TurnFailed"));
        }
    }

    /// <inheritdoc/>
    public Task<FoundQuotes> SearchAsync(Turn turn, QuoteSearch search, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(turn);
        ArgumentNullException.ThrowIfNull(search);
        cancellation.ThrowIfCancellationRequested();
        var words = UtteranceText.Clean(turn.Utterance, _options.LongestUtterance, out _);
        return Task.FromResult(Finding(turn).Search(words, search));
    }

    /// <inheritdoc/>
    public Task<Quote?> FindAsync(Turn turn, QuotePlace place, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(turn);
        ArgumentNullException.ThrowIfNull(place);
        cancellation.ThrowIfCancellationRequested();
        return Task.FromResult(Finding(turn).Find(place));
    }

    private QuoteFinding Finding(Turn turn)
    {
        var (view, today) = (_views.Of(turn).View, DateOnly.FromDateTime(_time.GetUtcNow().UtcDateTime));
        return new QuoteFinding(view, new QuestionAnswering(view, _weights, _wording, _sealing, _recognizer, _nouns, today) { SuggestsNext = false }, _recognizer, _sealing, _wording, _store, today);
    }

    private Response Respond(Turn turn)
    {
        var utterance = UtteranceText.Clean(turn.Utterance, _options.LongestUtterance, out var wasCut);
        if (FeedbackTalk.Concerns(turn)) return _feedback.Respond(turn, utterance, _time.GetUtcNow());
        if (utterance.Length == 0 && turn is { Answer: null, Action: null }) return new Response(Reply.Other(Outcome.Clarify, Intents.None, 1, _wording.Say("Empty")), null);
        if (_scopes.Respond(turn, _recognizer.RecognizeScope(utterance)) is { } scoped) return new Response(scoped, null);
        var place = _views.Of(turn);
        var view = place.View;
        if (InContext.Concerns(turn) && _context.Respond(turn, view) is { } context) return context with { Reply = place.Told(context.Reply, _wording) };
        var now = _time.GetUtcNow();
        var today = DateOnly.FromDateTime(turn.At == default ? now.UtcDateTime : turn.At.UtcDateTime);
        var state = _memory.Recall(turn, now);
        RecognizerResult result;
        using (Briefing.Knowledge.Tracing.Stage("recognize")) result = _recognizer.Recognize(utterance, view.Lexicon, today, state.Last is not null, _digests.ContextOf(state));
        var asked = new IntentTurn(turn, result, utterance, state, view, now, text => _recognizer.Recognize(text, view.Lexicon, today, true, RequestContext.ExpectsTime));
        if (turn.Answer is null && _digests.Respond(asked) is { } handled) return handled with { Reply = place.Told(handled.Reply, _wording), Next = handled.Next is { } next ? next with { LastVisit = state.LastVisit } : null, Before = state };
        if (result.Request is not null) result = _recognizer.RecognizeQuestion(utterance, view.Lexicon, today, state.Last is not null);
        var response = _digests.Added(Answered(turn, result, utterance, wasCut, state, view, today), asked);
        var reply = response.Reply with { Comparison = Comparison.Of(response.Reply, response.Next?.Last, _wording) };
        return response with { Reply = view.Answers.Same(place.Told(FeedbackTalk.Noted(reply, utterance, view.Knowledge.Snapshot.Version), _wording)), Before = state };
    }

    private Response Answered(Turn turn, RecognizerResult result, string utterance, bool wasCut, ConversationState state, StoreView view, DateOnly today)
    {
        using var stage = Briefing.Knowledge.Tracing.Stage("reply");
        var links = new AnswerLinks(view, _wording, _options.PublicUrl);
        var answering = new QuestionAnswering(view, _weights, _wording, _sealing, _recognizer, _nouns, today) { SuggestsNext = _options.SuggestsNext, Address = links.WithAddress };
        if (turn.Answer is null && !Exchange.IsChoice(result, utterance, state) && new Courtesies(_wording, answering, view).Reply(result) is { } courtesy) return new Response(HomeActions.On(courtesy, turn, _wording, _options.Digests is not null), null);
        var about = new AboutAnswers(new AnswerParts(view, answering, _weights, _wording, _sealing, _options.PublicUrl, today) { HasModel = _model is not null }, _qualifiers);
        var exchange = new Exchange(answering, view, _wording, _sealing, text => Recognize(text, isGoingOn: true));
        var (reply, next) = turn.Answer is { } token ? about.Opened(token, state) : about.Reply(result, state) ?? exchange.Respond(result, utterance, state);
        if (reply is { Outcome: Outcome.Answer, Permalink: null } && next.Last is { } asked) reply = about.WithAddress(reply, Kept.Open(asked));
        if (reply.Outcome != Outcome.SmallTalk) reply = Restating.WithReadings(reply, result.Readings, _wording);
        if (wasCut) reply = reply with { Text = _wording.Say("TooLong", (double)_options.LongestUtterance) + "\n" + reply.Text };
        return new Response(reply, next with { LastVisit = state.LastVisit }) { Look = Look };

        ImmutableArray<Quote> Look(string words) =>
            next.Last is { } last ? _sealing.Seal(answering.Evidence(Kept.Open(last) with { Topic = words, Text = words }), 1, view) : [];

        RecognizerResult Recognize(string text, bool isGoingOn) => _recognizer.RecognizeQuestion(text, view.Lexicon, today, isGoingOn);
    }
}
