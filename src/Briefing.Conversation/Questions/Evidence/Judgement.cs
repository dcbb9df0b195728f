using System.Collections.Immutable;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Search;

namespace Briefing.Conversation.Questions.Evidence;

/// <summary>Judges one statement after another for one question: measures what it meets, and names what it does not.</summary>
internal sealed class Judgement
{
    /// <summary>A footnote names what happened only to cite it.</summary>
    private const double NotePenalty = 2;

    /// <summary>What a sentence loses in rank that leaves the topic's names to its context.</summary>
    private const double NamesWeight = 2;

    /// <summary>The most that a statement with a gap can be likely.</summary>
    private const double MostWithGap = 0.3;

    /// <summary>The rank score that counts as 1.</summary>
    private const double FullScore = 20;

    /// <summary>Where less than this of the words that are no names is met, nothing is met but the names.</summary>
    private const double LeastWords = 0.3;

    /// <summary>What a sentence gains in rank that counts what is asked for, and what one that tells what somebody did who is asked for.</summary>
    private const double CountedWeight = 2;

    private const double ActWeight = 1.5;

    /// <summary>What a sentence gains for what "HTA" means that writes it out: "the Harbour Toll Act (HTA)".</summary>
    private const double WrittenOutWeight = 3;

    private static readonly int FeatureCount = Enum.GetValues<AnswerFeature>().Length;

    private readonly StoreView _view;
    private readonly AnsweringWeights _weights;
    private readonly Question _question;
    private readonly ImmutableArray<string> _keys;
    private readonly DateOnly _today;
    private readonly TopicNames _names;
    private readonly Roles _roles;
    private readonly AskedDays _days;
    private readonly CountedThing _counted;
    private readonly AskedAct _act;
    private readonly AnalysedText _cue;
    private readonly string? _writtenOut;
    private readonly bool _wantsDetail;
    private readonly bool _isOfSpeech;
    private readonly bool _presumesDeed;

    internal Judgement(StoreView view, AnsweringWeights weights, Question question, ImmutableArray<string> keys, DateOnly today)
    {
        (_view, _weights, _question, _keys, _today) = (view, weights, question, keys, today);
        (_names, _days, _wantsDetail) = (new TopicNames(view, question, keys), new AskedDays(view, question, today), Details.AreWanted(question));
        _isOfSpeech = keys.Length > 0;
        _presumesDeed = !_isOfSpeech && PresumedDeed.In(question);
        _cue = new AnalysedText(question.Cue);
        _roles = new Roles(_isOfSpeech ? "" : question.Text);
        if (question.Kind == AnswerKind.Meaning && question.Topic.Count(char.IsUpper) > 1 && !question.Topic.Contains(' ', StringComparison.Ordinal)) _writtenOut = $"({question.Topic})";
        _act = new AskedAct(!_isOfSpeech && question.Kind == AnswerKind.Person ? question.Text : "");
        _counted = new CountedThing(question.Kind == AnswerKind.Quantity ? question.Text : "");
    }

    internal Candidate Of(ScoredStatement scored)
    {
        var statement = scored.Statement;
        var analysed = new AnalysedText(statement.Passage.Text);
        var text = analysed.Text;
        var names = _names.In(scored, analysed);
        var isOwn = IsOwn(statement);
        var isSubject = _keys.Length > 0 && !isOwn && SubjectOf.Is(text, _view.Lexicon.People, _keys);
        // The search gives ln(1 + e^x); x itself is what bonuses are added to.
        var score = scored.Score > 30 ? scored.Score : Math.Log(Math.Max(1e-9, Math.Exp(scored.Score) - 1));
        Span<double> features = stackalloc double[FeatureCount];
        Measure(features, scored, analysed, names, isOwn, isSubject, score);
        var detail = 1.0;
        // Dates and figures are only looked for where the rest would answer.
        if (_wantsDetail)
        {
            features[(int)AnswerFeature.Detail] = 1;
            if (_weights.Probability(features, _isOfSpeech) >= _weights.Beside)
                detail = Details.Fit(_question, text, isOwn ? statement.Said : null, isOwn ? _view.Source(statement.DocumentId).Published : null, _today);
            features[(int)AnswerFeature.Detail] = detail;
        }

        var gap = GapOf(statement, analysed, names, isOwn, isSubject, features[(int)AnswerFeature.Roles] > 0, detail);
        if (gap == Gap.None && _presumesDeed && PresumedDeed.IsUntold(features[(int)AnswerFeature.Undone])) gap = Gap.Detail;
        var probability = _weights.Probability(features, _isOfSpeech);
        score += NamesWeight * (names.Share - 1) + CountedWeight * features[(int)AnswerFeature.Counted] + (_act.Holds(analysed) ? ActWeight : 0);
        if (_writtenOut is not null && text.Contains(_writtenOut, StringComparison.Ordinal)) score += WrittenOutWeight;
        return new Candidate(statement, _view.Source(statement.DocumentId), statement.Block == BlockKind.Note ? score - NotePenalty : score,
            gap == Gap.None ? probability : Math.Min(MostWithGap, probability)) { Gap = gap, Features = [.. features], Terms = scored.Features, IsOfSpeech = _isOfSpeech };
    }

    private void Measure(Span<double> features, ScoredStatement scored, AnalysedText text, NamesMet names, bool isOwn, bool isSubject, double score)
    {
        var (meeting, hasTopic) = (scored.Meeting, _question.Topic.Length > 0);
        var kind = _question.Kind;
        Set(features, AnswerFeature.Constant, 1);
        Set(features, AnswerFeature.Coverage, Math.Min(1, meeting.Coverage + names.SpeltOtherwise));
        Set(features, AnswerFeature.Direct, hasTopic ? Math.Min(1, meeting.Own + names.SpeltOtherwise) : 1);
        Set(features, AnswerFeature.Words, meeting.Words);
        Set(features, AnswerFeature.Near, meeting.WordsNear);
        Set(features, AnswerFeature.Rarest, meeting.RarestWord);
        Set(features, AnswerFeature.Exact, meeting.Exact);
        Set(features, AnswerFeature.Names, names.Share);
        Set(features, AnswerFeature.Far, names.Far);
        Set(features, AnswerFeature.Named, names.HasNames ? names.Share : 0);
        Set(features, AnswerFeature.Focus, kind == AnswerKind.Quantity ? meeting.Focus : 0);
        Set(features, AnswerFeature.Bare, names.HasNames ? Math.Max(0, 1 - meeting.WordsNear / LeastWords) : 0);
        Set(features, AnswerFeature.Roles, _roles.AreSwapped(text) ? 1 : 0);
        Set(features, AnswerFeature.Counted, _counted.Fit(text));
        Set(features, AnswerFeature.Undone, 1 - meeting.Act);
        Set(features, AnswerFeature.Run, Math.Max(Term(scored, "run"), Term(scored, "bigrams")));
        Set(features, AnswerFeature.Proximity, Term(scored, "proximity"));
        Set(features, AnswerFeature.Score, Math.Clamp(score / FullScore, -0.5, 1));
        Set(features, AnswerFeature.Asked, Term(scored, "asked"));
        Set(features, AnswerFeature.WhoSaid, _question.Intent == Understanding.Intents.WhoSaid ? 1 : 0);
        Set(features, AnswerFeature.Whether, kind == AnswerKind.Whether ? 1 : 0);
        Set(features, AnswerFeature.Own, isOwn ? 1 : 0);
        Set(features, AnswerFeature.Subject, isSubject ? 1 : 0);
        Set(features, AnswerFeature.About, _keys.Length > 0 && !isOwn && !isSubject ? 1 : 0);
    }

    /// <summary>What the question names and the statement fails to meet, whatever else it meets.</summary>
    private Gap GapOf(Statement statement, AnalysedText text, NamesMet names, bool isOwn, bool isSubject, bool isSwapped, double detail)
    {
        if (!_days.AreMet(statement, text.Text, isOwn)) return Gap.Date;
        if (names.IsMissing || isSwapped) return Gap.Topic;
        if (_keys.Length > 0 && statement.Modality >= Modality.Predicted && !_question.Modalities.Contains(statement.Modality)) return Gap.Speaker;
        if (_keys.Length > 0 && _question.Topic.Length == 0 && !isOwn && !(isSubject && MeetsCue(text))) return Gap.Speaker;
        return detail == 0 ? Gap.Detail : Gap.None;
    }

    /// <summary>Without a topic, narration answers only where it has the question's own verb or noun: "demand", "reaction".</summary>
    private bool MeetsCue(AnalysedText text) =>
        _cue.Tokens.Any(word => !word.IsStopWord && text.Tokens.Any(token => token.Root == word.Root));

    /// <summary>Whether it is given to a speaker who was asked for; where what they implied or did not say is asked for, in that way.</summary>
    private bool IsOwn(Statement statement) =>
        (statement.Speaker ?? (_question.Modalities.Contains(statement.Modality) ? statement.AscribedTo : null)) is { } speaker && _keys.Contains(speaker.Key);

    private static double Term(ScoredStatement scored, string name)
    {
        foreach (var feature in scored.Features)
            if (feature.Name == name) return feature.Value;
        return 0;
    }

    private static void Set(Span<double> features, AnswerFeature feature, double value) => features[(int)feature] = value;
}
