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
    private readonly HashSet<string> _sent, _digests;
    private readonly ImmutableArray<(string Intent, ImmutableArray<ImmutableArray<string>> Forms)> _deeds;
    private readonly HashSet<string> _fillers, _saying, _delivering, _asking;

    internal RequestWords(LuFile file, SourceKinds kinds)
    {
        _kinds = kinds;
        _fillers = Set(file, "request_filler");
        _saying = Set(file, "request_saying");
        _delivering = Set(file, "delivering");
        _asking = Set(file, "request_question");
        _digests = Set(file, "digest");
        _sent = [.. _digests, .. Set(file, "contents")];
        _deeds =
        [
            (Intents.ResumeSubscription, Forms(file, "resuming")), (Intents.PauseSubscription, Forms(file, "pausing")), (Intents.Unsubscribe, Forms(file, "ending")),
            (Intents.PreviewDigest, Forms(file, "previewing")), (Intents.ChangeSubscription, Forms(file, "changing")), (Intents.ListSubscriptions, Forms(file, "listing")),
            (Intents.Subscribe, Forms(file, "beginning")),
        ];
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

    /// <summary>Whether a word is for what is sent, by itself or where it comes again: "digest", "update".</summary>
    internal bool IsSent(string word) => _sent.Contains(word);

    /// <summary>Whether a word is for a digest.</summary>
    internal bool IsDigest(string word) => _digests.Contains(word);

    /// <summary>What is to be done by the first words for a deed that stand in an utterance, with the token behind them; null where there are none.</summary>
    internal (string Intent, int To)? DeedIn(Utterance utterance)
    {
        foreach (var (intent, forms) in _deeds)
            for (var at = 0; at < utterance.Tokens.Length; at++)
                if (OptionLists.Ahead(utterance, at, forms) is var length and > 0) return (intent, at + length);
        return null;
    }

    private static ImmutableArray<ImmutableArray<string>> Forms(LuFile file, string list) => OptionLists.Forms(file, list);

    /// <summary>Whether a word asks for something to be sent.</summary>
    internal bool IsDelivering(string word) => _delivering.Contains(word);

    /// <summary>Whether an utterance that begins with a word is a question.</summary>
    internal bool BeginsQuestion(string word) => _asking.Contains(word);

    private static HashSet<string> Set(LuFile file, string list) => [.. file.Lists.GetValueOrDefault(list, []).Select(Key)];

    private static string Key(string form) => string.Join(' ', Tokenizer.Split(form).Tokens.Select(token => token.Folded));
}
