using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Storage;

namespace Briefing.Knowledge.Ingestion;

/// <summary>Reads documents again from their captures, with what is stored of their metadata, since their folder may be gone.</summary>
internal sealed class Rereading(IFactIntake store, ReadingRules rules)
{
    /// <summary>The document as the present rules read it; null where its capture is gone or can no longer be read.</summary>
    internal DocumentIntake? Read(KnownFile known)
    {
        if (store.ReadCapture(known) is not { } capture || store.Find(known.DocumentId, hashPrefix: null) is not { } stored) return null;
        var sources = known.Fingerprint[(known.Fingerprint.IndexOf('.', StringComparison.Ordinal) + 1)..];
        return Read(known.File, capture, stored.Metadata, $"{rules.Fingerprint}.{sources}");
    }

    /// <summary>The same for a capture with the metadata it was stored with.</summary>
    internal DocumentIntake? Read(SourceFile file, Capture capture, DocumentMetadata metadata, string fingerprint)
    {
        try
        {
            return rules.Read(file, capture, SourcesFile.None, fingerprint, _ => metadata);
        }
        catch (UnreadableDocumentException)
        {
            return null;
        }
    }
}
