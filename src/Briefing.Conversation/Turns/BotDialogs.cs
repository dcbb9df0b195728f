using Briefing.Conversation.Digests.Content.Matching;
using Briefing.Conversation.Questions.Evidence;
using Briefing.Conversation.Replies.Lg;
using Briefing.Conversation.Understanding;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Verification;

namespace Briefing.Conversation.Turns;

/// <summary>
/// What a bot knows of language, whatever its store holds: the files of <c>dialogs/</c>, read. It takes as long as reading a small
/// store does, so a host may do both at once.
/// </summary>
public sealed class BotDialogs
{
    private BotDialogs(string folder, Func<int, int> choose)
    {
        Recognizer = Recognizer.Load(folder);
        Templates = LgTemplates.Load(folder, choose);
        Weights = AnsweringWeights.Load(folder);
        Qualifiers = QualifierWords.Load(folder);
        Kinds = SourceKindsFile.Load(folder);
        Nouns = new Lazy<PersonNouns>(() => PersonNouns.Load(folder));
    }

    internal Recognizer Recognizer { get; }

    internal LgTemplates Templates { get; }

    internal AnsweringWeights Weights { get; }

    internal QualifierWords Qualifiers { get; }

    internal SourceKinds Kinds { get; }

    internal Lazy<PersonNouns> Nouns { get; }

    /// <summary>Reads them.</summary>
    /// <param name="folder">The folder of <c>*.lu</c>, <c>*.lg</c> and <c>answering.yaml</c>.</param>
    /// <param name="choose">Chooses one of n wordings: gets n, gives 0 to n − 1; null for the first.</param>
    /// <exception cref="DialogFaultException">A file of the folder has a fault; the message names file and line.</exception>
    public static BotDialogs Load(string folder, Func<int, int>? choose = null) => new(folder, choose ?? (static _ => 0));
}
