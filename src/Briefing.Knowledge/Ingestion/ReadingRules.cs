using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Storage;

namespace Briefing.Knowledge.Ingestion;

/// <summary>
/// How a captured file becomes what is stored: the reader, the rules and the lexicon of quotations, and their fingerprint.
/// Another fingerprint means that a stored document is to be read again.
/// </summary>
internal sealed class ReadingRules(SpeechLexicon lexicon)
{
    private readonly DocumentAnalyser _analyser = new(lexicon);

    /// <summary>The hash of everything that reading depends on but the file and its sources.yaml; 16 digits.</summary>
    internal string Fingerprint { get; } = FingerprintOf(typeof(ReadingRules).Module.ModuleVersionId, lexicon.Fingerprint);

    /// <summary>The fingerprint of a build of the reading code with a lexicon.</summary>
    /// <remarks>
    /// A deterministic build makes the module version id a hash of the code. So a program whose reading changed reads stored
    /// documents again, though nobody thought of raising a version; a build for another change may read them once for nothing.
    /// </remarks>
    internal static string FingerprintOf(Guid module, string lexicon) =>
        ContentHash.Of($"{module:N}\n{DocumentReader.Version}\n{DocumentAnalyser.Version}\n{lexicon}")[..16];

    /// <summary>Reads and analyses a file.</summary>
    /// <param name="file">Where it was found.</param>
    /// <param name="capture">Its bytes.</param>
    /// <param name="sources">What its curator says of it.</param>
    /// <param name="fingerprint">The fingerprint that the result is stored with.</param>
    /// <param name="metadata">What replaces the metadata that was read; null for no change.</param>
    /// <exception cref="UnreadableDocumentException">It is no document.</exception>
    internal DocumentIntake Read(
        SourceFile file, Capture capture, SourcesFile sources, string fingerprint, Func<DocumentMetadata, DocumentMetadata>? metadata = null)
    {
        var document = DocumentReader.Read(capture, sources);
        if (metadata is not null) document = document with { Metadata = metadata(document.Metadata) };
        var analysis = _analyser.Analyse(document);
        return new DocumentIntake(file, capture, document, fingerprint, analysis.Quotations, analysis.Statements, analysis.People);
    }
}
