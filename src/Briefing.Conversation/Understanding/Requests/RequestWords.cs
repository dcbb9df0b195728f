using System.Collections.Immutable;
using Briefing.Conversation.Digests.Content.Matching;
using Briefing.Conversation.Understanding.Lu;
using Briefing.Conversation.Understanding.Patterns;

namespace Briefing.Conversation.Understanding.Requests;

/// <summary>The words of requests: the lists of <c>digests.lu</c>.</summary>
internal sealed class RequestWords
{
    /// <summary>How many words the name of a kind of source may have.</summary>
    private const int LongestKind = 3;

    private readonly SourceKinds _kinds;
    private readonly HashSet<string> _fillers, _saying, _delivering, _asking;

    internal RequestWords(LuFile file, SourceKinds kinds)
    {
        _kinds = kinds;
        _fillers = Set(file, "request_filler");
        _saying = Set(file, "request_saying");
        _delivering = Set(file, "delivering");
        _asking = Set(file, "request_question");
        Options = new OptionLists(file);
    }

    /// <summary>The phrases for how much, when to be silent, and the like.</summary>
    internal OptionLists Options { get; }

    /// <summary>The kind of source that words name, by its name; null for none.</summary>
    internal string? KindOf(string folded) => folded.Length > 2 ? _kinds.Find(folded)?.Name : null;

    /// <summary>The kind of source that begins at a token; null for none.</summary>
    internal string? KindAt(Utterance utterance, int at, int to)
    {
        for (var length = Math.Min(LongestKind, to - at); length > 0; length--)
            if (KindOf(string.Join(' ', utterance.Tokens[at..(at + length)].Select(token => token.Folded))) is { } kind) return kind;
        return null;
    }

    /// <summary>Whether a word tells nothing of what a request is about: "new", "the", "quotes".</summary>
    internal bool IsFiller(string word) => _fillers.Contains(word);

    /// <summary>Whether a word says that somebody speaks: "says".</summary>
    internal bool IsSaying(string word) => _saying.Contains(word);

    /// <summary>Whether a word asks for something to be sent.</summary>
    internal bool IsDelivering(string word) => _delivering.Contains(word);

    /// <summary>Whether an utterance that begins with a word is a question.</summary>
    internal bool BeginsQuestion(string word) => _asking.Contains(word);

    private static HashSet<string> Set(LuFile file, string list) => [.. file.Lists.GetValueOrDefault(list, []).Select(Key)];

    private static string Key(string form) => string.Join(' ', Tokenizer.Split(form).Tokens.Select(token => token.Folded));
}
