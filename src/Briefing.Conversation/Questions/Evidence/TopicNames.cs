using System.Collections.Immutable;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Search;

namespace Briefing.Conversation.Questions.Evidence;

/// <summary>How a statement meets the names of a topic.</summary>
/// <param name="Share">The share that it holds; a name that only what stands around it holds counts in part, one that only its document holds less.</param>
/// <param name="Far">The share that only its document holds.</param>
/// <param name="SpeltOtherwise">The share of the topic's words that are names it spells in another way, which the search cannot meet.</param>
/// <param name="IsMissing">Whether a name stands nowhere that counts.</param>
/// <param name="HasNames">Whether the topic has names at all.</param>
internal readonly record struct NamesMet(double Share, double Far, double SpeltOtherwise, bool IsMissing, bool HasNames = true);

/// <summary>
/// The names of a question's topic, for one statement after another: those that it is about must stand in the statement or close
/// to it; one that only tells where or when ("in Florida") may stand anywhere in the document.
/// </summary>
internal sealed class TopicNames
{
    private const double ContextShare = 0.6;
    private const double DocumentShare = 0.35;

    /// <summary>How many sentences before a statement are its context.</summary>
    private const int Sentences = 4;

    /// <summary>From how much on a synonym stands for a name.</summary>
    private const double SynonymStrength = 0.5;

    private readonly StoreView _view;
    private readonly Question _question;
    private readonly bool _isOfSpeaker;
    private readonly bool _isJoined;
    private readonly AnalysedText _topic;
    private readonly HashSet<string> _topicWords;
    private readonly ImmutableArray<TopicName> _settings;
    private readonly ImmutableArray<ImmutableArray<TopicName>> _groups;
    private readonly OtherNames _others;

    internal TopicNames(StoreView view, Question question, ImmutableArray<string> keys)
    {
        (_view, _question, _isOfSpeaker) = (view, question, keys.Length > 0);
        _topic = new AnalysedText(question.Topic);
        _topicWords = _topic.Tokens.Where(token => !token.IsStopWord && !token.IsWhole).Select(token => token.Word).ToHashSet(StringComparer.OrdinalIgnoreCase);
        _isJoined = question.Topic.Contains(" and ", StringComparison.Ordinal) || question.Topic.Contains(" or ", StringComparison.Ordinal);
        var people = question.About.SelectMany(person => TextAnalyzer.Analyze(person.Name)).Select(token => token.Stem).ToHashSet(StringComparer.Ordinal);
        var names = NameWords.Of(question.Topic);
        _others = new OtherNames(view.Knowledge.Synonyms);
        _settings = [.. names.Where(name => name.IsSetting)];
        _groups = [.. names.Where(name => !name.Words.All(word => people.Contains(word.Stem)) && !IsShortFor(name, question))
            .GroupBy(name => name.Group).Select(group => group.ToImmutableArray())];
    }

    /// <summary>"US" of the United States: another name of somebody or something that the topic is about.</summary>
    private bool IsShortFor(TopicName name, Question question) => name.Words.Length == 1
        && NameWords.Written(name.Words[0]).SelectMany(form => _view.Lexicon.People.Named(form)).Any(key => question.About.Any(person => person.Keys.Contains(key)));

    internal NamesMet In(ScoredStatement scored, AnalysedText own)
    {
        if (_groups.IsEmpty && _question.About.IsEmpty) return new NamesMet(1, 0, 0, false, HasNames: false);
        var statement = scored.Statement;
        // The search knows synonyms of names too.
        var byMeaning = Names(scored) >= (_groups.Length == 1 && !_isOfSpeaker && _question.About.IsEmpty ? SynonymStrength : 0.999);
        AnalysedText? context = null;
        var (met, far, all, isMissing) = (0.0, 0.0, 0.0, false);
        foreach (var group in _groups)
        {
            all++;
            if (byMeaning || group.Any(name => Holds(own, name))) met++;
            else if (group.Any(name => Holds(context ??= new AnalysedText(Context(statement)), name))) met += ContextShare;
            else if (group.Any(name => NameWords.HoldsShortened(own, name))) met += ContextShare;
            else if (group.Any(name => (name.IsSetting || IsOwn(statement)) && _view.DocumentHolds(statement.DocumentId, name.Text))) (met, far) = (met + DocumentShare, far + 1);
            else isMissing = true;
        }

        var (concerned, asked) = (0, 0);
        foreach (var person in _question.About)
        {
            var share = Concerns(statement, person) || IsCalledOtherwise(own, person) || IsCalledAsAsked(own, person) ? 1
                : _view.IsNamedIn((context ??= new AnalysedText(Context(statement))).Text, person) || IsCalledOtherwise(context, person) || IsShortened(own, person) ? ContextShare : 0;
            // "the task force": words that are some body's name too, and written as words.
            if (share == 0 && !IsWrittenAsName(person)) continue;
            (all, asked) = (all + 1, asked + 1);
            if (share == 0 && (IsSetting(person) || IsOwn(statement)) && _view.DocumentNames(statement.DocumentId, person)) (share, far) = (DocumentShare, far + 1);
            met += share;
            if (share > 0) concerned++;
        }

        // "Poland and Belarus": one of the two is enough, though both are better.
        isMissing |= concerned < (_isJoined ? Math.Min(1, asked) : asked);
        return all == 0 ? new NamesMet(1, 0, 0, false, HasNames: false) : new NamesMet(met / all, far / all, SpeltOtherwise(statement, own.Text), isMissing);
    }

    private bool Holds(AnalysedText text, TopicName name) =>
        NameWords.Holds(text, name) || _others.Of(string.Join(' ', name.Words.Select(word => word.Word))).Any(other => NameWords.HoldsWhole(text, other));

    /// <summary>"Norwegian" for Norway, "the White House" for the United States.</summary>
    private bool IsCalledOtherwise(AnalysedText text, Named person) => _others.Of(person.Name).Any(other => NameWords.HoldsWhole(text, other));

    /// <summary>Whether a text has the very name that the topic has, if only as a part of another: "the TUC" in "TUC members".</summary>
    private bool IsCalledAsAsked(AnalysedText text, Named person) => _topic.Words.Any(word => word.IsCapitalised && word.Word.Length > 2 && !IsSharedLastWord(word, person)
        && _view.Lexicon.People.Named(word.Word).Any(key => person.Keys.Contains(key)) && text.Words.Any(token => token.IsCapitalised && token.Word == word.Word));

    /// <summary>Of states that share their last word, such as two halves of a land, that word alone names neither.</summary>
    private bool IsSharedLastWord(Token word, Named person) => person.Name.Contains(' ', StringComparison.Ordinal)
        && person.Keys.Any(key => _view.Lexicon.People.Find(key)?.Kind == EntityKind.State) && person.Name.EndsWith(" " + word.Word, StringComparison.OrdinalIgnoreCase);

    private static bool IsShortened(AnalysedText text, Named person) => NameWords.Of(person.Name).Any(name => NameWords.HoldsShortened(text, name));

    /// <summary>Whether the topic writes the name with a capital; where nothing is, any name may be meant.</summary>
    private bool IsWrittenAsName(Named person) =>
        _question.IsLowerCase || !_question.Text.Any(char.IsUpper) || person.Name.Split(' ').Any(word => _question.Topic.Contains(word, StringComparison.Ordinal)) || _settings.Length > 0
        || _topic.Tokens.Any(token => token.IsCapitalised && !token.IsWhole && _view.Lexicon.People.Named(token.Word).Any(key => person.Keys.Contains(key)));

    private bool IsSetting(Named person) => _settings.Any(name => name.Words.Any(word => _view.Lexicon.People.Named(word.Word).Any(key => person.Keys.Contains(key))));

    private bool IsOwn(Statement statement) => _question.Speakers.Any(speaker => statement.Speaker is { } said && speaker.Keys.Contains(said.Key));

    /// <summary>What stands around a statement: the sentences before, heading and title.</summary>
    private string Context(Statement statement)
    {
        var context = $"{statement.Heading} . {_view.Source(statement.DocumentId).Title}";
        var before = _view.Before(statement);
        for (var i = 0; i < Sentences && before is not null; i++, before = _view.Before(before)) context = $"{before.Passage.Text} . {context}";
        return context;
    }

    private double SpeltOtherwise(Statement statement, string text)
    {
        if (_question.About.IsEmpty || _topicWords.Count == 0) return 0;
        var met = _question.About.Count(person => Concerns(statement, person) && _view.IsSpeltOtherwise(text, person, _topicWords));
        return met / (double)_topicWords.Count;
    }

    private bool Concerns(Statement statement, Named person) =>
        statement.About.Any(about => person.Keys.Contains(about.Key)) || (statement.Speaker is { } speaker && person.Keys.Contains(speaker.Key))
        || _view.IsNamedIn(statement.Passage.Text, person);

    private static double Names(ScoredStatement scored)
    {
        foreach (var feature in scored.Features)
            if (feature.Name == "names") return feature.Value;
        return 0;
    }
}
