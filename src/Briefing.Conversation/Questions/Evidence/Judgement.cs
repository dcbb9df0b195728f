using System.Collections.Immutable;
using Briefing.Conversation.Understanding.Entities;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Search;

namespace Briefing.Conversation.Questions.Evidence;

/// <summary>Judges one statement after another for one question: measures what it meets, and names what it does not.</summary>
internal sealed class Judgement
{
    private const double ContextShare = 0.6;

    /// <summary>From how much on a synonym stands for a name.</summary>
    private const double SynonymStrength = 0.5;

    /// <summary>A footnote names what happened only to cite it.</summary>
    private const double NotePenalty = 2;

    /// <summary>What a sentence loses in rank that leaves the topic's names to its context.</summary>
    private const double NamesWeight = 2;

    private static readonly int FeatureCount = Enum.GetValues<AnswerFeature>().Length;

    private readonly StoreView _view;
    private readonly AnsweringWeights _weights;
    private readonly Question _question;
    private readonly ImmutableArray<string> _keys;
    private readonly DateOnly _today;
    private readonly bool _isJoined;
    private readonly HashSet<string> _topicWords;
    private readonly ImmutableArray<ImmutableArray<TopicName>> _groups;

    internal Judgement(StoreView view, AnsweringWeights weights, Question question, ImmutableArray<string> keys, DateOnly today)
    {
        (_view, _weights, _question, _keys, _today) = (view, weights, question, keys, today);
        _topicWords = TextAnalyzer.Analyze(question.Topic).Where(token => !token.IsStopWord && !token.IsWhole).Select(token => token.Word).ToHashSet(StringComparer.OrdinalIgnoreCase);
        _isJoined = question.Topic.Contains(" and ", StringComparison.Ordinal) || question.Topic.Contains(" or ", StringComparison.Ordinal);
        var people = question.About.SelectMany(person => TextAnalyzer.Analyze(person.Name)).Select(token => token.Stem).ToHashSet(StringComparer.Ordinal);
        _groups = [.. NameWords.Of(question.Topic).Where(name => !name.Words.All(word => people.Contains(word.Stem)))
            .GroupBy(name => name.Group).Select(group => group.ToImmutableArray())];
    }

    internal Candidate Of(ScoredStatement scored)
    {
        var statement = scored.Statement;
        var text = statement.Passage.Text;
        var names = NamesMet(scored, text, out var isNameMissing);
        var isOwn = IsOwn(statement);
        var isSubject = _keys.Length > 0 && !isOwn && SubjectOf.Is(text, _view.Lexicon.People, _keys);
        var wantsDetail = Details.AreWanted(_question);
        Span<double> features = stackalloc double[FeatureCount];
        features[(int)AnswerFeature.Constant] = 1;
        var otherwise = NamedOtherwise(statement, text);
        features[(int)AnswerFeature.Coverage] = Math.Min(1, scored.TopicCoverage + otherwise);
        features[(int)AnswerFeature.Direct] = _question.Topic.Length == 0 ? 1 : Math.Min(1, Feature(scored, "coverage") + otherwise);
        features[(int)AnswerFeature.Rarest] = _question.Topic.Length == 0 ? 1 : Feature(scored, "rarest");
        features[(int)AnswerFeature.Names] = names;
        features[(int)AnswerFeature.WhoSaid] = _question.Intent == Understanding.Intents.WhoSaid ? 1 : 0;
        features[(int)AnswerFeature.Own] = isOwn ? 1 : 0;
        features[(int)AnswerFeature.Subject] = isSubject ? 1 : 0;
        features[(int)AnswerFeature.About] = _keys.Length > 0 && !isOwn && !isSubject ? 1 : 0;
        features[(int)AnswerFeature.Detail] = wantsDetail ? 1 : 0;
        // Dates and figures are only looked for where the rest would answer.
        var detail = wantsDetail && _weights.Probability(features) >= _weights.Beside ? Details.Fit(_question, text, isOwn ? statement.Said : null, isOwn ? _view.Source(statement.DocumentId).Published : null, _today) : 1;
        if (wantsDetail) features[(int)AnswerFeature.Detail] = detail;
        var gap = !IsOnTheDays(statement, text) ? Gap.Date
            : isNameMissing ? Gap.Topic
            : _keys.Length > 0 && statement.Modality >= Modality.Predicted && !_question.Modalities.Contains(statement.Modality) ? Gap.Speaker
            : _keys.Length > 0 && _question.Topic.Length == 0 && !isOwn && !(isSubject && MeetsCue(text)) ? Gap.Speaker
            : detail == 0 ? Gap.Detail
            : Gap.None;
        var probability = gap == Gap.None ? _weights.Probability(features) : Math.Min(0.3, _weights.Probability(features));
        // The search gives ln(1 + e^x); x itself is what bonuses are added to.
        var score = scored.Score > 30 ? scored.Score : Math.Log(Math.Max(1e-9, Math.Exp(scored.Score) - 1));
        score += NamesWeight * (names - 1);
        return new Candidate(statement, _view.Source(statement.DocumentId), statement.Block == BlockKind.Note ? score - NotePenalty : score, probability)
            { Gap = gap, Features = [.. features], Terms = scored.Features };
    }

    /// <summary>Without a topic, narration answers only where it has the question's own verb or noun: "demand", "reaction".</summary>
    private bool MeetsCue(string text)
    {
        var cue = TextAnalyzer.Analyze(_question.Cue).Where(token => !token.IsStopWord).ToArray();
        return cue.Length > 0 && TextAnalyzer.Analyze(text).Any(token => cue.Any(word => word.Root == token.Root));
    }

    /// <summary>Whether it is given to a speaker who was asked for; where what they implied or did not say is asked for, in that way.</summary>
    private bool IsOwn(Statement statement) =>
        (statement.Speaker ?? (_question.Modalities.Contains(statement.Modality) ? statement.AscribedTo : null)) is { } speaker && _keys.Contains(speaker.Key);

    /// <summary>The share of the topic's names that the sentence holds; one that only its context holds counts less.</summary>
    private double NamesMet(ScoredStatement scored, string text, out bool isMissing)
    {
        isMissing = false;
        if (_groups.IsEmpty && _question.About.IsEmpty) return 1;
        var statement = scored.Statement;
        // The search knows synonyms of names too.
        var byMeaning = Feature(scored, "names") >= (_groups.Length == 1 && _keys.IsEmpty && _question.About.IsEmpty ? SynonymStrength : 0.999);
        string? context = null;
        double met = 0, all = 0;
        foreach (var group in _groups)
        {
            all++;
            if (byMeaning || group.Any(name => NameWords.Holds(text, name))) met++;
            else if (group.Any(name => NameWords.Holds(context ??= Context(statement), name))) met += ContextShare;
            else isMissing = true;
        }

        var concerned = 0;
        foreach (var person in _question.About)
        {
            all++;
            var share = Concerns(statement, person) ? 1 : _view.IsNamedIn(context ??= Context(statement), person) ? ContextShare : 0;
            met += share;
            if (share > 0) concerned++;
        }

        // "Poland and Belarus": one of the two is enough, though both are better.
        isMissing |= concerned < (_isJoined ? Math.Min(1, _question.About.Length) : _question.About.Length);

        return met / all;
    }

    /// <summary>The two sentences before, the heading and the title.</summary>
    private string Context(Statement statement)
    {
        var before = _view.Before(statement);
        var earlier = before is null ? null : _view.Before(before);
        return $"{earlier?.Passage.Text} . {before?.Passage.Text} . {statement.Heading} . {_view.Source(statement.DocumentId).Title}";
    }

    private static double Feature(ScoredStatement scored, string name)
    {
        foreach (var feature in scored.Features)
            if (feature.Name == name) return feature.Value;
        return 0;
    }

    /// <summary>The share of the topic's words that are names the statement spells in another way ("Zelensky", "Zelenskyy"), which the search cannot meet.</summary>
    private double NamedOtherwise(Statement statement, string text)
    {
        if (_question.About.IsEmpty || _topicWords.Count == 0) return 0;
        var met = _question.About.Count(person => Concerns(statement, person) && _view.IsSpeltOtherwise(text, person, _topicWords));
        return met / (double)_topicWords.Count;
    }

    private bool Concerns(Statement statement, Named person) =>
        statement.About.Any(about => person.Keys.Contains(about.Key)) || (statement.Speaker is { } speaker && person.Keys.Contains(speaker.Key))
        || _view.IsNamedIn(statement.Passage.Text, person);

    /// <summary>
    /// Whether the statement was said in the days that are asked for, or speaks of them; where it is not known when it was said,
    /// and it names no days, whether it was published in them. Where somebody is asked about no topic, the days can only be
    /// those of saying.
    /// </summary>
    private bool IsOnTheDays(Statement statement, string text)
    {
        if (_question.Days.IsAny) return true;
        if (IsOwn(statement))
        {
            if (statement.Said is { } said && _question.Days.Meets(new DateRange(said.First, said.Last))) return true;
            if (_question.Topic.Length == 0) return statement.Said is null && _view.Source(statement.DocumentId).Day is { } appeared && _question.Days.Holds(appeared);
        }

        var published = _view.Source(statement.DocumentId).Day;
        var dates = NamedDays.InText(text, published ?? _today).Select(date => date.Days.InYearOf(published)).ToArray();
        return dates.Length > 0 ? dates.Any(days => days.Meets(_question.Days)) : published is { } day && _question.Days.Holds(day);
    }
}
