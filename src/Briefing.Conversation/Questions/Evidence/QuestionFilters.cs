using System.Collections.Frozen;
using Briefing.Knowledge.Quotations;

namespace Briefing.Conversation.Questions.Evidence;

/// <summary>What a question lets through beside its words: quotes of some sources only or of none of them, and own words only; and of a word of several senses the one that was chosen.</summary>
internal sealed class QuestionFilters
{
    private readonly FrozenSet<string> _only;
    private readonly FrozenSet<string> _except;
    private readonly FrozenSet<string> _shown;
    private readonly bool _onlyDirect;
    private readonly string? _meaning;
    private readonly string[] _words;
    private readonly StoreView _view;

    internal QuestionFilters(Question question, StoreView view)
    {
        (_view, _meaning) = (view, question.Meaning);
        _words = _meaning is null ? [] : [.. question.Topic.Split(' ').Where(word => view.Knowledge.Topics.IsMeaningOf(_meaning, word))];
        _only = question.Sources.SelectMany(source => source.Keys).ToFrozenSet(StringComparer.Ordinal);
        _except = question.ExceptSources.SelectMany(source => source.Keys).ToFrozenSet(StringComparer.Ordinal);
        _shown = question.Documents.ToFrozenSet(StringComparer.Ordinal);
        _onlyDirect = question.OnlyDirect;
    }

    /// <summary>Whether they keep anything away.</summary>
    internal bool AreSet => _only.Count + _except.Count + _shown.Count > 0 || _onlyDirect || _meaning is not null;

    /// <summary>Whether a statement passes.</summary>
    internal bool Pass(Statement statement) =>
        (_only.Count == 0 || _only.Contains(statement.DocumentId))
        && (_except.Count == 0 || !_except.Contains(statement.DocumentId))
        && (_shown.Count == 0 || _shown.Contains(statement.DocumentId))
        && (!_onlyDirect || statement is { Speaker: not null, Mode: SpeechMode.Direct or SpeechMode.Mixed })
        && (_meaning is null || IsMeant(statement));

    /// <summary>Not where the statement has the word in another sense; where nothing tells, it passes.</summary>
    private bool IsMeant(Statement statement)
    {
        var meanings = _view.Knowledge.Topics.MeaningsOf(statement);
        return meanings.Contains(_meaning!) || !meanings.Any(other => _words.Any(word => _view.Knowledge.Topics.IsMeaningOf(other, word)));
    }
}
