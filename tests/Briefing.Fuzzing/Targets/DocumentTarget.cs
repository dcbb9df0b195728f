using Briefing.Fuzzing.Checks;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Quotations;

namespace Briefing.Fuzzing.Targets;

/// <summary>Files of one ending, read as documents and analysed.</summary>
internal abstract class DocumentTarget(DocumentAnalyser analyser, StoreCheck store) : FuzzTarget
{
    public override bool Check(byte[] input, bool thorough)
    {
        // Files with the same name but for the ending would want the same id in the store.
        var capture = Capture.Of(Name + "-fuzzed" + Ending, input);
        ReadDocument document;
        try
        {
            document = Read(capture);
        }
        catch (UnreadableDocumentException refusal)
        {
            RefusalCheck.Run(refusal.Message, capture.RelativePath);
            return false;
        }

        Check(document, capture, thorough);
        return true;
    }

    protected virtual ReadDocument Read(Capture capture) => DocumentReader.Read(capture, SourcesFile.None);

    /// <summary>Checks everything that is promised of a document, whatever it was read from.</summary>
    private void Check(ReadDocument document, Capture capture, bool thorough)
    {
        TextCheck.Run(document, capture.Bytes);
        BlockCheck.Run(document);
        NoteCheck.Run(document);
        MetadataCheck.Run(document, capture.RelativePath);
        AccountCheck.Run(document);
        var analysis = analyser.Analyse(document);
        AnalysisCheck.Run(document, analysis);
        if (!thorough) return;
        var again = Read(capture);
        RepeatCheck.Run(document, analysis, again, analyser.Analyse(again));
        store.Run(document, analysis, capture);
    }
}
