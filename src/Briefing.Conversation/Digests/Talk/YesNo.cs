using Briefing.Conversation.Understanding.Patterns;

namespace Briefing.Conversation.Digests.Talk;

/// <summary>Tells a plain yes and a plain no.</summary>
internal static class YesNo
{
    private static readonly HashSet<string> Yes = new(StringComparer.Ordinal) { "yes", "yeah", "yep", "yup", "sure", "ok", "okay", "correct", "right", "confirm", "do", "go", "please", "absolutely", "fine", "sounds", "exactly" };
    private static readonly HashSet<string> No = new(StringComparer.Ordinal) { "no", "nope", "nah", "never", "nevermind", "not", "leave", "forget", "cancel", "don't", "stop" };
    private static readonly HashSet<string> Around = new(StringComparer.Ordinal) { "it", "that", "is", "please", "thanks", "thank", "you", "mind", "good", "ahead", "them", "now", "then", "this", "be", "alone", "do", "change", "me", "forget", "to" };

    /// <summary>True for a yes, false for a no; null for anything else.</summary>
    internal static bool? Of(Utterance utterance)
    {
        if (utterance.Tokens.Length is 0 or > 5) return null;
        var first = utterance.Tokens[0].Folded;
        if (!utterance.Tokens.Skip(1).All(token => Around.Contains(token.Folded) || Yes.Contains(token.Folded))) return null;
        return No.Contains(first) || (first == "do" && utterance.Tokens is [_, { Folded: "not" }, ..]) ? false : Yes.Contains(first) ? true : null;
    }
}
