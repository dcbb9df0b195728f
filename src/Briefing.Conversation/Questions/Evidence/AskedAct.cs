using Briefing.Knowledge.Search;

namespace Briefing.Conversation.Questions.Evidence;

/// <summary>
/// What was done by whoever is asked for: "leads" of "Who leads the delegation?". A sentence that has the verb, or a noun made of it
/// ("the leader of"), tells who; one that only has the delegation mostly does not.
/// </summary>
internal sealed class AskedAct
{
    private readonly string? _root;

    internal AskedAct(string question)
    {
        var tokens = TextAnalyzer.Analyze(question);
        if (tokens.Length < 3 || tokens[0].Word is not ("who" or "whom")) return;
        foreach (var token in tokens)
        {
            if (token.IsStopWord || token.IsWhole) continue;
            // "Who was Ada Falk?" names somebody first, and no act.
            if (!token.IsCapitalised) _root = token.Root;
            return;
        }
    }

    /// <summary>Whether a sentence has the act; false where none is asked for.</summary>
    internal bool Holds(AnalysedText sentence)
    {
        if (_root is null) return false;
        foreach (var token in sentence.Tokens)
            if (token.Root == _root) return true;
        return false;
    }
}
