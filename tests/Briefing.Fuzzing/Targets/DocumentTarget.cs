using Briefing.Fuzzing.Checks;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Quotations;

namespace Briefing.Fuzzing.Targets;

/// <summary>Files of one ending, read as documents and analysed.</summary>
internal abstract class DocumentTarget(DocumentAnalyser analyser, StoreCheck store) : FuzzTarget
{
    /// <summary>Whether all of the text must be in blocks or set aside: every reader's promise once it keeps it.</summary>
    protected virtual bool AccountsForText => true;

    public override bool Check(byte[] input, bool thorough)
    {
        // Files with the same name but for the ending would want the same id in the store.
        var path = Name + "-fuzzed" + Ending;
        ReadDocument document;
        try
        {
            document = DocumentReader.Read(Capture.Of(path, input), SourcesFile.None);
        }
        catch (UnreadableDocumentException refusal)
        {
            RefusalCheck.Run(refusal.Message, path);
            return false;
        }

        TextCheck.Run(document, input);
        BlockCheck.Run(document);
        NoteCheck.Run(document);
        MetadataCheck.Run(document, path);
        if (AccountsForText) AccountCheck.Run(document);
        var analysis = analyser.Analyse(document);
        AnalysisCheck.Run(document, analysis);
        if (thorough)
        {
            RepeatCheck.Run(document, analysis, Capture.Of(path, input), analyser);
            store.Run(document, analysis, Capture.Of(path, input));
        }

        return true;
    }
}
