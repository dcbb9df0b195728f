using Briefing.Conversation.Understanding.Lu;

namespace Briefing.Conversation.Understanding.Scoring;

/// <summary>What was learned of the utterances in a folder of dialogs.</summary>
/// <param name="OfPatterns">Weights learned of the .lu files themselves, whose words the patterns know too.</param>
/// <param name="OfExamples">Weights learned of those and of many wordings beside them.</param>
/// <param name="Examples">These wordings, whose words the second weights are about.</param>
internal sealed record LearnedWeights(IntentWeights OfPatterns, IntentWeights OfExamples, LuFile Examples)
{
    /// <summary>The file of the second weights; of the first, <see cref="IntentWeights.FileName"/>.</summary>
    internal const string ExamplesFileName = "intents-wider.weights";

    /// <summary>Nothing learned.</summary>
    internal static readonly LearnedWeights None = new(IntentWeights.None, IntentWeights.None, LuFile.Empty);

    /// <summary>Reads the files of a folder.</summary>
    /// <exception cref="DialogFaultException">A file has a fault.</exception>
    internal static LearnedWeights Load(string folder) =>
        new(IntentWeights.Load(folder, IntentWeights.FileName), IntentWeights.Load(folder, ExamplesFileName), LuFile.LoadExamples(folder));
}
