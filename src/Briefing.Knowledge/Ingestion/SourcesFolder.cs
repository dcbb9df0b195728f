using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Storage;

namespace Briefing.Knowledge.Ingestion;

/// <summary>A sources folder with what its curator says of its documents.</summary>
/// <param name="Sources">Its sources.yaml.</param>
/// <param name="Fingerprint">The rules' fingerprint and the hash of that file, with a dot between.</param>
internal sealed record SourcesFolder(SourcesFile Sources, string Fingerprint)
{
    /// <exception cref="IngestionException">Its sources.yaml is faulty; the message names file and line.</exception>
    internal static SourcesFolder Load(string folder, string rules)
    {
        try
        {
            var path = Path.Combine(folder, SourcesFile.FileName);
            var hash = File.Exists(path) ? ContentHash.Of(File.ReadAllBytes(path))[..16] : "none";
            return new SourcesFolder(SourcesFile.Load(folder), $"{rules}.{hash}");
        }
        catch (Exception e) when (e is SourcesFileException or IOException or UnauthorizedAccessException)
        {
            throw new IngestionException(e.Message, e);
        }
    }
}
