using System.Text;
using Briefing.Conversation.Understanding.Lu;
using Briefing.Conversation.Understanding.Scoring;
using Briefing.Conversation.Understanding.Scoring.Learning;

namespace Briefing.Conversation.Understanding;

/// <summary>Learns what the words of an utterance count for each intent, from the utterances of the .lu files.</summary>
public static class UtteranceLearning
{
    /// <summary>Learns, and writes <c>intents.weights</c> of the folder anew; the same files give the same weights.</summary>
    /// <param name="dialogsFolder">The folder of the .lu files.</param>
    /// <returns>How many lines were written: one for each word, pair of words and shape that says something.</returns>
    /// <exception cref="DialogFaultException">A file has a fault.</exception>
    public static int Run(string dialogsFolder)
    {
        var patterns = LuFile.Load(dialogsFolder);
        return Write(IntentWeights.FileName, IntentLearning.Learn(patterns, null))
            + Write(LearnedWeights.ExamplesFileName, IntentLearning.Learn(patterns, LuFile.LoadExamples(dialogsFolder)));

        int Write(string file, string text)
        {
            File.WriteAllText(Path.Combine(dialogsFolder, file), text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            return text.AsSpan().Count('\n');
        }
    }
}
