using System.Collections.Immutable;
using Briefing.Conversation.Understanding.Entities;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Search;

namespace Briefing.Conversation.Questions.Evidence;

/// <summary>Judges one statement after another for one question: measures what it meets, and names what it does not.</summary>
internal sealed class Judgement
{
    private const double ContextShare = 0.6;
    private static readonly int FeatureCount = Enum.GetValues<AnswerFeature>().Length;

    private readonly StoreView _view;
    private readonly AnsweringWeights _weights;
    private readonly Question _question;
    private readonly ImmutableArray<string> _keys;
    private readonly DateOnly _today;
    private readonly ImmutableArray<Token> _names;

    internal Judgement(StoreView view, AnsweringWeights weights, Question question, ImmutableArray<string> keys, DateOnly today)
    {
        (_view, _weights, _question, _keys, _today) = (view, weights, question, keys, today);
        var people = question.About.SelectMany(person => TextAnalyzer.Analyze(person.Name)).Select(token => token.Stem).ToHashSet(StringComparer.Ordinal);
        _names = [.. NameWords.Of(question.Topic).Where(name => !people.Contains(name.Stem))];
    }

    internal Candidate Of(ScoredStatement scored)
    {
        var statement = scored.Statement;
        var text = statement.Passage.Text;
        var names = NamesMet(statement, text, out var isNameMissing);
        var isOwn = IsOwn(statement);
        var isSubject = _keys.Length > 0 && !isOwn && SubjectOf.Is(text, _view.Lexicon.People, _keys);
        var detail = Details.Fit(_question, text, _today);
        Span<double> features = stackalloc double[FeatureCount];
        features[(int)AnswerFeature.Constant] = 1;
        features[(int)AnswerFeature.Coverage] = scored.TopicCoverage;
        features[(int)AnswerFeature.Names] = names;
        features[(int)AnswerFeature.Own] = isOwn ? 1 : 0;
        features[(int)AnswerFeature.Subject] = isSubject ? 1 : 0;
        features[(int)AnswerFeature.About] = _keys.Length > 0 && !isOwn && !isSubject ? 1 : 0;
        features[(int)AnswerFeature.Detail] = Details.AreWanted(_question) ? detail : 0;
        features[(int)AnswerFeature.Said] = statement.Modality == Modality.Said ? 1 : 0;
        var gap = !IsOnTheDays(statement, text) ? Gap.Date
            : isNameMissing ? Gap.Topic
            : _keys.Length > 0 && statement.Modality == Modality.NotSaid ? Gap.Speaker
            : detail == 0 ? Gap.Detail
            : Gap.None;
        var probability = gap == Gap.None ? _weights.Probability(features) : Math.Min(0.3, _weights.Probability(features));
        return new Candidate(statement, _view.Source(statement.DocumentId), scored.Score, probability) { Gap = gap };
    }

    private bool IsOwn(Statement statement) => statement.Speaker is { } speaker && _keys.Contains(speaker.Key);

    /// <summary>The share of the topic's names that the sentence holds; one that only the sentence before or the heading holds counts less.</summary>
    private double NamesMet(Statement statement, string text, out bool isMissing)
    {
        isMissing = _question.About.Any(person => !Concerns(statement, person));
        if (_names.IsEmpty) return 1;
        var words = TextAnalyzer.Analyze(text);
        ImmutableArray<Token> context = default;
        var met = 0.0;
        foreach (var name in _names)
        {
            if (NameWords.Holds(words, name))
            {
                met++;
                continue;
            }

            if (context.IsDefault) context = TextAnalyzer.Analyze($"{_view.Before(statement)?.Passage.Text} . {statement.Heading} . {_view.Source(statement.DocumentId).Title}");
            if (NameWords.Holds(context, name)) met += ContextShare;
            else isMissing = true;
        }

        return met / _names.Length;
    }

    private bool Concerns(Statement statement, Named person) =>
        statement.About.Any(about => person.Keys.Contains(about.Key)) || (statement.Speaker is { } speaker && person.Keys.Contains(speaker.Key))
        || _view.Names(statement, person);

    /// <summary>Whether the statement speaks of the days that are asked for, or was published in them.</summary>
    private bool IsOnTheDays(Statement statement, string text)
    {
        if (_question.Days.IsAny) return true;
        if (EnglishDates.Find(text, _today).Any(date => date.Days.Meets(_question.Days))) return true;
        return _view.Source(statement.DocumentId).Published is { } published && _question.Days.Holds(published)
            && !EnglishDates.Find(text, _today).Any();
    }
}
